"""What a resource gives to the simulator: its routes, what it does when time comes, and what the
world outside can do to it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from catapult_simulator.api.routing import Route
from catapult_simulator.checks.schema import Schema
from catapult_simulator.checks.table import Clean, Table
from catapult_simulator.state.store import Document, Kind
from catapult_simulator.world import DueHandler, Listener, World


@dataclass(frozen=True)
class OutsideAction:
    """Something that only the outside world can do: a far end answers, a message arrives.

    Attributes:
        act: called in a unit of work with the placeholders of the path and the clean body; what it
            returns is shown to the caller. Raises ApiError.
        method, path: where the control API offers it, below `/_sim`.
        body: what it takes.
        reply: the JSON Schema of what it returns.
        places: the JSON Schema of placeholders that are not just any text.
    """

    path: str
    act: Callable[[World, dict[str, str], Clean], Document]
    body: Table | None = None
    method: str = "POST"
    reply: Schema | None = None
    places: Schema = field(default_factory=dict[str, object])


@dataclass(frozen=True)
class Resource:
    """One resource of the API.

    Attributes:
        routes: its operations.
        beyond_pages: operations that no page of the documentation has, but that Bandwidth's own
            libraries ask for (docs/decisions/0121, 0161).
        due: what its scheduled events do, by name (`"calls.ring-timeout"`).
        about: the kind of document that those are about.
        outside: what the control API can make happen.
        listens: what it does when another resource tells of something, by topic (TOPICS in
            `kinds`); so that calls need not know who else is concerned by their end.
    """

    routes: tuple[Route, ...]
    beyond_pages: tuple[Route, ...] = ()
    due: Mapping[str, DueHandler] = field(default_factory=dict[str, DueHandler])
    about: Kind | None = None
    outside: tuple[OutsideAction, ...] = ()
    listens: Mapping[str, Listener] = field(default_factory=dict[str, Listener])
