"""Time: what it is, what is due, and moving it on."""

from catapult_simulator.checks.schema import INTEGER, MOMENT, NUMBER, TEXT, items, one_of, record
from catapult_simulator.checks.table import Clean, Field, Table
from catapult_simulator.checks.values import number
from catapult_simulator.control.action import ControlAction
from catapult_simulator.control.turns import turn
from catapult_simulator.errors.api_error import bad_property
from catapult_simulator.settings import TIME_ENDS
from catapult_simulator.world import World

SHOWN_EVENTS = 1000
LONGEST_ADVANCE_SECONDS = 10 * 366 * 24 * 3600

DUE = record("Due", {"what": TEXT, "userId": TEXT, "subject": TEXT, "timestamp": NUMBER})
CLOCK = record(
    "Clock",
    {
        "mode": one_of("real", "manual", "auto"),
        "time": MOMENT,
        "timestamp": NUMBER,
        "due": items(DUE, at_most=SHOWN_EVENTS),
    },
)
MOVED = record("Moved", {"time": MOMENT, "fired": INTEGER})
LENGTH = Table("clock", Field("seconds", number(at_least=0, at_most=LONGEST_ADVANCE_SECONDS)))


async def get_clock(world: World, _path: dict[str, str], _given: Clean) -> object:
    """The virtual time, and the first 1,000 events that are due."""
    due = [
        {"what": one.what, "userId": one.user_id, "subject": one.subject, "timestamp": one.when}
        for one in world.clock.pending(SHOWN_EVENTS)
    ]
    clock = world.clock
    return {
        "mode": clock.mode,
        "time": clock.iso_milliseconds(),
        "timestamp": clock.timestamp(),
        "due": due,
    }


async def advance(world: World, _path: dict[str, str], given: Clean) -> object:
    """Moves the clock on by `seconds`, by default to the next due event; answers when done.

    Nobody else moves it meanwhile: where a scenario does, this waits until that is over.
    """
    if world.clock.mode == "real":
        return await _advance(world, given)  # Refused, which is nothing to wait for.
    async with turn(world):
        return await _advance(world, given)


async def _advance(world: World, given: Clean) -> object:
    clock, due = world.clock, world.clock.next_due()
    if clock.timestamp() + given.get("seconds", 0.0) > TIME_ENDS.timestamp():
        raise bad_property("clock", "seconds", f"time ends with the year {TIME_ENDS.year - 1} here")
    try:
        if "seconds" in given or due is None:
            fired = await clock.advance(given.get("seconds", 0.0))
        else:
            # Not by a difference: that can fall short of the event by what is rounded.
            fired = await clock.advance_to(due.when)
    except ValueError as error:
        raise bad_property("clock", "seconds", str(error)) from None
    return {"time": world.clock.iso_milliseconds(), "fired": fired}


ACTIONS = (
    ControlAction("GET", "/clock", get_clock, reply=CLOCK),
    ControlAction("POST", "/clock/advance", advance, LENGTH, reply=MOVED),
)
