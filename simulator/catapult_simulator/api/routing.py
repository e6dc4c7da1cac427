"""What a route is: an operation's id, method and path, what it takes, and who answers it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple, Protocol

import orjson

from catapult_simulator.checks.table import Clean, Table
from catapult_simulator.world import World

Header = tuple[bytes, bytes]


class Reply(NamedTuple):
    """A response: status, body as bytes, and headers beside Content-Length.

    `pieces` follow the body; what is large is sent piece by piece. `cut`: by a fault the connection
    ends before the reply (its status is 0 when there was none), or in the middle of its body.
    """

    status: int
    body: bytes = b""
    headers: tuple[Header, ...] = ()
    pieces: tuple[bytes, ...] = ()
    cut: Literal["", "reset", "truncated"] = ""


class Sink(Protocol):
    """Where the bytes of a body go that is not JSON, as they arrive."""

    def write(self, chunk: bytes) -> None:
        """Takes a chunk. Raises ApiError when it is one too many."""


@dataclass(slots=True)
class Request:
    """A request that has passed every check of form.

    Attributes:
        world: store, clock, ids, callbacks and the rest.
        user_id: who asks, authenticated.
        route: the operation that is asked for.
        path: the placeholders of the path, decoded.
        query: the clean parameters, only those that were sent.
        body: the clean body; of what shape, the route's `body` decides. The full sink of a route
            that has one.
        raw_path: the path as it was sent.
        pairs: the query as it was sent.
        headers: as they were sent, names in lower case.
    """

    world: World
    user_id: str
    route: "Route"
    path: Mapping[str, str]
    query: Clean
    body: Any
    raw_path: str
    pairs: list[tuple[str, str]]
    headers: Mapping[bytes, bytes]

    @property
    def url(self) -> str:
        """Scheme, host, port and path, without query."""
        return self.world.links.base(self.user_id) + self.raw_path


Handler = Callable[[Request], Reply]


@dataclass(frozen=True)
class Route:
    """An operation.

    Attributes:
        id: the operation's name.
        method: upper case.
        path: with placeholders in braces, without `/v1`.
        handler: rules in, reply out; runs in a unit of work and never waits.
        query: the declared parameters.
        body: turns the parsed JSON (None when there is no body) into clean values.
        limit: the rate limit that counts it, a name of `limits.BUCKETS`.
        sink: instead of `body`, for an operation that takes bytes: where they go, by the request's
            headers. Made before they arrive; raises ApiError when they are not wanted.
    """

    id: str
    method: str
    path: str
    handler: Handler
    query: Table | None = None
    body: Callable[[Any], Any] | None = None
    limit: str | None = None
    sink: Callable[[Mapping[bytes, bytes]], Sink] | None = None


JSON_HEADERS: tuple[Header, ...] = ((b"content-type", b"application/json"),)


def ok(value: object, headers: Iterable[Header] = ()) -> Reply:
    """200 with JSON."""
    return json_reply(200, value, headers)


def json_reply(status: int, value: object, headers: Iterable[Header] = ()) -> Reply:
    """A status with JSON."""
    return Reply(status, orjson.dumps(value), (*JSON_HEADERS, *headers))


def done() -> Reply:
    """200 without a body: what an update or a removal answers; never 204."""
    return Reply(200)


def created(location: str) -> Reply:
    """201 with an absolute Location, whose last segment is the new id."""
    return Reply(201, b"", ((b"location", location.encode("latin-1", "replace")),))
