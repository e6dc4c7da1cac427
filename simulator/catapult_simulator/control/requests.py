"""The requests that reached the API."""

from catapult_simulator.control.action import ControlAction
from catapult_simulator.requests import Clean, Field, Table, integer, text
from catapult_simulator.world import World

REQUESTS = Table(
    "request", Field("userId", text()), Field("operation", text()), Field("status", integer())
)


async def list_requests(world: World, _path: dict[str, str], given: Clean) -> object:
    """The requests to the API, oldest first."""
    wanted = {name: given[name] for name in ("userId", "operation", "status") if name in given}
    shown = (one.to_json() for one in world.requests)
    return [one for one in shown if wanted.items() <= one.items()]


ACTIONS = (ControlAction("GET", "/requests", list_requests, REQUESTS),)
