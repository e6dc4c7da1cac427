"""What an endpoint of the control API is."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from catapult_simulator.api.bodies import MAX_JSON_BYTES
from catapult_simulator.checks.schema import Schema
from catapult_simulator.checks.table import Clean, Table
from catapult_simulator.world import World

Act = Callable[[World, dict[str, str], Clean], Awaitable[object]]
JSON = "application/json"


class Streamed(NamedTuple):
    """An answer in JSON that is made while it leaves; others are served between its pieces."""

    pieces: Iterable[bytes]


class Raw(NamedTuple):
    """An answer that is not JSON."""

    body: bytes
    media_type: str


@dataclass(frozen=True)
class ControlAction:
    """One endpoint of the control API.

    Attributes:
        method: upper case.
        path: below `/_sim`, with placeholders in braces.
        act: called with the placeholders of the path and the clean body (of a GET: the query);
            what it returns is the JSON of the reply, unless it is Raw or Streamed. Raises ApiError.
            Its docstring says what the endpoint does, its name is the operation's.
        table: what it takes.
        reply: the JSON Schema of the reply.
        places: the JSON Schema of placeholders that are not just any text.
        media_type: of the reply.
        max_bytes: of the body.
    """

    method: str
    path: str
    act: Act
    table: Table | None = None
    reply: Schema | None = None
    places: Schema = field(default_factory=dict[str, object])
    media_type: str = JSON
    max_bytes: int = MAX_JSON_BYTES
