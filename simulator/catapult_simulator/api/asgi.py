"""A request's way through the API: one function per step.

The order is the one of docs/reference/simulator.md:
size → host → credentials → account in the path → route and method → content type → JSON →
parameters and body → then, in one unit of work, the handler (the resource, ownership, state),
limits, effect.
Whatever is refused on the way leaves as one shape of error and changes nothing but the error log.
"""

import logging
from collections.abc import Mapping
from functools import partial
from typing import Any

from catapult_simulator.api.bodies import (
    MAX_JSON_BYTES,
    ClientGone,
    Receive,
    check_content_type,
    fill,
    is_declared_too_large,
    parse_json,
    read,
)
from catapult_simulator.api.cutting import cut_off
from catapult_simulator.api.exchange import (
    MAX_QUERY_BYTES,
    Exchange,
    Scope,
    asked_at,
    basic_credentials,
    parse_query,
)
from catapult_simulator.api.replying import Send, answered_at_once, respond
from catapult_simulator.api.router import Found, Router
from catapult_simulator.api.routing import Reply, Request, Route, json_reply
from catapult_simulator.api.spoiling import spoiled
from catapult_simulator.errors.api_error import ApiError, envelope, shortened
from catapult_simulator.settings import Account
from catapult_simulator.world import World

log = logging.getLogger(__name__)


class Api:
    """The ASGI application of the v1 API."""

    def __init__(self, world: World, router: Router) -> None:
        self.world = world
        self.router = router

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request. Source: the ASGI specification, HTTP."""
        if scope["type"] == "http":
            exchange = Exchange(scope, self.world.traffic.next_number(), self.world.clock.ticks())
            try:
                reply = await self._answer(exchange, receive)
            except ClientGone:
                return
            self._remember(exchange, reply)
            if reply.cut:
                await cut_off(reply, receive, send)
            elif not answered_at_once(scope, reply):
                await respond(reply, send)
        elif scope["type"] == "lifespan":
            await self._lifespan(receive, send)

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

    async def _answer(self, exchange: Exchange, receive: Receive) -> Reply:
        try:
            # Most requests have neither body nor query, and are not looked at any further.
            if b"content-length" in exchange.headers or exchange.query:
                self._check_size(exchange)
            exchange.base = asked_at(exchange, self.world.links.served_at)
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

    def _check_size(self, exchange: Exchange) -> None:
        """Refuses a query, or a body that says that it is, too large. 413.

        A route with a sink judges for itself, once it is known who asks.
        """
        if is_declared_too_large(exchange.headers) and not self._has_a_sink(exchange):
            raise ApiError("request-too-large", MAX_JSON_BYTES)
        if len(exchange.query) > MAX_QUERY_BYTES:
            raise ApiError("request-too-large", MAX_QUERY_BYTES)

    def _has_a_sink(self, exchange: Exchange) -> bool:
        try:
            route, _ = self._route(exchange)
        except ApiError:
            return False
        return route.sink is not None

    def _authenticate(self, exchange: Exchange) -> Account:
        token, secret = basic_credentials(exchange.headers.get(b"authorization", b""))
        account = self.world.authenticated(token, secret)
        if account is None:
            raise unauthorized()
        return account

    def _route(self, exchange: Exchange) -> Found:
        if exchange.segments is None:
            raise ApiError("resource-not-found")
        return self.router.find(exchange.method, exchange.segments)

    def _checked(
        self,
        exchange: Exchange,
        account: Account,
        route: Route,
        path: Mapping[str, str],
        value: Any,
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

    def _act(self, exchange: Exchange, request: Request) -> Reply:
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

    def _refuse(self, exchange: Exchange, error: ApiError) -> Reply:
        exchange.code = error.code
        own = [*error.details, *exchange.details()]
        account = exchange.account
        if account and self._is_open(account) and error.code != "simulator-error":
            with self.world.store.unit():
                user_id = account.user_id
                self.world.errors.add(user_id, error.category, error.code, error.message, own)
        return json_reply(error.status, envelope(error, exchange.details()), error.headers)

    def _remember(self, exchange: Exchange, reply: Reply) -> None:
        clock = self.world.clock
        self.world.traffic.add(
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
