"""A request's way through the API: one function per step.

The order is the one of docs/reference/simulator.md:
size → host → credentials → account in the path → route and method → content type → JSON →
parameters and body → then, in one unit of work, the handler (the resource, ownership, state),
limits, effect.
Whatever is refused on the way leaves as one shape of error and changes nothing but the error log.
"""

import logging
from binascii import a2b_base64
from collections.abc import Awaitable, Callable, MutableMapping
from functools import lru_cache, partial
from typing import Any
from urllib.parse import parse_qsl

from catapult_simulator.api.bodies import (
    MAX_JSON_BYTES,
    ClientGone,
    Message,
    Receive,
    check_content_type,
    fill,
    is_declared_too_large,
    parse_json,
    read,
)
from catapult_simulator.api.cutting import cut_off
from catapult_simulator.api.links import PREFIX
from catapult_simulator.api.router import Router, split
from catapult_simulator.api.routing import Reply, Request, Route, json_reply
from catapult_simulator.api.spoiling import spoiled
from catapult_simulator.api.traffic import Logged
from catapult_simulator.checks.addresses import is_host
from catapult_simulator.errors.api_error import ApiError, bad_property, envelope, shortened
from catapult_simulator.settings import Account
from catapult_simulator.world import World

Scope = MutableMapping[str, Any]
Send = Callable[[Message], Awaitable[None]]

MAX_QUERY_BYTES = 16 * 1024
MAX_QUERY_PARAMETERS = 200

AT_ONCE = "catapult.answer-at-once"
"""An extension of ASGI's scope: called with status, headers and body, it says whether it wrote."""

log = logging.getLogger(__name__)


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
            exchange = Exchange(scope, self.world.traffic.next_number(), self.world.clock.ticks())
            try:
                reply = await self._answer(exchange, receive)
            except ClientGone:
                return
            self._remember(exchange, reply)
            if reply.cut:
                await cut_off(reply, receive, send)
            elif reply.pieces or not answered_at_once(scope, reply):
                await respond(reply, send)

    async def _lifespan(self, receive: Receive, send: Send) -> None:
        while True:
            message = await receive()
            if message["type"] == "lifespan.startup":
                self.world.resume()
                await send({"type": "lifespan.startup.complete"})
            else:
                await self.world.close()
                await send({"type": "lifespan.shutdown.complete"})
                return

    async def _answer(self, exchange: "Exchange", receive: Receive) -> Reply:
        try:
            self._check_size(exchange)
            exchange.base = self._base(exchange)
            account = exchange.account = self._authenticate(exchange)
            check_account_in_path(exchange.segments, account)
            route, path = self._route(exchange)
            exchange.route = route
            value = None
            if route.body is not None:
                check_content_type(exchange.headers)
                value = parse_json(await read(receive))
            elif route.sink is not None:
                value = await fill(route.sink(exchange.headers), receive)
            request = self._checked(exchange, account, route, path, value)
            if self.world.faults.of_requests:
                return await spoiled(request, partial(self._act, exchange))
            return self._act(exchange, request)
        except ApiError as error:
            return self._refuse(exchange, error)
        except ClientGone:
            raise
        except Exception as error:
            log.exception("request %d: %s %s", exchange.number, exchange.method, exchange.path)
            return self._refuse(exchange, ApiError("simulator-error", type(error).__name__))

    def _base(self, exchange: "Exchange") -> str:
        """Scheme, host and port that were asked. 400 unless they are told once and well-formed.

        Links are made of them, so that what is no host would lead nowhere, or out of its header.
        Source: RFC 9112, 3.2.
        """
        scope = exchange.scope
        host = exchange.headers.get(b"host")
        if host is None:
            if scope.get("http_version") == "1.1":
                raise bad_property("request", "Host", "is missing")
            return self.world.links.served_at
        if len(exchange.headers) < len(scope["headers"]) and is_repeated(b"host", scope):
            raise bad_property("request", "Host", "is there more than once")
        return base_url(scope.get("scheme", "http"), host)

    def _check_size(self, exchange: "Exchange") -> None:
        """Refuses a query, or a body that says that it is, too large. 413.

        A route with a sink judges for itself, once it is known who asks.
        """
        headers = exchange.headers
        # Most requests have no body at all and are not looked at any further.
        has_a_body = b"content-length" in headers
        if has_a_body and is_declared_too_large(headers) and not self._has_a_sink(exchange):
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
            raise unauthorized()
        return account

    def _route(self, exchange: "Exchange") -> tuple[Route, dict[str, str]]:
        if exchange.segments is None:
            raise ApiError("resource-not-found")
        return self.router.find(exchange.method, exchange.segments)

    def _checked(
        self, exchange: "Exchange", account: Account, route: Route, path: dict[str, str], value: Any
    ) -> Request:
        pairs = parse_query(exchange.query) if exchange.query else []
        query = route.query.check(dict(pairs)) if route.query else {}
        body = route.body(value) if route.body else value
        return Request(
            self.world,
            account.user_id,
            route,
            path,
            query,
            body,
            exchange.raw_path,
            pairs,
            exchange.headers,
        )

    def _act(self, exchange: "Exchange", request: Request) -> Reply:
        """What the operation does, in one unit of work."""
        world, route = self.world, request.route
        # Between its head and this a request may have waited, and its account been closed.
        if not self._is_open(exchange.account):
            raise unauthorized()
        with world.store.unit():
            world.links.seen(request.user_id, exchange.base)
            reply = route.handler(request)
            # Last, and undone with everything else: what is refused for another reason costs
            # nothing of the limit, and what the limit refuses leaves no trace.
            if route.limit is not None:
                world.limits.request(route.limit, request.user_id)
        return reply

    def _is_open(self, account: Account | None) -> bool:
        """Whether this account has not been closed, or replaced by another of its name."""
        return account is not None and self.world.accounts.get(account.user_id) is account

    def _refuse(self, exchange: "Exchange", error: ApiError) -> Reply:
        exchange.code = error.code
        own = [*error.details, *exchange.details()]
        account = exchange.account
        if account and self._is_open(account) and error.code != "simulator-error":
            with self.world.store.unit():
                user_id = account.user_id
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
                exchange.code,
            )
        )


