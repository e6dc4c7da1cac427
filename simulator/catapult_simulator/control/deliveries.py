"""The callbacks that left, or were to."""

from catapult_simulator.checks.addresses import callback_url
from catapult_simulator.checks.schema import (
    ANYTHING,
    INTEGER,
    MOMENT,
    NUMBER,
    TEXT,
    by_name,
    items,
    nullable,
    one_of,
    record,
)
from catapult_simulator.checks.table import Clean, Field, Table
from catapult_simulator.checks.values import choice, integer, number, text
from catapult_simulator.control.action import ControlAction
from catapult_simulator.control.pages import (
    LONGEST_WAIT_SECONDS,
    SEARCH,
    contains,
    is_on_page,
    page,
    page_fields,
)
from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.outgoing.callbacks import Delivery
from catapult_simulator.outgoing.deliveries import STATES
from catapult_simulator.world import World

ATTEMPT = record(
    "Attempt",
    {
        "url": TEXT,
        "time": MOMENT,
        "status": nullable(INTEGER),
        "error": nullable(TEXT),
        "milliseconds": NUMBER,
        "sent": TEXT,
        "answer": TEXT,
    },
)
DELIVERY = record(
    "Delivery",
    {
        "id": INTEGER,
        "userId": TEXT,
        "key": TEXT,
        "time": MOMENT,
        "state": one_of(*STATES),
        "method": one_of("GET", "POST"),
        "url": TEXT,
        "event": by_name(ANYTHING),
        "attempts": items(ATTEMPT),
        "replays": nullable(INTEGER),
        "faults": items(TEXT),
    },
)
DELIVERIES = Table(
    "delivery",
    Field("userId", text()),
    Field("key", text()),
    Field("eventType", text()),
    Field("url", text()),
    Field("state", choice(*STATES)),
    Field("fault", text()),
    SEARCH,
    *page_fields(integer()),
)
REPLAY = Table(
    "replay",
    Field("url", callback_url),
    Field("wait", number(above=0, at_most=LONGEST_WAIT_SECONDS)),
)


async def list_deliveries(world: World, _path: dict[str, str], given: Clean) -> object:
    """The callbacks with every attempt, oldest first.

    With `wait` it answers as soon as a wanted one is there that is no longer on its way, after so
    many seconds, or at a reset. `key` is the id of a call, message or conference; `contains` is a
    text somewhere in key, URL or event.
    """
    key = given.get("key")
    if "wait" in given:
        await world.callbacks.wait_for(lambda one: _is_wanted(one, given), given["wait"], key)
    return [one.to_json() for one in page(world.callbacks.log.of(key), _is_wanted, given)]


async def get_delivery(world: World, path: dict[str, str], _given: Clean) -> object:
    """A callback with every attempt."""
    return _find(world, path).to_json()


async def replay_delivery(world: World, path: dict[str, str], given: Clean) -> object:
    """Sends the event of a callback once more, to the same URL or another.

    The new delivery says which one it replays, and nothing else follows from it. With `wait` it
    answers when that one has arrived or failed, or after so many seconds.
    """
    made = world.callbacks.replay(_find(world, path), given.get("url"))
    if "wait" in given:
        await world.callbacks.wait_for(lambda one: one is made, given["wait"], made.callback.key)
    return made.to_json()


async def clear_deliveries(world: World, _path: dict[str, str], _given: Clean) -> object:
    """Forgets the callbacks that are no longer on their way."""
    world.callbacks.forget()
    return {}


def _find(world: World, path: dict[str, str]) -> Delivery:
    number_ = path["deliveryId"]
    found = (
        world.callbacks.log.find(int(number_))
        if number_.isdecimal() and len(number_) < 20
        else None
    )
    if found is None:
        raise ApiError("resource-not-found", details=[("deliveryId", number_)])
    return found


def _is_wanted(delivery: Delivery, given: Clean) -> bool:
    callback = delivery.callback
    is_ = {
        "userId": callback.user_id,
        "key": callback.key,
        "eventType": callback.event.get("eventType"),
        "url": delivery.url,
        "state": delivery.state,
    }
    return (
        all(given.get(name, value) == value for name, value in is_.items())
        and given.get("fault") in (None, *delivery.faults)
        and is_on_page(delivery.number, given)
        and contains([callback.key, delivery.url, dict(callback.event)], given)
    )


ACTIONS = (
    ControlAction("GET", "/deliveries", list_deliveries, DELIVERIES, reply=items(DELIVERY)),
    ControlAction("DELETE", "/deliveries", clear_deliveries, reply=record("", {})),
    ControlAction(
        "GET",
        "/deliveries/{deliveryId}",
        get_delivery,
        reply=DELIVERY,
        places={"deliveryId": INTEGER},
    ),
    ControlAction(
        "POST",
        "/deliveries/{deliveryId}/replay",
        replay_delivery,
        REPLAY,
        reply=DELIVERY,
        places={"deliveryId": INTEGER},
    ),
)
