"""What the API does with conferences and their members when it is asked.

Sources: methods/conferences/*.md; errors.md. Choices where they are silent: decisions/0091.
"""

from collections.abc import Iterator

from catapult_simulator.checks.table import Clean
from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.resources.audio import calls as call_audio
from catapult_simulator.resources.calls.documents import CALLS
from catapult_simulator.resources.calls.lifecycle import Impossible
from catapult_simulator.resources.calls.lifecycle import State as CallState
from catapult_simulator.resources.calls.moves import refusal
from catapult_simulator.resources.conferences import moves
from catapult_simulator.resources.conferences.documents import (
    CONFERENCE_DEFAULTS,
    CONFERENCES,
    MEMBERS,
    MOST_MEMBERS,
    open_member,
)
from catapult_simulator.resources.conferences.events import PLAYER, tell
from catapult_simulator.resources.conferences.lifecycle import Event, MemberEvent, State
from catapult_simulator.state.store import Document
from catapult_simulator.world import World


def create(world: World, user_id: str, asked: Clean) -> str:
    """Create a conference without members; return its id.

    Raises:
        ApiError: 401 ``number-access-denied``.
    """
    if world.numbers.owned(user_id, asked["from"]) is None:
        details = [("userId", user_id), ("number", asked["from"])]
        raise ApiError("number-access-denied", user_id, asked["from"], details=details)
    id_ = world.ids.new("conference", user_id)
    times = {"createdTime": world.clock.iso()}
    own: Document = {"id": id_, "state": State.CREATED.value}
    conference = own | CONFERENCE_DEFAULTS | times | asked
    world.store.put(CONFERENCES, user_id, conference)
    tell(world, user_id, conference, "created")
    return id_


def find(world: World, user_id: str, conference_id: str) -> Document:
    """Return a conference. Raises ApiError (404, ``conference-not-found``)."""
    conference = world.store.get(CONFERENCES, user_id, conference_id)
    if conference is None:
        raise ApiError("conference-not-found", conference_id)
    return conference


def update(world: World, user_id: str, conference_id: str, asked: Clean) -> None:
    """Change a conference, or end it.

    Raises:
        ApiError: 404 ``conference-not-found``; 403 ``conference-error``.
    """
    conference = find(world, user_id, conference_id)
    state = moves.next_state(conference, Event.CHANGE)
    changed = conference | asked | {"state": state.value}
    world.store.put(CONFERENCES, user_id, changed)
    if "state" in asked:
        moves.complete(world, user_id, changed)


def play(world: World, user_id: str, conference_id: str, audio: Clean) -> None:
    """Play audio to all members of a conference, or stop it.

    Raises:
        ApiError: 404 ``conference-not-found``; 403 ``conference-error``,
            ``call-audio-invalid-state``.
    """
    conference = find(world, user_id, conference_id)
    moves.next_state(conference, Event.PLAY)
    PLAYER.obey(world, user_id, conference_id, audio)


def add(world: World, user_id: str, conference_id: str, asked: Clean) -> str:
    """Make an active call of this conference, or of none that goes on, a member; return its id.

    The page wants it created for this conference; published programs do not (decisions/0185).

    Raises:
        ApiError: 404 ``conference-not-found``; 403 ``call-id-not-found``,
            ``invalid-call-conference-id``, ``conference-error``, ``call-invalid-state``,
            ``conference-max-members``; 409 ``call-duplicated-error``.
    """
    conference = find(world, user_id, conference_id)
    call = world.store.get(CALLS, user_id, asked["callId"])
    if call is None:
        raise ApiError("call-id-not-found", asked["callId"])
    if _is_of_another(world, user_id, call, conference_id):
        raise ApiError("invalid-call-conference-id", call["conferenceId"])
    moves.next_state(conference, Event.MEMBER_JOINS)
    if call["state"] != CallState.ACTIVE:
        raise refusal(call, Impossible())
    if open_member(world.store, user_id, call["id"]) is not None:
        raise ApiError("call-duplicated-error", call["id"])
    if conference["activeMembers"] >= MOST_MEMBERS:
        raise ApiError("conference-max-members", conference_id)
    id_: str = moves.join(world, user_id, conference, call, asked)["id"]
    return id_


def _is_of_another(world: World, user_id: str, call: Document, conference_id: str) -> bool:
    """Whether a call belongs to another conference, which is not over."""
    own_id: str = call.get("conferenceId", conference_id)
    own = world.store.get(CONFERENCES, user_id, own_id)
    return own_id != conference_id and own is not None and own["state"] != State.COMPLETED


def members(world: World, user_id: str, conference_id: str) -> Iterator[Document]:
    """Return the members, also those that left. Raises ApiError (404, ``conference-not-found``)."""
    find(world, user_id, conference_id)
    return world.store.where(MEMBERS, user_id, "conferenceId", conference_id)


def member(world: World, user_id: str, conference_id: str, member_id: str) -> Document:
    """Return a member.

    Raises:
        ApiError: 404 ``conference-not-found``, ``conference-member-not-found``.
    """
    find(world, user_id, conference_id)
    found = world.store.get(MEMBERS, user_id, member_id)
    if found is None or found["conferenceId"] != conference_id:
        raise ApiError("conference-member-not-found", member_id)
    return found


def update_member(
    world: World, user_id: str, conference_id: str, member_id: str, asked: Clean
) -> None:
    """Change a member, or take it out of the conference; its call goes on.

    Raises:
        ApiError: 404 ``conference-not-found``, ``conference-member-not-found``; 403
            ``conference-error``.
    """
    found = member(world, user_id, conference_id, member_id)
    if "state" in asked:
        flags = {name: value for name, value in asked.items() if name != "state"}
        moves.leave(world, user_id, found | flags)
    else:
        moves.change(world, user_id, found, asked)


def play_to_member(
    world: World, user_id: str, conference_id: str, member_id: str, audio: Clean
) -> None:
    """Play audio to one member, or stop it; the events are those of its call.

    Raises:
        ApiError: 404 ``conference-not-found``, ``conference-member-not-found``; 403
            ``conference-error``, ``call-invalid-state``, ``call-audio-invalid-state``.
    """
    found = member(world, user_id, conference_id, member_id)
    moves.next_member_state(found, MemberEvent.CHANGE)
    call_audio.play(world, user_id, found["callId"], audio)
