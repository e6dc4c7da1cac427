"""Who hears what is said on calls: both ends of a line, and those who are connected with it.

Choice: decisions/0059.
"""

from catapult_simulator.resources.calls.documents import CALLS
from catapult_simulator.resources.calls.lifecycle import State
from catapult_simulator.state.kinds import CALL_HEARD, CALL_SPOKE
from catapult_simulator.state.store import Document
from catapult_simulator.world import World


def application_says(world: World, user_id: str, call: Document, sentence: str) -> None:
    """The application of a call says something to the far end."""
    hear(world, user_id, call["id"], sentence)
    if "_peer" in call:
        peer_user_id, peer_id = call["_peer"]
        world.tell(CALL_SPOKE, peer_user_id, {"callId": peer_id, "sentence": sentence})


def far_end_says(world: World, user_id: str, call: Document, sentence: str) -> None:
    """The far end of a call says something, also to those who are connected with the call."""
    hear(world, user_id, call["id"], sentence)
    world.tell(CALL_SPOKE, user_id, {"callId": call["id"], "sentence": sentence})


def hear(world: World, user_id: str, call_id: str, sentence: str) -> None:
    """A sentence is heard on the line of a call: by its other end, too, where that is a call."""
    call = world.store.get(CALLS, user_id, call_id)
    if call is None:
        return
    ends = [(user_id, call_id), *([call["_peer"]] if "_peer" in call else [])]
    for account, one in ends:
        world.tell(CALL_HEARD, account, {"callId": one, "sentence": sentence})


def transferred_hear(world: World, user_id: str, spoken: Document) -> None:
    """A call that was transferred and the leg that took it over hear each other."""
    speaker = world.store.get(CALLS, user_id, spoken["callId"])
    if speaker is None or speaker["state"] != State.ACTIVE:
        return
    for name in ("_transferTo", "_transferOf"):
        other = world.store.get(CALLS, user_id, speaker.get(name, ""))
        if other is not None and other["state"] == State.ACTIVE:
            hear(world, user_id, other["id"], spoken["sentence"])
