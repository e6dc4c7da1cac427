"""What calls do to conferences: they are created for one, end, and press keys in one.

Sources: methods/calls/postCalls.md (conferenceId); methods/conferences/conferences.md (the keys).
"""

from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.resources.calls.lifecycle import FINAL_STATES
from catapult_simulator.resources.conferences.documents import CONFERENCES, open_member
from catapult_simulator.resources.conferences.lifecycle import Event
from catapult_simulator.resources.conferences.moves import change, leave, next_state
from catapult_simulator.state.store import Document
from catapult_simulator.world import World


def call_asked(world: World, user_id: str, asked: Document) -> None:
    """A call is to be created for a conference, which must be there and not over.

    Raises:
        ApiError: 403 ``invalid-call-conference-id``, ``conference-error``.
    """
    if "conferenceId" not in asked:
        return
    conference = world.store.get(CONFERENCES, user_id, asked["conferenceId"])
    if conference is None:
        raise ApiError("invalid-call-conference-id", asked["conferenceId"])
    next_state(conference, Event.CHANGE)


def call_moved(world: World, user_id: str, call: Document) -> None:
    """A member whose call ended has left."""
    ended = "conferenceId" in call and call["state"] in FINAL_STATES
    member = open_member(world.store, user_id, call["id"]) if ended else None
    if member is not None:
        leave(world, user_id, member)


def key_pressed(world: World, user_id: str, heard: Document) -> None:
    """A member pressed a key: 0 mutes or unmutes, * silences both ways, # leaves.

    The other keys change how loud somebody is, which nobody can hear here.
    """
    member = open_member(world.store, user_id, heard["callId"])
    if member is None:
        return
    if heard["digit"] == "0":
        change(world, user_id, member, {"mute": not member["mute"]})
    elif heard["digit"] == "*":
        change(world, user_id, member, {"mute": True, "hold": True})
    elif heard["digit"] == "#":
        leave(world, user_id, member)
