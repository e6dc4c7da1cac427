"""The documented rate limits, on or off."""

from catapult_simulator.checks.schema import one_of, record
from catapult_simulator.checks.table import Clean, Field, Table
from catapult_simulator.checks.values import choice
from catapult_simulator.control.action import ControlAction
from catapult_simulator.control.config import LIMITS, change_config
from catapult_simulator.world import World

MODE = Table("limits", Field("mode", choice(*LIMITS), required=True))


async def set_limits(world: World, path: dict[str, str], given: Clean) -> object:
    """Switches the documented rate limits on or off; they begin to count anew."""
    await change_config(world, path, {"limits": given["mode"]})
    return {"mode": world.limits.mode}


ACTIONS = (
    ControlAction("POST", "/limits", set_limits, MODE, reply=record("", {"mode": one_of(*LIMITS)})),
)
