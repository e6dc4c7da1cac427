"""What the control API does by itself: reset, clock, accounts, and the two logs.

What the outside world does to calls and messages is declared by those resources (`outside`).
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from itertools import islice

from catapult_simulator.callbacks import Delivery
from catapult_simulator.errors import ApiError, bad_property
from catapult_simulator.requests import Clean, Field, Table, integer, number, text
from catapult_simulator.settings import Account
from catapult_simulator.world import World


@dataclass(frozen=True)
class ControlAction:
    """One endpoint of the control API."""

    method: str
    path: str
    act: Callable[[World, dict[str, str], Clean], Awaitable[object]]
    table: Table | None = None


async def ready(_world: World, _path: dict[str, str], _given: Clean) -> object:
    """Says that the simulator serves."""
    return {"ready": True}


async def reset(world: World, _path: dict[str, str], given: Clean) -> object:
    """Forgets all state, logs and due events; ids start again, from `seed` where it is given."""
    world.reset(given.get("seed"))
    return {}


async def get_clock(world: World, _path: dict[str, str], _given: Clean) -> object:
    """The virtual time, and what is due."""
    due = [
        {"what": one.what, "userId": one.user_id, "subject": one.subject, "timestamp": one.when}
        for one in islice(world.clock.pending(), 1000)
    ]
    clock = world.clock
    return {"mode": clock.mode, "time": clock.iso(), "timestamp": clock.timestamp(), "due": due}


async def advance(world: World, _path: dict[str, str], given: Clean) -> object:
    """Moves the clock on by `seconds`, by default to the next due event; answers when done."""
    pending = world.clock.pending()
    until_next = max(0.0, pending[0].when - world.clock.timestamp()) if pending else 0.0
    try:
        fired = await world.clock.advance(given.get("seconds", until_next))
    except ValueError as error:
        raise bad_property("clock", "seconds", str(error)) from None
    return {"time": world.clock.iso(), "fired": fired}


async def create_account(world: World, _path: dict[str, str], given: Clean) -> object:
    """Lets another user in."""
    try:
        world.add_account(Account(given["userId"], given["token"], given["secret"]))
    except ValueError as error:
        raise bad_property("account", "userId", str(error)) from None
    return {"userId": given["userId"]}


async def list_accounts(world: World, _path: dict[str, str], _given: Clean) -> object:
    """The users, without credentials."""
    return [{"userId": user_id} for user_id in world.accounts]


async def list_deliveries(world: World, _path: dict[str, str], given: Clean) -> object:
    """The callbacks, oldest first; with `wait` (seconds) as soon as a wanted one is there."""
    if "wait" in given:
        await world.callbacks.wait_for(lambda one: _is_wanted(one, given), given["wait"])
    return [one.to_json() for one in world.callbacks.log if _is_wanted(one, given)]


async def list_requests(world: World, _path: dict[str, str], given: Clean) -> object:
    """The requests to the API, oldest first."""
    wanted = {name: given[name] for name in ("userId", "operation", "status") if name in given}
    shown = (one.to_json() for one in world.requests)
    return [one for one in shown if wanted.items() <= one.items()]


async def set_limits(world: World, _path: dict[str, str], given: Clean) -> object:
    """Switches the documented rate limits on or off."""
    if given["mode"] not in ("off", "documented"):
        raise ApiError("validation-error", says="Bad parameters", details=[("property", "mode")])
    world.limits.mode = given["mode"]
    world.limits.reset()
    return {"mode": world.limits.mode}


def _is_wanted(delivery: Delivery, given: Clean) -> bool:
    callback = delivery.callback
    return (
        given.get("userId", callback.user_id) == callback.user_id
        and given.get("key", callback.key) == callback.key
        and given.get("eventType", callback.event.get("eventType"))
        == callback.event.get("eventType")
        and given.get("state", delivery.state) == delivery.state
        and delivery.number > given.get("after", 0)
    )


LONGEST_WAIT_SECONDS = 60
LONGEST_ADVANCE_SECONDS = 10 * 366 * 24 * 3600
CLOCK = Table("clock", Field("seconds", number(at_most=LONGEST_ADVANCE_SECONDS)))
ACCOUNT = Table(
    "account",
    Field("userId", text(pattern="[A-Za-z0-9._-]+"), required=True),
    Field("token", text(pattern="[^:]+"), required=True),
    Field("secret", text(), required=True),
)
DELIVERIES = Table(
    "delivery",
    Field("userId", text()),
    Field("key", text()),
    Field("eventType", text()),
    Field("state", text()),
    Field("after", integer()),
    Field("wait", number(at_most=LONGEST_WAIT_SECONDS)),
)
REQUESTS = Table(
    "request", Field("userId", text()), Field("operation", text()), Field("status", integer())
)
ACTIONS = (
    ControlAction("GET", "/ready", ready),
    ControlAction("POST", "/reset", reset, Table("reset", Field("seed", integer()))),
    ControlAction("GET", "/clock", get_clock),
    ControlAction("POST", "/clock/advance", advance, CLOCK),
    ControlAction("GET", "/accounts", list_accounts),
    ControlAction("POST", "/accounts", create_account, ACCOUNT),
    ControlAction("GET", "/deliveries", list_deliveries, DELIVERIES),
    ControlAction("GET", "/requests", list_requests, REQUESTS),
    ControlAction(
        "POST", "/limits", set_limits, Table("limits", Field("mode", text(), required=True))
    ),
)
