"""A request's way through the API: one function per step.

The order is the one of docs/reference/simulator.md:
size → credentials → account in the path → route and method → content type → JSON → parameters and
body → then, in one unit of work, the handler (the resource, ownership, state), limits, effect.
Whatever is refused on the way leaves as one shape of error and changes nothing but the error log.
"""

import logging
from binascii import a2b_base64
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from typing import Any, cast
from urllib.parse import parse_qsl

import orjson

from catapult_simulator.errors import ApiError, bad_property, envelope, shortened
from catapult_simulator.links import PREFIX
from catapult_simulator.router import Router, split
from catapult_simulator.routing import Reply, Request, Route, json_reply
from catapult_simulator.settings import Account
from catapult_simulator.traffic import Logged
from catapult_simulator.world import World

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

MAX_JSON_BYTES = 1024 * 1024
MAX_JSON_DEPTH = 64
JSON_BLANKS = b" \t\r\n"
MAX_QUERY_BYTES = 16 * 1024
MAX_QUERY_PARAMETERS = 200

log = logging.getLogger(__name__)


class ClientGone(Exception):  # noqa: N818  (nobody is left to be told of an error)
    """The connection ended before the request did: what came is not acted upon."""


class Api:
    """The ASGI application of the v1 API."""

    def __init__(self, world: World, router: Router) -> None:
        self.world = world
        self.router = router

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request. Source: the ASGI specification, HTTP."""
        if scope["type"] == "lifespan":
            await self._lifespan(receive, send)
        elif scope["type"] == "http":
            try:
                reply = await self._answer(self._begin(scope), receive)
            except ClientGone:
                return
            await respond(reply, send)

    def _begin(self, scope: Scope) -> "Exchange":
        return Exchange(scope, self.world.traffic.next_number(), self.world.clock.ticks())

    async def _lifespan(self, receive: Receive, send: Send) -> None:
        while True:
            message = await receive()
            if message["type"] == "lifespan.startup":
                await send({"type": "lifespan.startup.complete"})
            else:
                await self.world.close()
                await send({"type": "lifespan.shutdown.complete"})
                return

    async def _answer(self, exchange: "Exchange", receive: Receive) -> Reply:
        try:
            self._check_declared_size(exchange)
            exchange.account = self._authenticate(exchange)
            check_account_in_path(exchange)
            exchange.route, path = self._route(exchange)
            check_content_type(exchange)
            value = await read_value(exchange, receive)
            pairs = parse_query(exchange)
            request = self._checked(exchange, path, pairs, value)
            with self.world.store.unit():
                reply = exchange.route.handler(request)
                # Last, and undone with everything else: what is refused for another reason costs
                # nothing of the limit, and what the limit refuses leaves no trace.
                self.world.limits.request(exchange.route.limit, request.user_id)
        except ApiError as error:
            reply = self._refuse(exchange, error)
        except ClientGone:
            raise
        except Exception as error:
            log.exception("request %d: %s %s", exchange.number, exchange.method, exchange.path)
            reply = self._refuse(exchange, ApiError("simulator-error", type(error).__name__))
        self._remember(exchange, reply)
        return reply

    def _check_declared_size(self, exchange: "Exchange") -> None:
        """Refuses a query, or a body that says that it is, too large. 413.

        A route with a sink judges for itself, once it is known who asks.
        """
        declared = exchange.headers.get(b"content-length", b"0")
        is_too_large = not declared.isdigit() or int(declared[:20]) > MAX_JSON_BYTES
        if is_too_large and not self._has_a_sink(exchange):
            raise ApiError("request-too-large", MAX_JSON_BYTES)
        if len(exchange.query) > MAX_QUERY_BYTES:
            raise ApiError("request-too-large", MAX_QUERY_BYTES)

    def _has_a_sink(self, exchange: "Exchange") -> bool:
        try:
            route, _ = self._route(exchange)
        except ApiError:
            return False
        return route.sink is not None

    def _authenticate(self, exchange: "Exchange") -> Account:
        token, secret = basic_credentials(exchange.headers.get(b"authorization", b""))
        account = self.world.authenticated(token, secret)
        if account is None:
            challenge = (b"www-authenticate", b'Basic realm="Catapult"')
            raise ApiError("invalid-credentials", headers=[challenge])
        self.world.links.seen(account.user_id, exchange.base)
        return account

    def _route(self, exchange: "Exchange") -> tuple[Route, dict[str, str]]:
        if exchange.segments is None:
            raise ApiError("resource-not-found")
        return self.router.find(exchange.method, exchange.segments)

    def _checked(
        self, exchange: "Exchange", path: dict[str, str], pairs: list[tuple[str, str]], value: Any
    ) -> Request:
        route, account = exchange.route, exchange.account
        assert route is not None
        assert account is not None
        query = route.query.check(dict(pairs)) if route.query else {}
        body = route.body(value) if route.body else value
        base = self.world.links.base(account.user_id)
        url = base + exchange.raw_path
        user_id, headers = account.user_id, exchange.headers
        return Request(self.world, user_id, route, path, query, body, url, pairs, headers)

    def _refuse(self, exchange: "Exchange", error: ApiError) -> Reply:
        own = [*error.details, *exchange.details()]
        if exchange.account is not None and error.code != "simulator-error":
            with self.world.store.unit():
                user_id = exchange.account.user_id
                self.world.errors.add(user_id, error.category, error.code, error.message, own)
        return json_reply(error.status, envelope(error, exchange.details()), error.headers)

    def _remember(self, exchange: "Exchange", reply: Reply) -> None:
        clock = self.world.clock
        self.world.traffic.add(
            Logged(
                exchange.number,
                clock.timestamp(),
                clock.ticks() - exchange.began,
                exchange.account.user_id if exchange.account else None,
                exchange.method,
                shortened(exchange.path),
                exchange.route.id if exchange.route else None,
                reply.status,
            )
        )


class Exchange:
    """What is known about a request while it is being checked."""

    def __init__(self, scope: Scope, number: int, began: float) -> None:
        self.number = number
        self.began = began
        self.account: Account | None = None
        self.route: Route | None = None
        self.method: str = scope["method"]
        self.path: str = scope["path"]
        raw: bytes = scope.get("raw_path") or self.path.encode("utf-8", "surrogateescape")
        self.raw_path = raw.partition(b"?")[0].decode("latin-1")
        self.segments = split(self.raw_path)
        self.query: bytes = scope.get("query_string", b"")
        self.headers: dict[bytes, bytes] = dict(scope["headers"])
        host = self.headers.get(b"host", b"127.0.0.1").decode("latin-1")
        self.base = f"{scope.get('scheme', 'http')}://{host}"
        client = scope.get("client")
        self.remote: str = client[0] if client else "127.0.0.1"

    def details(self) -> list[tuple[str, str]]:
        """The three details that every error has."""
        path = self.path.removeprefix(PREFIX).strip("/")
        return [
            ("requestMethod", self.method),
            ("remoteAddress", self.remote),
            ("requestPath", path),
        ]


async def respond(reply: Reply, send: Send) -> None:
    """Sends a reply, in so many pieces as it has."""
    size = len(reply.body) + sum(map(len, reply.pieces))
    headers = [*reply.headers, (b"content-length", str(size).encode())]
    await send({"type": "http.response.start", "status": reply.status, "headers": headers})
    body = {"type": "http.response.body", "body": reply.body}
    if not reply.pieces:
        await send(body)
        return
    await send(body | {"more_body": True})
    for piece in reply.pieces[:-1]:
        await send(body | {"body": piece, "more_body": True})
    await send(body | {"body": reply.pieces[-1]})


def check_account_in_path(exchange: Exchange) -> None:
    """Refuses everything below another user. 401 `user-access-denied`, whether or not it exists."""
    segments, account = exchange.segments, exchange.account
    assert account is not None
    if segments and segments[0] == "users" and len(segments) > 1:
        asked = segments[1]
        if asked != account.user_id:
            raise ApiError("user-access-denied", account.user_id, asked)


def check_content_type(exchange: Exchange) -> None:
    """Refuses a body that is declared as something else than JSON. 415."""
    route = exchange.route
    assert route is not None
    declared = exchange.headers.get(b"content-type")
    if route.body is None or declared is None:
        return
    if exchange.headers.get(b"content-length") == b"0":
        return
    media_type = declared.decode("latin-1").partition(";")[0].strip().lower()
    if media_type != "application/json" and not media_type.endswith("+json"):
        raise ApiError("unsupported-media-type", media_type, "application/json")


async def read_value(exchange: Exchange, receive: Receive) -> Any:
    """The JSON value of the body, or the route's sink when all of the body went there."""
    route = exchange.route
    assert route is not None
    if route.sink is None:
        return parse_json(await read_body(exchange, receive))
    sink, more = route.sink(exchange.headers), True
    while more:
        message = await receive_body(receive)
        sink.write(message.get("body", b""))
        more = message.get("more_body", False)
    return sink


