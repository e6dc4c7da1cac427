"""The control API as a Starlette application.

It is for whoever runs the simulator: no credentials are asked for, and it binds loopback.
"""

import contextlib
from collections.abc import AsyncGenerator, Iterable

import orjson
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from catapult_simulator.asgi import parse_json
from catapult_simulator.control.action import Act
from catapult_simulator.control.actions import ACTIONS
from catapult_simulator.errors import ApiError, envelope
from catapult_simulator.requests import Clean, Table
from catapult_simulator.resource import OutsideAction, Resource
from catapult_simulator.world import World

ROOT = "/_sim"


def control_app(world: World, resources: Iterable[Resource]) -> Starlette:
    """The ASGI application of the control API of one world."""

    @contextlib.asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncGenerator[None, None]:
        yield

    own = [_route(world, one.method, one.path, one.table, one.act) for one in ACTIONS]
    outside = [
        _route(world, action.method, action.path, action.body, _in_a_unit(world, action))
        for action in sorted(
            (action for resource in resources for action in resource.outside),
            # A path that says a word goes before one that leaves a place for any word.
            key=lambda action: action.path.count("{"),
        )
    ]
    app = Starlette(routes=own + outside, lifespan=lifespan)
    app.add_exception_handler(ApiError, _refused)
    app.add_exception_handler(HTTPException, _no_route)
    return app


def _route(world: World, method: str, path: str, table: Table | None, act: Act) -> Route:
    async def endpoint(request: Request) -> Response:
        if method == "GET":
            sent: object = dict(request.query_params)
        else:
            sent = parse_json(await request.body())
        given = table.body(sent) if table else {}
        return _json(200, await act(world, dict(request.path_params), given))

    return Route(ROOT + path, endpoint, methods=[method])


def _in_a_unit(world: World, action: OutsideAction) -> Act:
    async def act(_: World, path: dict[str, str], given: Clean) -> object:
        with world.store.unit():
            return action.act(world, path, given)

    return act


def _json(status: int, value: object) -> Response:
    return Response(orjson.dumps(value), status, media_type="application/json")


async def _refused(_: Request, error: Exception) -> Response:
    assert isinstance(error, ApiError)
    return _json(error.status, envelope(error))


async def _no_route(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    body = {"category": "not-found", "code": "resource-not-found", "message": error.detail}
    response = _json(error.status_code, body | {"details": list[object]()})
    response.headers.update(error.headers or {})
    return response
