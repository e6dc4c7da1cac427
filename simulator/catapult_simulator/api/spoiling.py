"""A request that is struck by faults: it is late, refused, cut off, or answered by halves."""

import asyncio
from collections.abc import Callable, Mapping
from typing import Any

from catapult_simulator.api.links import PREFIX
from catapult_simulator.api.routing import Reply, Request
from catapult_simulator.errors.api_error import ApiError, places
from catapult_simulator.errors.catalogue import CATALOGUE
from catapult_simulator.limits import too_many_requests

TOO_MANY_REQUESTS = 429
RESET_SECONDS = 1
UNKNOWN = "unknown"
PLAIN_TEXT = ((b"content-type", b"text/plain; charset=utf-8"),)


async def spoiled(request: Request, act: Callable[[Request], Reply]) -> Reply:
    """Answers a request that has passed every check of form, with the faults that strike it.

    Raises ApiError: a fault's, or one of `act`.
    """
    route, path = request.route, request.raw_path.removeprefix(PREFIX)
    faults = request.world.faults
    for fault in faults.struck_by(request.user_id, route.id, route.method, path):
        asked = fault.properties
        match fault.kind:
            case "latency":
                await asyncio.sleep(asked["milliseconds"] / 1000)
            case "error":
                raise _error(asked, request)
            case "status":
                return _from_between(asked["status"])
            case "reset":
                reply = act(request) if asked["when"] == "after" else Reply(0)
                return reply._replace(cut="reset")
            case _:
                return _half(act(request))
    return act(request)


def _error(asked: Mapping[str, Any], request: Request) -> ApiError:
    """The refusal with a code, its message filled from the fault, else from the ids in the path."""
    code, says = asked["code"], asked.get("says")
    entry = CATALOGUE[code]
    template = says or entry.templates[0]
    ids = [value for name, value in request.path.items() if name != "userId"]
    if template.startswith("User ${0}"):
        ids.insert(0, request.user_id)
    values: list[str] = asked.get("values", ids)
    values = values + [UNKNOWN] * (places(template) - len(values))
    details = list[tuple[str, str]](asked.get("details", {}).items())
    if entry.status != TOO_MANY_REQUESTS:
        return ApiError(code, *values, says=says, details=details)
    return too_many_requests(request.world.clock, RESET_SECONDS, code, details)


def _from_between(status: int) -> Reply:
    """What a proxy or balancer says before the API is asked: a status, and no JSON."""
    return Reply(status, f"{status}\n".encode(), PLAIN_TEXT)


def _half(reply: Reply) -> Reply:
    """A reply that ends in the middle of its body; one without a body leaves whole."""
    return reply._replace(cut="truncated") if reply.body or reply.pieces else reply