async def read_body(exchange: Exchange, receive: Receive) -> bytes:
    """The body of an operation that takes one, counted while it arrives. 413 when too large."""
    route = exchange.route
    assert route is not None
    if route.body is None:
        return b""
    message = await receive_body(receive)
    body: bytes = message.get("body", b"")
    if not message.get("more_body", False):
        return checked_size(body)
    chunks, size = [body], len(body)
    while message.get("more_body", False):
        message = await receive_body(receive)
        chunks.append(message.get("body", b""))
        size += len(chunks[-1])
        if size > MAX_JSON_BYTES:
            raise ApiError("request-too-large", MAX_JSON_BYTES)
    return b"".join(chunks)


async def receive_body(receive: Receive) -> MutableMapping[str, Any]:
    """The next piece of the body. Raises ClientGone when there will be none."""
    message = await receive()
    if message["type"] == "http.disconnect":
        raise ClientGone
    return message


def checked_size(body: bytes) -> bytes:
    """The body, when it is small enough."""
    if len(body) > MAX_JSON_BYTES:
        raise ApiError("request-too-large", MAX_JSON_BYTES)
    return body


def parse_json(body: bytes) -> Any:
    """The value of a JSON body, None of an empty one. 400 `validation-error`.

    Of duplicate names in an object the last counts.
    """
    if not body.strip(JSON_BLANKS):
        return None
    try:
        value = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise bad_property("request", "body", f"is not JSON: {error}") from None
    if body.count(b"{") + body.count(b"[") > MAX_JSON_DEPTH and is_deep(value, MAX_JSON_DEPTH):
        raise bad_property("request", "body", f"is nested deeper than {MAX_JSON_DEPTH}")
    return value


