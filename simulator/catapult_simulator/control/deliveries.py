"""The callbacks that left, or were to."""

from catapult_simulator.callbacks import Delivery
from catapult_simulator.control.action import ControlAction
from catapult_simulator.requests import Clean, Field, Table, integer, number, text
from catapult_simulator.world import World

LONGEST_WAIT_SECONDS = 60
DELIVERIES = Table(
    "delivery",
    Field("userId", text()),
    Field("key", text()),
    Field("eventType", text()),
    Field("state", text()),
    Field("after", integer()),
    Field("wait", number(at_most=LONGEST_WAIT_SECONDS)),
)


async def list_deliveries(world: World, _path: dict[str, str], given: Clean) -> object:
    """The callbacks, oldest first; with `wait` (seconds) as soon as a wanted one is there."""
    if "wait" in given:
        await world.callbacks.wait_for(lambda one: _is_wanted(one, given), given["wait"])
    return [one.to_json() for one in world.callbacks.log if _is_wanted(one, given)]


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


ACTIONS = (ControlAction("GET", "/deliveries", list_deliveries, DELIVERIES),)
