"""The documented rate limits, on or off."""

from catapult_simulator.control.action import ControlAction
from catapult_simulator.errors import ApiError
from catapult_simulator.requests import Clean, Field, Table, text
from catapult_simulator.world import World


async def set_limits(world: World, _path: dict[str, str], given: Clean) -> object:
    """Switches the documented rate limits on or off."""
    if given["mode"] not in ("off", "documented"):
        raise ApiError("validation-error", says="Bad parameters", details=[("property", "mode")])
    world.limits.mode = given["mode"]
    world.limits.reset()
    return {"mode": world.limits.mode}


ACTIONS = (
    ControlAction(
        "POST", "/limits", set_limits, Table("limits", Field("mode", text(), required=True))
    ),
)
