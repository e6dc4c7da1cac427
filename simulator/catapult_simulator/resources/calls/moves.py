"""Moves a call along its lifecycle: state, times, log, callbacks and the other end, in one unit.

The table in lifecycle.py says what happens; this says it to the store, the clock and the callbacks.
Everything here runs inside a unit of work, so that a move is whole or not at all.
"""

from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.moments import iso
from catapult_simulator.outgoing.callbacks import Callback
from catapult_simulator.resources.calls.documents import (
    BILLED_SECONDS,
    CALLS,
    chargeable_seconds,
    own_number,
)
from catapult_simulator.resources.calls.events import payload
from catapult_simulator.resources.calls.lifecycle import (
    FINAL_STATES,
    Cause,
    Event,
    Impossible,
    Outcome,
    Refusal,
    State,
    Step,
    outcome,
)
from catapult_simulator.state.kinds import CALL_MOVED
from catapult_simulator.state.store import Document
from catapult_simulator.world import World

UNDELIVERABLE = "call:events-undeliverable"

INVALID_STATE = "Unable to update call ${0}. Invalid call state ${1}"
STATE_CANNOT_CHANGE = (
    "Unable to update call ${0}. You can't update the call's state after being set to ${1}."
)

_ECHOES = {
    Event.ANSWER: Event.FAR_END_ANSWERS,
    Event.REJECT: Event.FAR_END_REJECTS,
    Event.HANG_UP: Event.FAR_END_HANGS_UP,
    Event.TIMES_OUT: Event.FAR_END_HANGS_UP,
    # What the control API can say of a call that rings at another one.
    Event.FAR_END_BUSY: Event.FAR_END_HANGS_UP,
    Event.FAR_END_UNALLOCATED: Event.FAR_END_HANGS_UP,
    Event.FAR_END_UNREACHABLE: Event.FAR_END_HANGS_UP,
}
"""What a call's other end sees, when that end is a call of this simulator too."""


def move(world: World, user_id: str, call_id: str, event: Event) -> Outcome | None:
    """Let ``event`` happen to a call; return its outcome, or None when there is no such call."""
    call = world.store.get(CALLS, user_id, call_id)
    if call is None:
        return None
    result = outcome(call["direction"], call["state"], event)
    if isinstance(result, Step):
        moved = world.store.change(CALLS, user_id, call_id, _changes(world, call, result))
        for name in result.announces:
            announce(world, user_id, moved, name)
        if result.state in FINAL_STATES:
            _bill(world, user_id, moved)
        world.tell(CALL_MOVED, user_id, moved)
        _tell_the_other_end(world, user_id, moved, event)
    return result


def announce(world: World, user_id: str, call: Document, name: str) -> None:
    """Queue the callback ``name`` of a call that has a callbackUrl."""
    if "callbackUrl" not in call:
        return
    call_uri = world.links.to(user_id, "calls", call["id"])
    event = payload(name, call, call_uri=call_uri, time=world.clock.iso())
    on_failure = UNDELIVERABLE if name == "incomingcall" else None
    call_back(world, user_id, call, event, on_failure=on_failure)


def call_back(
    world: World, user_id: str, call: Document, event: Document, *, on_failure: str | None = None
) -> None:
    """Queue an event of a call, if it has a callbackUrl."""
    if "callbackUrl" not in call:
        return
    world.callbacks.enqueue(
        Callback(
            user_id=user_id,
            key=call["id"],
            event=event,
            url=call["callbackUrl"],
            fallback_url=call.get("fallbackUrl"),
            method=call["callbackHttpMethod"],
            timeout_ms=call["callbackTimeout"],
            on_failure=on_failure,
        )
    )


def log(world: World, user_id: str, call: Document, name: str, data: str) -> None:
    """Write an entry into the call's event log (methods/calls/getCallsCallIdEvents.md)."""
    entry = (world.clock.timestamp(), name, data)
    world.store.change(CALLS, user_id, call["id"], {"_log": [*call["_log"], entry]})


def schedule(world: World, user_id: str, call: Document, seconds: float, event: str) -> None:
    """Let ``event`` happen to a call later; ending the call or answering it cancels that."""
    number = world.clock.schedule(seconds, f"call:{event}", user_id, call["id"])
    due = call.get("_due", {}) | {str(event): number}
    world.store.change(CALLS, user_id, call["id"], {"_due": due})


