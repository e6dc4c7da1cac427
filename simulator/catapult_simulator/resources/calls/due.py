"""What happens to calls when its time has come, by name."""

from collections.abc import Mapping

from catapult_simulator.resources.calls import forwarding, legs, network
from catapult_simulator.resources.calls.lifecycle import Event
from catapult_simulator.resources.calls.moves import UNDELIVERABLE, move
from catapult_simulator.world import DueHandler, World


def _handler(event: Event) -> DueHandler:
    def happens(world: World, user_id: str, call_id: str) -> None:
        move(world, user_id, call_id, event)

    return happens


DUE: Mapping[str, DueHandler] = {
    **{f"call:{event}": _handler(event) for event in Event},
    f"call:{legs.REACHES}": network.reach,
    UNDELIVERABLE: forwarding.rescue,
}
