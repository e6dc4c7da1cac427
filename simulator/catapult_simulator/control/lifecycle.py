"""Whether the simulator serves, and how it begins anew."""

from datetime import datetime

from catapult_simulator.checks.place import Place
from catapult_simulator.checks.schema import TEXT, described, matching, nullable, record
from catapult_simulator.checks.table import Clean, Field, Table
from catapult_simulator.checks.values import LARGEST, integer
from catapult_simulator.control.action import ControlAction
from catapult_simulator.errors.api_error import bad_property
from catapult_simulator.settings import MOMENT, moment
from catapult_simulator.world import World


async def ready(world: World, _path: dict[str, str], _given: Clean) -> object:
    """Says that the simulator serves; with --data also why state cannot be kept, if it cannot."""
    if world.keeper is None:
        return {"ready": True}
    return {
        "ready": True,
        "data": {"file": str(world.keeper.path), "problem": world.keeper.problem},
    }


def _moment(value: object, place: Place) -> datetime:
    try:
        return moment(value if isinstance(value, str) else "")
    except ValueError as error:
        raise place.wrong(str(error)) from None


RESET = Table(
    "reset",
    Field("seed", integer(at_least=-LARGEST, at_most=LARGEST)),
    Field("time", described(_moment, matching(MOMENT) | {"format": "date-time"})),
)


async def reset(world: World, _path: dict[str, str], given: Clean) -> object:
    """Forgets all state, logs and due events; ids and time begin again.

    For this once at `seed` and, of a manual or automatic clock, at `time`, where these are given;
    else as they began at the start.
    """
    if "time" in given and world.clock.mode == "real":
        raise bad_property("reset", "time", "is that of this machine: it has a real clock")
    world.reset(given.get("seed"), given.get("time"))
    return {}


READY = record(
    "Readiness",
    {"ready": {"const": True}},
    maybe={"data": record("", {"file": TEXT, "problem": nullable(TEXT)})},
)
ACTIONS = (
    ControlAction("GET", "/ready", ready, reply=READY),
    ControlAction("POST", "/reset", reset, RESET, reply=record("", {})),
)
