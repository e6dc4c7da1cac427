"""Whether the simulator serves, and how it begins anew."""

from catapult_simulator.control.action import ControlAction
from catapult_simulator.requests import Clean, Field, Table, integer
from catapult_simulator.schema import record
from catapult_simulator.world import World


async def ready(_world: World, _path: dict[str, str], _given: Clean) -> object:
    """Says that the simulator serves."""
    return {"ready": True}


async def reset(world: World, _path: dict[str, str], given: Clean) -> object:
    """Forgets all state, logs and due events; ids start again, from `seed` where it is given."""
    world.reset(given.get("seed"))
    return {}


ACTIONS = (
    ControlAction("GET", "/ready", ready, reply=record("", {"ready": {"const": True}})),
    ControlAction(
        "POST", "/reset", reset, Table("reset", Field("seed", integer())), reply=record("", {})
    ),
)
