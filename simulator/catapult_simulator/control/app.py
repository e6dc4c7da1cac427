"""The control API as a Starlette application: requests in, answers out.

Who may speak to it is guard.py's, what may be sent sent.py's, what it says of itself document.py's.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from functools import partial

import orjson
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from catapult_simulator.control import dashboard
from catapult_simulator.control.action import JSON, ControlAction, Raw, Streamed
from catapult_simulator.control.actions import every_action
from catapult_simulator.control.guard import Guard
from catapult_simulator.control.sent import clean
from catapult_simulator.control.waiting import Waiting
from catapult_simulator.errors.api_error import ApiError, envelope
from catapult_simulator.resource import Resource
from catapult_simulator.world import World

ROOT = "/_sim"
Endpoint = Callable[[Request], Awaitable[Response]]

log = logging.getLogger(__name__)


def control_app(world: World, resources: Iterable[Resource]) -> Starlette:
    """The ASGI application of the control API of one world."""

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncGenerator[None, None]:
        yield

    actions = every_action(resources)
    by_path: dict[str, dict[str, ControlAction]] = {}
    for action in actions:
        by_path.setdefault(action.path, {})[action.method] = action
    waiting = Waiting()
    routes = [
        Route(ROOT + path, _endpoint(world, methods, waiting), methods=list(methods))
        for path, methods in by_path.items()
    ]
    guard = Middleware(Guard, world=world, open_paths=frozenset(dashboard.paths(ROOT)))
    app = Starlette(
        routes=[*dashboard.routes(ROOT), *routes], middleware=[guard], lifespan=lifespan
    )
    app.router.redirect_slashes = False
    app.add_exception_handler(ApiError, _refused)
    app.add_exception_handler(HTTPException, _no_route)
    return app


def _endpoint(world: World, methods: dict[str, ControlAction], waiting: Waiting) -> Endpoint:
    """One path: each of its methods does its own."""

    async def endpoint(request: Request) -> Response:
        method = "GET" if request.method == "HEAD" else request.method
        action = methods[method]
        try:
            given = await clean(action, request)
            act = partial(action.act, world, dict(request.path_params), given)
            outcome = await (waiting.outcome(request, act) if "wait" in given else act())
            return _reply(outcome)
        except ApiError:
            raise
        except ClientDisconnect:
            return Response(status_code=400)  # Nobody is left to read it.
        except asyncio.CancelledError:  # Nothing but the end of serving cancels a request.
            raise ApiError("simulator-stops") from None
        except Exception as error:
            log.exception("%s %s failed", request.method, request.url.path)
            raise ApiError("simulator-error", type(error).__name__) from error

    return endpoint


def _reply(value: object) -> Response:
    if isinstance(value, Raw):
        return Response(value.body, media_type=value.media_type)
    if isinstance(value, Streamed):
        return StreamingResponse(_unhurried(value.pieces), media_type=JSON)
    return _json(200, value)


async def _unhurried(pieces: Iterable[bytes]) -> AsyncGenerator[bytes, None]:
    for piece in pieces:
        yield piece
        await asyncio.sleep(0)


def _json(status: int, value: object) -> Response:
    return Response(orjson.dumps(value), status, media_type=JSON)


async def _refused(_: Request, error: Exception) -> Response:
    assert isinstance(error, ApiError)
    return _json(error.status, envelope(error))


async def _no_route(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    allowed = dict(error.headers or {})
    if error.status_code == 405:
        refusal = ApiError("method-not-allowed", request.method, allowed.get("Allow", ""))
    else:
        refusal = ApiError("resource-not-found")
    response = _json(error.status_code, envelope(refusal))
    response.headers.update(allowed)
    return response
