"""Who hears what is said in a conference.

Source: methods/conferences/postConferencesConferenceIdMembers.md and postConferencesConferenceId.md
(`mute`: cannot speak; `hold`: can neither hear nor speak).
"""

from catapult_simulator.resources.calls.hearing import hear
from catapult_simulator.resources.conferences.documents import CONFERENCES, MEMBERS, open_member
from catapult_simulator.resources.conferences.lifecycle import MemberState
from catapult_simulator.state.store import Document
from catapult_simulator.world import World


def member_spoke(world: World, user_id: str, spoken: Document) -> None:
    """What the far end of a member's call says, the other members hear."""
    member = open_member(world.store, user_id, spoken["callId"])
    if member is None or member["mute"] or member["hold"]:
        return
    conference = world.store.get(CONFERENCES, user_id, member["conferenceId"])
    if conference is not None and not conference["mute"]:
        members_hear(world, user_id, conference, spoken["sentence"], speaker=member["id"])


def members_hear(
    world: World, user_id: str, conference: Document, sentence: str, *, speaker: str = ""
) -> None:
    """A sentence is heard by the members of a conference, the speaker (an id) left out."""
    if conference["hold"]:
        return
    for member in list(world.store.where(MEMBERS, user_id, "conferenceId", conference["id"])):
        is_there = member["state"] == MemberState.ACTIVE and not member["hold"]
        if is_there and member["id"] != speaker:
            hear(world, user_id, member["callId"], sentence)
