"""The requests that reached the API."""

from typing import Any

from catapult_simulator.api.traffic import Logged
from catapult_simulator.checks.place import Place
from catapult_simulator.checks.schema import (
    INTEGER,
    MOMENT,
    NUMBER,
    TEXT,
    accepted,
    described,
    items,
    nullable,
    record,
)
from catapult_simulator.checks.table import Clean, Field, Table
from catapult_simulator.checks.values import choice, integer, text
from catapult_simulator.control.action import ControlAction
from catapult_simulator.control.pages import SEARCH, contains, is_on_page, page, page_fields
from catapult_simulator.world import World

REQUEST = record(
    "Request",
    {
        "id": TEXT,
        "time": MOMENT,
        "milliseconds": NUMBER,
        "userId": nullable(TEXT),
        "method": TEXT,
        "path": TEXT,
        "operation": nullable(TEXT),
        "status": INTEGER,
        "code": nullable(TEXT),
    },
)
ID = text(pattern="r-[0-9]{1,18}", says="must be the id of a request, such as r-000000000001")


def _number(value: Any, place: Place) -> int:
    return int(ID(value, place)[2:])


NUMBER_OF_ID = described(_number, accepted(ID))


REQUESTS = Table(
    "request",
    Field("userId", text()),
    Field("operation", text()),
    Field("method", choice("DELETE", "GET", "PATCH", "POST", "PUT")),
    Field("path", text()),
    Field("status", integer()),
    SEARCH,
    *page_fields(NUMBER_OF_ID),
)


async def list_requests(world: World, _path: dict[str, str], given: Clean) -> object:
    """The requests to the API, oldest first.

    With `wait` it answers as soon as a wanted one was answered, after so many seconds, or at a
    reset. The status 0 is that of a request whose connection a fault cut before anything came of
    it. `contains` is a text somewhere in user, operation, method, path, status or code.
    """
    if "wait" in given and not any(_is_wanted(one, given) for one in world.requests):
        await world.traffic.waiters.wait(lambda one: _is_wanted(one, given), given["wait"])
    return [one.to_json() for one in page(world.requests, _is_wanted, given)]


async def clear_requests(world: World, _path: dict[str, str], _given: Clean) -> object:
    """Forgets the requests that there were."""
    world.requests.clear()
    return {}


def _is_wanted(request: Logged, given: Clean) -> bool:
    is_ = {
        "userId": request.user_id,
        "operation": request.operation,
        "method": request.method,
        "path": request.path,
        "status": request.status,
    }
    return (
        all(given.get(name, value) == value for name, value in is_.items())
        and is_on_page(request.number, given)
        and contains([*is_.values(), request.code], given)
    )


ACTIONS = (
    ControlAction("GET", "/requests", list_requests, REQUESTS, reply=items(REQUEST)),
    ControlAction("DELETE", "/requests", clear_requests, reply=record("", {})),
)
