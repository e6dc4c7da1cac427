"""Legs of calls: how they begin, and how they are found.

Choices: decisions/0050.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.moments import iso
from catapult_simulator.resources.calls.documents import CALLS
from catapult_simulator.resources.calls.lifecycle import Event, Impossible, State
from catapult_simulator.resources.calls.moves import refusal
from catapult_simulator.state.kinds import CALL_MOVED
from catapult_simulator.state.store import Document
from catapult_simulator.world import World

REACHES = "reaches-far-end"

DEFAULTS: Mapping[str, Any] = {
    "callbackTimeout": 10_000,
    "callbackHttpMethod": "POST",
    "recordingEnabled": False,
    "recordingFileFormat": "wav",
    "transcriptionEnabled": False,
}
DEFAULT_CALL_TIMEOUT_SECONDS = 60


def place(world: World, user_id: str, properties: Document) -> Document:
    """Start an outgoing leg: it rings until someone answers or its callTimeout is over."""
    properties = {"callTimeout": DEFAULT_CALL_TIMEOUT_SECONDS} | properties
    waits = {Event.TIMES_OUT: properties["callTimeout"], REACHES: world.settings.ring_seconds}
    return begin(world, user_id, "out", properties, waits)


def begin(
    world: World,
    user_id: str,
    direction: str,
    properties: Document,
    seconds_until: Mapping[str, float] = MappingProxyType({}),
) -> Document:
    """Begin a call, with what will happen to it unless it is answered or over before."""
    id_, now = world.ids.new("call", user_id), world.clock.timestamp()
    call = {
        "id": id_,
        "direction": direction,
        "state": State.STARTED.value,
        "startTime": iso(now),
        "_log": [(now, "create", None)],
        **DEFAULTS,
        **properties,
    }
    if seconds_until:
        call["_due"] = {
            str(event): world.clock.schedule(seconds, f"call:{event}", user_id, id_)
            for event, seconds in seconds_until.items()
        }
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