class Exchange:
    """What is known about a request while it is being checked."""

    __slots__ = (
        "account",
        "base",
        "began",
        "code",
        "headers",
        "method",
        "number",
        "path",
        "query",
        "raw_path",
        "route",
        "scope",
        "segments",
    )

    def __init__(self, scope: Scope, number: int, began: float) -> None:
        self.number = number
        self.began = began
        self.account: Account | None = None
        self.route: Route | None = None
        self.code: str | None = None
        self.method: str = scope["method"]
        self.path: str = scope["path"]
        raw: bytes = scope.get("raw_path") or self.path.encode("utf-8", "surrogateescape")
        self.raw_path = raw.partition(b"?")[0].decode("latin-1")
        self.segments = split(self.raw_path)
        self.query: bytes = scope.get("query_string", b"")
        self.headers: dict[bytes, bytes] = dict(scope["headers"])
        self.base = ""
        self.scope = scope

    def details(self) -> list[tuple[str, str]]:
        """The three details that every error has."""
        path = self.path.removeprefix(PREFIX).strip("/")
        client = self.scope.get("client")
        return [
            ("requestMethod", self.method),
            ("remoteAddress", client[0] if client else "127.0.0.1"),
            ("requestPath", path),
        ]


def answered_at_once(scope: Scope, reply: Reply) -> bool:
    """Whether our own server, which can take a whole reply, has taken it."""
    extensions = scope.get("extensions")
    at_once = extensions and extensions.get(AT_ONCE)
    return bool(at_once and at_once(reply.status, reply.headers, reply.body))


async def respond(reply: Reply, send: Send) -> None:
    """Sends a reply, in so many pieces as it has."""
    size = len(reply.body) + sum(map(len, reply.pieces)) if reply.pieces else len(reply.body)
    headers = [*reply.headers, (b"content-length", b"%d" % size)]
    await send({"type": "http.response.start", "status": reply.status, "headers": headers})
    body = {"type": "http.response.body", "body": reply.body}
    if not reply.pieces:
        await send(body)
        return
    await send(body | {"more_body": True})
    for piece in reply.pieces[:-1]:
        await send(body | {"body": piece, "more_body": True})
    await send(body | {"body": reply.pieces[-1]})


def unauthorized() -> ApiError:
    """The refusal of credentials that nobody has. 401."""
    challenge = (b"www-authenticate", b'Basic realm="Catapult"')
    return ApiError("invalid-credentials", headers=[challenge])


def check_account_in_path(segments: tuple[str, ...] | None, account: Account) -> None:
    """Refuses everything below another user. 401 `user-access-denied`, whether or not it exists."""
    if segments and segments[0] == "users" and len(segments) > 1:
        asked = segments[1]
        if asked != account.user_id:
            raise ApiError("user-access-denied", account.user_id, asked)


def parse_query(query: bytes) -> list[tuple[str, str]]:
    """The parameters in the order in which they were sent. 400 when there are too many."""
    try:
        return parse_qsl(
            query.decode("latin-1"),
            keep_blank_values=True,
            max_num_fields=MAX_QUERY_PARAMETERS,
            errors="replace",
        )
    except ValueError:
        raise bad_property(
            "request", "query", f"has more than {MAX_QUERY_PARAMETERS} parameters"
        ) from None


# What follows depends on headers that hardly ever change from one request to the next. A guessed
# header is found in a cache only when it is wholly right, and then it is let in anyway.


@lru_cache(maxsize=64)
def base_url(scheme: str, host: bytes) -> str:
    """Where a request was sent to: scheme, host and port. 400 `validation-error`."""
    named = host.decode("latin-1").strip(" \t")
    if not is_host(named):
        raise bad_property("request", "Host", "must be a name or an address, and perhaps a port")
    return f"{scheme}://{named}"


def is_repeated(name: bytes, scope: Scope) -> bool:
    """Whether a header, in lower case, is there more than once."""
    return sum(1 for one, _ in scope["headers"] if one == name) > 1


@lru_cache(maxsize=64)
def basic_credentials(header: bytes) -> tuple[str, bytes]:
    """Token and secret of an Authorization header, both empty when it has none."""
    scheme, _, encoded = header.partition(b" ")
    if scheme.lower() != b"basic":
        return "", b""
    try:
        decoded = a2b_base64(encoded.strip(), strict_mode=True)
    except ValueError:
        return "", b""
    token, _, secret = decoded.partition(b":")
    return token.decode("utf-8", "replace"), secret
