"""What an endpoint of the control API is."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from catapult_simulator.requests import Clean, Table
from catapult_simulator.world import World

Act = Callable[[World, dict[str, str], Clean], Awaitable[object]]


@dataclass(frozen=True)
class ControlAction:
    """One endpoint of the control API.

    Attributes:
        method: upper case.
        path: below `/_sim`, with placeholders in braces.
        act: called with the placeholders of the path and the clean body (of a GET: the query);
            what it returns is the JSON of the reply. Raises ApiError. Its docstring says what the
            endpoint does.
        table: what it takes.
    """

    method: str
    path: str
    act: Act
    table: Table | None = None
