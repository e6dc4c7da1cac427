"""The telephone network: legs that are placed, ring, arrive, and what their far ends do.

A number owned by an account of this simulator rings there; everyone else behaves as far_end.py
says. Sources: apiCallbacks/incomingCall.md (the callback set of an incoming call is that of its
number's application); methods/applications/postApplications.md (autoAnswer and URLs);
methods/errors/getErrors.md (no application, no URL); methods/endpoints/endpoints.md (calls from a
client) and getEndpoints.md (enabled); apiCallbacks/hangup.md (causes).
Choices: decisions/0050, 0051 and 0056.
"""

from collections.abc import Mapping

from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.resources.calls.documents import CALLS, own_number
from catapult_simulator.resources.calls.far_end import Act, Behaviour, Refused, behaviour
from catapult_simulator.resources.calls.forwarding import rescue
from catapult_simulator.resources.calls.legs import latest, ring
from catapult_simulator.resources.calls.lifecycle import Event, Impossible, Refusal, State
from catapult_simulator.resources.calls.moves import announce, move, refusal, schedule
from catapult_simulator.resources.domains.documents import endpoint_at, is_registered_here
from catapult_simulator.state.kinds import APPLICATIONS
from catapult_simulator.state.store import Document
from catapult_simulator.world import World

ACTIONS: Mapping[str, Event] = {
    "answer": Event.FAR_END_ANSWERS,
    "busy": Event.FAR_END_BUSY,
    "reject": Event.FAR_END_REJECTS,
    "unallocated": Event.FAR_END_UNALLOCATED,
    "unreachable": Event.FAR_END_UNREACHABLE,
    "hang-up": Event.FAR_END_HANGS_UP,
    "no-answer": Event.TIMES_OUT,
}
"""What the control API can let the far end of a call do."""

_AS_ITS_OWN = {
    Event.FAR_END_ANSWERS: Event.ANSWER,
    Event.FAR_END_REJECTS: Event.REJECT,
    Event.FAR_END_HANGS_UP: Event.HANG_UP,
}
"""When the far end is a call of this simulator, what it does happens to that call first."""

_TOLD = {"_diversion": "_diverted", "sipHeaders": "sipHeaders"}
"""What a call that arrives takes over from the leg at its other end, and its name there."""


def reach(world: World, user_id: str, call_id: str) -> None:
    """Let an outgoing leg reach its far end, which rings or does what its number stands for."""
    call = world.store.get(CALLS, user_id, call_id)
    if call is None or call["state"] != State.STARTED:
        return
    owner = world.numbers.owner(call["to"])
    if owner is not None:
        told = {name: call[kept] for name, kept in _TOLD.items() if kept in call}
        parties = {"from": call["from"], "to": call["to"], "_peer": (user_id, call_id)}
        _ring(world, owner.user_id, owner.application, parties | told)
        _ring_on(world, user_id, call_id)
        return
    acts = _acts_of(world, call["to"])
    if isinstance(acts, Refused) or not acts:
        _ring_on(world, user_id, call_id)
        return
    for act in acts:
        if act.after_ring_seconds:
            answered = latest(world, user_id, call_id)
            schedule(world, user_id, answered, act.after_ring_seconds, act.event)
        else:
            move(world, user_id, call_id, act.event)


def arrive(world: World, to: str, from_: str, brought: Document) -> tuple[str, Document]:
    """Let a call arrive from outside; return the account that it reached, and the call.

    ``brought`` is what events repeat (see events.CARRIED), and SIP headers. Whomever an endpoint
    calls, its own account is asked what to do; the call comes from the address that it shows.

    Raises:
        ApiError: 404 ``number-not-found`` when no account owns ``to`` and no endpoint calls.
    """
    properties = {"from": from_, "to": to} | brought
    caller, owner = endpoint_at(world.store, from_), world.numbers.owner(to)
    if caller is not None:
        shown = {"from": caller[1]["sipUri"], "_number": None}
        return _dial(world, *caller, properties | shown)
    if owner is None:
        raise ApiError("number-not-found", to)
    return _ring(world, owner.user_id, owner.application, properties)


