"""What becomes of the calls of an account that is closed: they end, at both ends."""

from catapult_simulator.resources.calls.documents import CALLS
from catapult_simulator.resources.calls.lifecycle import FINAL_STATES, Event
from catapult_simulator.resources.calls.moves import move
from catapult_simulator.state.store import Document
from catapult_simulator.world import World


def account_closed(world: World, user_id: str, _account: Document) -> None:
    """Hang up every call that has not ended, so that no other account talks to nobody."""
    for call in tuple(world.store.all(CALLS, user_id)):
        if call["state"] not in FINAL_STATES:
            move(world, user_id, call["id"], Event.HANG_UP)
