"""Legs of calls: how they begin, and how they are found.

Choices: decisions/0050.
"""

from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.moments import iso
from catapult_simulator.resources.calls.documents import CALLS
from catapult_simulator.resources.calls.lifecycle import Event, Impossible, State
from catapult_simulator.resources.calls.moves import refusal
from catapult_simulator.state.kinds import CALL_MOVED
from catapult_simulator.state.store import Document
from catapult_simulator.world import World

REACHES = "reaches-far-end"

_STARTED, _TIMES_OUT = State.STARTED.value, Event.TIMES_OUT.value
DEFAULTS: Document = {
    "callbackTimeout": 10_000,
    "callbackHttpMethod": "POST",
    "recordingEnabled": False,
    "recordingFileFormat": "wav",
    "transcriptionEnabled": False,
}
DEFAULTS_OUT = DEFAULTS | {"callTimeout": 60}


def place(world: World, user_id: str, properties: Document) -> Document:
    """Start an outgoing leg: it rings until someone answers or its callTimeout is over."""
    call = _new(world, user_id, "out", DEFAULTS_OUT | properties)
    reaches, times_out = world.settings.ring_seconds, call["callTimeout"]
    # Most far ends answer then; a call that rings on is timed out from there (see network.reach).
    event, seconds = (REACHES, reaches) if reaches < times_out else (_TIMES_OUT, times_out)
    call["_due"] = {event: world.clock.schedule(seconds, f"call:{event}", user_id, call["id"])}
    return _begin(world, user_id, call)


def ring(world: World, user_id: str, properties: Document) -> Document:
    """Start an incoming leg: it rings until the account or the caller ends that."""
    call = _new(world, user_id, "in", DEFAULTS | properties)
    call["_caller"] = call["from"]
    return _begin(world, user_id, call)


def _new(world: World, user_id: str, direction: str, properties: Document) -> Document:
    now = world.clock.timestamp()
    return {
        "id": world.ids.new("call", user_id),
        "direction": direction,
        "state": _STARTED,
        "startTime": iso(now),
        "_log": [(now, "create", None)],
        **properties,
    }


def _begin(world: World, user_id: str, call: Document) -> Document:
    world.store.put(CALLS, user_id, call)
    world.tell(CALL_MOVED, user_id, call)
    return call


def latest(world: World, user_id: str, call_id: str) -> Document:
    """Return a call as it is now. Raises ApiError (404, ``call-not-found``)."""
    call = world.store.get(CALLS, user_id, call_id)
    if call is None:
        raise ApiError("call-not-found", call_id)
    return call


def talking(world: World, user_id: str, call_id: str) -> Document:
    """Return a call that is active.

    Raises:
        ApiError: 404 ``call-not-found``; 403 ``call-invalid-state``.
    """
    call = latest(world, user_id, call_id)
    if call["state"] != State.ACTIVE:
        raise refusal(call, Impossible())
    return call
