"""Faults: what a network, a platform or a busy day does to requests and callbacks."""

from catapult_simulator.checks.schema import INTEGER, NUMBER, TEXT, by_name, items, one_of, record
from catapult_simulator.checks.table import Clean
from catapult_simulator.control.accounts import known_user
from catapult_simulator.control.action import ControlAction
from catapult_simulator.faults.table import FAULT, TAKES
from catapult_simulator.world import World

SHOWN = record(
    "Fault",
    {"id": TEXT, "kind": one_of(*TAKES), "probability": NUMBER, "fired": INTEGER},
    maybe={
        "userId": TEXT,
        "times": INTEGER,
        "operation": TEXT,
        "method": TEXT,
        "path": TEXT,
        "eventType": TEXT,
        "key": TEXT,
        "code": TEXT,
        "says": TEXT,
        "values": items(TEXT),
        "details": by_name(TEXT),
        "status": INTEGER,
        "milliseconds": NUMBER,
        "when": one_of("before", "after"),
        "copies": INTEGER,
    },
)


async def list_faults(world: World, _path: dict[str, str], _given: Clean) -> object:
    """The faults that are set, and how often each has struck."""
    return [fault.to_json() for fault in world.faults]


async def set_fault(world: World, _path: dict[str, str], given: Clean) -> object:
    """Sets a fault.

    Where it strikes: `userId`; of requests `operation`, `method`, `path` (behind `/v1`, `*` for
    one segment); of callbacks `eventType`, `key`. How often: `probability`, at most `times`.

    Raises:
        ApiError: 404 `user-not-found`.
    """
    if "userId" in given:
        known_user(world, given["userId"])
    return world.faults.add(given).to_json()


async def remove_fault(world: World, path: dict[str, str], _given: Clean) -> object:
    """Takes a fault away."""
    world.faults.remove(path["faultId"])
    return {}


async def clear_faults(world: World, _path: dict[str, str], _given: Clean) -> object:
    """Takes every fault away; their ids start again."""
    world.faults.clear()
    return {}


ACTIONS = (
    ControlAction("GET", "/faults", list_faults, reply=items(SHOWN)),
    ControlAction("POST", "/faults", set_fault, FAULT, reply=SHOWN),
    ControlAction("DELETE", "/faults", clear_faults, reply=record("", {})),
    ControlAction("DELETE", "/faults/{faultId}", remove_fault, reply=record("", {})),
)
