"""Whether the simulator serves, and how it begins anew."""

from catapult_simulator.checks.schema import TEXT, nullable, record
from catapult_simulator.checks.table import Clean, Field, Table
from catapult_simulator.checks.values import integer
from catapult_simulator.control.action import ControlAction
from catapult_simulator.world import World


async def ready(world: World, _path: dict[str, str], _given: Clean) -> object:
    """Says that the simulator serves; with --data also why state cannot be kept, if it cannot."""
    if world.keeper is None:
        return {"ready": True}
    return {
        "ready": True,
        "data": {"file": str(world.keeper.path), "problem": world.keeper.problem},
    }


async def reset(world: World, _path: dict[str, str], given: Clean) -> object:
    """Forgets all state, logs and due events; ids start again, from `seed` where it is given."""
    world.reset(given.get("seed"))
    return {}


READY = record(
    "Readiness",
    {"ready": {"const": True}},
    maybe={"data": record("", {"file": TEXT, "problem": nullable(TEXT)})},
)
ACTIONS = (
    ControlAction("GET", "/ready", ready, reply=READY),
    ControlAction(
        "POST", "/reset", reset, Table("reset", Field("seed", integer())), reply=record("", {})
    ),
)
