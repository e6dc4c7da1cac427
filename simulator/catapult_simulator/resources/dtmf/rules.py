"""What becomes of digits: sent one by one with their pauses, received one event each.

Sources: methods/calls/postCallsCallIdDTMF.md; apiCallbacks/dtmf.md;
methods/conferences/conferences.md (whose members' keys the conference takes). Choices where they
are silent: decisions/0048.
"""

from catapult_simulator.resources.calls import legs
from catapult_simulator.resources.calls.documents import CALLS
from catapult_simulator.resources.calls.lifecycle import State
from catapult_simulator.resources.calls.moves import call_back, schedule
from catapult_simulator.state.kinds import CALL_DIGIT, CONFERENCE_DIGIT
from catapult_simulator.state.store import Document
from catapult_simulator.world import World

SENDS = "sends-digits"
PAUSE_SECONDS = {",": 0.5, "w": 0.5, "W": 1.0}
DIGIT_SECONDS = 0.1
"""The «marginal delay» of a digit, of which the page does not say how long it is."""


def send(world: World, user_id: str, call_id: str, digits: str) -> None:
    """Send digits and pauses after those that are still being sent.

    Raises:
        ApiError: 404 ``call-not-found``; 403 ``call-invalid-state``.
    """
    call = legs.talking(world, user_id, call_id)
    waiting = call.get("_dtmf", "")
    world.store.put(CALLS, user_id, call | {"_dtmf": waiting + digits})
    if not waiting:
        send_next(world, user_id, call_id)


def send_next(world: World, user_id: str, call_id: str) -> None:
    """Send the next digit, or begin the next pause, of a call."""
    call = world.store.get(CALLS, user_id, call_id)
    if call is None or not call.get("_dtmf"):
        return
    if call["state"] != State.ACTIVE:
        world.store.put(CALLS, user_id, call | {"_dtmf": ""})
        return
    head, rest = call["_dtmf"][0], call["_dtmf"][1:]
    world.store.put(CALLS, user_id, call | {"_dtmf": rest})
    if head not in PAUSE_SECONDS and "_peer" in call:
        peer_user_id, peer_id = call["_peer"]
        hear(world, peer_user_id, peer_id, head)
    if rest:
        sending = legs.latest(world, user_id, call_id)
        schedule(world, user_id, sending, PAUSE_SECONDS.get(head, DIGIT_SECONDS), SENDS)


def press(world: World, user_id: str, call_id: str, digits: str) -> Document:
    """Let the far end of an active call press keys, all in one moment; return the call.

    Raises:
        ApiError: 404 ``call-not-found``; 403 ``call-invalid-state``.
    """
    legs.talking(world, user_id, call_id)
    for digit in digits:
        hear(world, user_id, call_id, digit)
    return legs.latest(world, user_id, call_id)


def hear(world: World, user_id: str, call_id: str, digit: str) -> None:
    """Let an active call receive a digit: the conference takes it, or the application is told."""
    call = world.store.get(CALLS, user_id, call_id)
    if call is None or call["state"] != State.ACTIVE:
        return
    heard: Document = {"callId": call_id, "digit": digit}
    if call.get("_keys") == "conference":
        world.tell(CONFERENCE_DIGIT, user_id, heard)
        return
    call_back(world, user_id, call, _event(world, user_id, call, digit))
    world.tell(CALL_DIGIT, user_id, heard)


def _event(world: World, user_id: str, call: Document, digit: str) -> Document:
    """Without the tag of the call, which this event's page does not have (decisions/0190)."""
    return {
        "eventType": "dtmf",
        "callId": call["id"],
        "callUri": world.links.to(user_id, "calls", call["id"]),
        "dtmfDigit": digit,
        "time": world.clock.iso(),
    }
