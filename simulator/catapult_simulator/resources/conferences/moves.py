"""Members join, change and leave; a conference is completed when the last one left.

The tables in lifecycle.py say what may happen; this says it to the store, the calls and the
callbacks. Everything here runs inside a unit of work.
"""

from catapult_simulator.checks.table import Clean
from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.resources.calls.documents import CALLS
from catapult_simulator.resources.conferences.documents import (
    CONFERENCES,
    MEMBER_DEFAULTS,
    MEMBERS,
)
from catapult_simulator.resources.conferences.events import PLAYER, tell, tell_of_member
from catapult_simulator.resources.conferences.lifecycle import (
    MEMBER_TABLE,
    TABLE,
    Event,
    MemberEvent,
    MemberState,
    State,
)
from catapult_simulator.state.store import Document
from catapult_simulator.world import World

TOLD = ("mute", "hold")
"""The properties of a member whose change is told."""


def next_state(conference: Document, event: Event) -> State:
    """Return what ``event`` makes of a conference. Raises ApiError (403, ``conference-error``)."""
    state = TABLE[State(conference["state"]), event]
    if state is None:
        raise ApiError("conference-error", conference["id"], conference["state"])
    return state


def next_member_state(member: Document, event: MemberEvent) -> MemberState:
    """Return what ``event`` makes of a member. Raises ApiError (403, ``conference-error``)."""
    state = MEMBER_TABLE[MemberState(member["state"]), event]
    if state is None:
        raise ApiError("conference-error", member["id"], member["state"])
    return state


def join(
    world: World, user_id: str, conference: Document, call: Document, asked: Clean
) -> Document:
    """Make a call a member; return the member."""
    state = next_state(conference, Event.MEMBER_JOINS)
    member: Document = {
        "id": world.ids.new("conference-member", user_id),
        "conferenceId": conference["id"],
        "callId": call["id"],
        "openFor": call["id"],
        "state": MemberState.ACTIVE.value,
        "addedTime": world.clock.iso(),
        **MEMBER_DEFAULTS,
        **{name: asked[name] for name in MEMBER_DEFAULTS if name in asked},
    }
    world.store.put(MEMBERS, user_id, member)
    keys = {"_keys": "conference"} if conference["profile"] == "interpret_digits" else {}
    world.store.put(CALLS, user_id, call | {"conferenceId": conference["id"]} | keys)
    grown = conference | {"state": state.value, "activeMembers": conference["activeMembers"] + 1}
    world.store.put(CONFERENCES, user_id, grown)
    tell_of_member(world, user_id, grown, member)
    return member


def change(world: World, user_id: str, member: Document, asked: Clean) -> None:
    """Change properties of an active member."""
    state = next_member_state(member, MemberEvent.CHANGE)
    changed = member | {name: asked[name] for name in MEMBER_DEFAULTS if name in asked}
    world.store.put(MEMBERS, user_id, changed | {"state": state.value})
    conference = world.store.get(CONFERENCES, user_id, member["conferenceId"])
    if conference is not None and any(member[name] != changed[name] for name in TOLD):
        tell_of_member(world, user_id, conference, changed)


def leave(world: World, user_id: str, member: Document) -> None:
    """Let an active member leave; with the last one the conference is over."""
    gone = member | {
        "state": next_member_state(member, MemberEvent.LEAVE).value,
        "openFor": None,
        "removedTime": world.clock.iso(),
    }
    world.store.put(MEMBERS, user_id, gone)
    call = world.store.get(CALLS, user_id, member["callId"])
    if call is not None and "_keys" in call:
        kept = {name: value for name, value in call.items() if name != "_keys"}
        world.store.put(CALLS, user_id, kept)
    conference = world.store.get(CONFERENCES, user_id, member["conferenceId"])
    if conference is None:
        return
    left = conference["activeMembers"] - 1
    event = Event.MEMBER_LEAVES if left else Event.LAST_MEMBER_LEAVES
    state = next_state(conference, event)
    smaller = conference | {"activeMembers": left}
    world.store.put(CONFERENCES, user_id, smaller)
    tell_of_member(world, user_id, smaller, gone)
    if state is State.COMPLETED:
        _end(world, user_id, smaller)


def complete(world: World, user_id: str, conference: Document) -> None:
    """End a conference: every member leaves, and their calls go on."""
    next_state(conference, Event.COMPLETE)
    members = world.store.where(MEMBERS, user_id, "conferenceId", conference["id"])
    active = [one for one in members if one["state"] == MemberState.ACTIVE]
    for member in active:
        leave(world, user_id, member)
    if not active:
        _end(world, user_id, conference)


def _end(world: World, user_id: str, conference: Document) -> None:
    PLAYER.stop(world, user_id, conference["id"])
    ended = conference | {"state": State.COMPLETED.value, "completedTime": world.clock.iso()}
    world.store.put(CONFERENCES, user_id, ended)
    tell(world, user_id, ended, "completed")