def _ring_on(world: World, user_id: str, call_id: str) -> None:
    """Let a leg that nobody has taken ring until its callTimeout is over, as from its start."""
    leg = latest(world, user_id, call_id)
    if leg["state"] == State.STARTED:
        ends = leg["_log"][0][0] + leg["callTimeout"]
        schedule(world, user_id, leg, ends - world.clock.timestamp(), Event.TIMES_OUT)


def _acts_of(world: World, to: str) -> Behaviour:
    """What is found at an address that no account has as its number."""
    if is_registered_here(to):
        endpoint = endpoint_at(world.store, to)
        if endpoint is None:
            return (Act(Event.FAR_END_UNALLOCATED),)
        if not endpoint[1]["enabled"]:
            return (Act(Event.FAR_END_UNREACHABLE),)
    return behaviour(to)


def _dial(
    world: World, user_id: str, endpoint: Document, properties: Document
) -> tuple[str, Document]:
    """Let an endpoint call; it is rejected when it is disabled or has no application."""
    application_id = endpoint.get("applicationId")
    application = application_id and world.store.get(APPLICATIONS, user_id, application_id)
    if application and endpoint["enabled"]:
        return _ring(world, user_id, application, properties)
    call = ring(world, user_id, properties)
    if not application and endpoint["enabled"]:
        _report_unreachable(world, user_id, call, None)
    move(world, user_id, call["id"], Event.REJECT)
    return user_id, latest(world, user_id, call["id"])


def _ring(
    world: World, user_id: str, application: Document | None, properties: Document
) -> tuple[str, Document]:
    """Let a call ring at an account, whose application is told; return both as `arrive` does."""
    callbacks = _callbacks_of(application) if application else {}
    call = ring(world, user_id, properties | callbacks)
    if "_peer" in call:
        _introduce(world, call["_peer"], (user_id, call["id"]))
    if application is None or "callbackUrl" not in call:
        _report_unreachable(world, user_id, call, application)
        rescue(world, user_id, call["id"])
        return user_id, latest(world, user_id, call["id"])
    announce(world, user_id, call, "incomingcall")
    if application.get("autoAnswer", True):
        move(world, user_id, call["id"], Event.ANSWER)
    return user_id, latest(world, user_id, call["id"])


def far_end(world: World, user_id: str, call_id: str, action: str) -> Document:
    """Let the far end of a call do one of ACTIONS; return the call as it then is.

    Raises:
        ApiError: 404 ``call-not-found``; 403 ``call-invalid-state`` when a call in this state
            cannot meet with that.
    """
    call, event = latest(world, user_id, call_id), ACTIONS[action]
    if "_peer" in call and event in _AS_ITS_OWN:
        peer_user_id, peer_id = call["_peer"]
        result = move(world, peer_user_id, peer_id, _AS_ITS_OWN[event])
    else:
        result = move(world, user_id, call_id, event)
    if isinstance(result, Refusal | Impossible):
        raise refusal(call, result)
    return latest(world, user_id, call_id)


def _callbacks_of(application: Document) -> Document:
    """The callback properties that a call takes over from the application of its number."""
    taken = {
        "callbackUrl": "incomingCallUrl",
        "fallbackUrl": "incomingCallFallbackUrl",
        "callbackTimeout": "incomingCallUrlCallbackTimeout",
        "callbackHttpMethod": "callbackHttpMethod",
    }
    found = {name: application.get(source) for name, source in taken.items()}
    return {name: value for name, value in found.items() if value} | {
        "_applicationId": application["id"]
    }


def _introduce(world: World, peer: tuple[str, str], arrived: tuple[str, str]) -> None:
    user_id, call_id = peer
    caller = latest(world, user_id, call_id)
    world.store.put(CALLS, user_id, caller | {"_peer": arrived})


def _report_unreachable(
    world: World, user_id: str, call: Document, application: Document | None
) -> None:
    number = own_number(call) or call["from"]
    named = [("number", number), ("callId", call["id"])]
    if application is None:
        world.errors.report(user_id, "no-application-for-number", number, details=named)
        return
    values = (application["id"], application.get("name", ""), number)
    details = [("applicationId", application["id"]), *named]
    world.errors.report(user_id, "no-callback-for-call", *values, details=details)