def is_deep(value: Any, levels: int) -> bool:
    """Whether a JSON value nests more than so many levels."""
    layer: list[Any] = [value]
    for _ in range(levels):
        layer = [inner for outer in layer for inner in members(outer)]
    return any(isinstance(value, dict | list) for value in layer)


def members(value: Any) -> Iterable[Any]:
    """What a JSON value contains: nothing unless it is an object or a list."""
    if isinstance(value, dict):
        return cast(dict[str, Any], value).values()
    return cast(list[object], value) if isinstance(value, list) else ()


def parse_query(exchange: Exchange) -> list[tuple[str, str]]:
    """The parameters in the order in which they were sent. 400 when there are too many."""
    if not exchange.query:
        return []
    try:
        return parse_qsl(
            exchange.query.decode("latin-1"),
            keep_blank_values=True,
            max_num_fields=MAX_QUERY_PARAMETERS,
            errors="replace",
        )
    except ValueError:
        raise bad_property(
            "request", "query", f"has more than {MAX_QUERY_PARAMETERS} parameters"
        ) from None


def basic_credentials(header: bytes) -> tuple[str, str]:
    """Token and secret of an Authorization header, two empty texts when it has none."""
    scheme, _, encoded = header.partition(b" ")
    if scheme.lower() != b"basic":
        return "", ""
    try:
        decoded = a2b_base64(encoded.strip(), strict_mode=True).decode("utf-8", "replace")
    except ValueError:
        return "", ""
    token, _, secret = decoded.partition(":")
    return token, secret