def refusal(call: Document, result: Refusal | Impossible) -> ApiError:
    """Return the error for an event that a call cannot meet with: 403 ``call-invalid-state``."""
    ended = isinstance(result, Refusal) and result.ended
    says = STATE_CANNOT_CHANGE if ended else INVALID_STATE
    return ApiError("call-invalid-state", call["id"], call["state"], says=says)


def _changes(world: World, call: Document, step: Step) -> Document:
    """What a step makes of a call; what is announced ends the ringing, or the call."""
    if not step.announces:
        return {"state": step.state.value}
    for number in call.get("_due", {}).values():
        world.clock.cancel(number)
    now, log = world.clock.timestamp(), [*call["_log"]]
    for name in step.announces:
        log.append(_logged(now, name, step.cause))
    changes: Document = {"state": step.state.value, "_due": {}, "_log": log}
    if step.cause is None:
        changes["activeTime"], changes["_active"] = iso(now), now
    else:
        talked_seconds = now - call["_active"] if "_active" in call else 0.0
        changes["endTime"], changes["_cause"] = iso(now), step.cause.value
        changes["chargeableDuration"] = chargeable_seconds(talked_seconds)
        if "_caller" in call:
            changes["_caller"] = None
    return changes


def _logged(now: float, announced: str, cause: Cause | None) -> tuple[float, str, str | None]:
    """The entry of a call's log that goes with what is announced."""
    if cause is not None and announced in {"hangup", "reject"}:
        return now, "hangup", cause.value
    return now, announced, None


def product_of(direction: str, other: str) -> str:
    """Return what a call from or to another address is billed as.

    Source: methods/account/getAccountTransactions.md, productType.
    """
    # No number has either, nor has `private`.
    kind = "sip-call" if "@" in other or ":" in other else "call"
    return f"{kind}-{direction}"


def _bill(world: World, user_id: str, call: Document) -> None:
    minutes = call.get("chargeableDuration", 0) // BILLED_SECONDS
    if minutes:
        other = call["from"] if call["direction"] == "in" else call["to"]
        product = product_of(call["direction"], other)
        number, id_ = own_number(call), call["id"]
        world.ledger.charge(
            user_id, product, units=minutes, number=number, resource_id=id_, is_over=True
        )


def _tell_the_other_end(world: World, user_id: str, call: Document, event: Event) -> None:
    if "_peer" in call and event in _ECHOES:
        _tell_peer(world, call, _ECHOES[event])
    if "_transferOf" in call:
        _tell_transferred(world, user_id, call)
    if "_transferTo" in call and call["state"] in FINAL_STATES:
        move(world, user_id, call["_transferTo"], Event.HANG_UP)


def whisper_of(call: Document) -> Document:
    """What the target of a transfer hears before it is connected; empty when there is nothing."""
    audio: Document = call.get("_whisperAudio", {})
    return audio if audio.get("fileUrl") or audio.get("sentence") else {}


def _tell_peer(world: World, call: Document, event: Event) -> None:
    peer_user_id, peer_id = call["_peer"]
    peer = world.store.get(CALLS, peer_user_id, peer_id)
    if peer is None:
        return
    declined = peer["direction"] == "out" and peer["state"] == State.STARTED
    if event is Event.FAR_END_HANGS_UP and declined:
        event = Event.FAR_END_REJECTS
    move(world, peer_user_id, peer_id, event)


def _tell_transferred(world: World, user_id: str, call: Document) -> None:
    """The leg of a transfer was answered or ended: so does the call that was transferred."""
    original = world.store.get(CALLS, user_id, call["_transferOf"])
    if original is None:
        return
    if call["state"] == State.ACTIVE:
        if not whisper_of(call):
            move(world, user_id, original["id"], Event.TRANSFER_CONNECTS)
    elif call["state"] in FINAL_STATES:
        waits = original["state"] == State.TRANSFERRING
        event = Event.TRANSFER_FAILS if waits else Event.HANG_UP
        move(world, user_id, original["id"], event)
