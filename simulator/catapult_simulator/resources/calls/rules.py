"""What the calls resource does when it is asked: create, list, show, update, and a call's events.

Sources: methods/calls/postCalls.md, getCalls.md, getCallsCallId.md, postCallsCallId.md,
postTransferCall.md, getCallsCallIdEvents.md; errors.md. Choices: decisions/0050 to 0053.
"""

from collections.abc import Iterator

from catapult_simulator.checks.table import Clean
from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.moments import iso
from catapult_simulator.resources.calls import forwarding, legs
from catapult_simulator.resources.calls.caller import caller
from catapult_simulator.resources.calls.diversion import diversion
from catapult_simulator.resources.calls.documents import CALLS, shown_log
from catapult_simulator.resources.calls.far_end import Refused, behaviour
from catapult_simulator.resources.calls.lifecycle import Event, Impossible, Refusal, State
from catapult_simulator.resources.calls.moves import move, product_of, refusal
from catapult_simulator.resources.calls.tables import CALLER_ID_NOT_ALLOWED
from catapult_simulator.state.kinds import CALL_ASKED
from catapult_simulator.state.store import Document
from catapult_simulator.world import World

REQUESTED = {
    "active": Event.ANSWER,
    "rejected": Event.REJECT,
    "completed": Event.HANG_UP,
    "transferring": Event.TRANSFER,
}
ENDING = {Event.REJECT, Event.HANG_UP}
"""After these there is nothing to record, so that a call does not claim that it was recorded."""
RECORDING_RUNS = "Call recording is been executed already!"
RECORDING_LASTS = (
    "Call recoding maximum duration time cannot be changed while recording is been executed!"
)
OF_RECORDING = (
    "recordingEnabled",
    "recordingFileFormat",
    "recordingMaxDuration",
    "transcriptionEnabled",
)
OF_EVENTS = ("callbackUrl", "tag")


def create(world: World, user_id: str, asked: Clean) -> Document:
    """Place an outgoing call.

    Raises:
        ApiError: 401 ``number-access-denied``; 404 ``bridge-not-found``; 400
            ``bridge-invalid-state``; 403 ``bridge-callIds-overflow``,
            ``invalid-call-conference-id``, ``conference-error``, ``invalid-call-to-number``,
            ``invalid-destination-number``, ``maximum-recording-value-request``,
            ``insufficient-available-balance``, ``call-rate-limit``.
    """
    kept = caller(world, user_id, asked)
    world.tell(CALL_ASKED, user_id, asked)
    _require_short_recordings(world, asked)
    _require_callable(world, user_id, asked["to"])
    world.limits.call(user_id, asked["from"])
    return legs.place(world, user_id, asked | kept)


def find(world: World, user_id: str, wanted: Clean) -> Iterator[Document]:
    """Return the account's calls that match every filter, by startTime, newest first or not."""
    newest_first = wanted.get("sortOrder", "desc") == "desc"
    filters: Clean = {
        name: wanted[name] for name in ("from", "to", "bridgeId", "conferenceId") if name in wanted
    }
    rows, is_all = world.store.matching(CALLS, user_id, filters, newest_first=newest_first)
    return rows if is_all else (call for call in rows if filters.items() <= call.items())


def show(world: World, user_id: str, call_id: str) -> Document:
    """Return a call. Raises ApiError (404, ``call-not-found``)."""
    return legs.latest(world, user_id, call_id)


def update(world: World, user_id: str, call_id: str, asked: Clean) -> Document | None:
    """Answer, reject, hang up, transfer or record a call, or let its events go elsewhere.

    Returns the new leg of a transfer.

    Raises:
        ApiError: 404 ``call-not-found``; 400 ``validation-error`` (transferCallerId); 403
            ``call-invalid-state``, ``maximum-recording-value-request``, and of a transfer
            ``invalid-call-to-number``, ``invalid-destination-number``,
            ``insufficient-available-balance``; 409 ``conflicted-recording-values-request``.
    """
    transfers = asked.get("state") == "transferring"
    call = legs.latest(world, user_id, call_id)
    leg = _leg(world, user_id, call, asked) if transfers else {}
    _require_short_recordings(world, asked)
    _require_idle_recorder(call, asked)
    event = REQUESTED[asked["state"]] if "state" in asked else Event.CHANGE
    _keep_choices(world, user_id, call, asked, event)
    result = move(world, user_id, call_id, event)
    if isinstance(result, Refusal | Impossible):
        raise refusal(call, result)
    return forwarding.transfer(world, user_id, call_id, leg) if transfers else None


def events(world: World, user_id: str, call_id: str) -> list[Document]:
    """Return what happened to a call, in order. Raises ApiError (404, ``call-not-found``)."""
    return shown_log(legs.latest(world, user_id, call_id), iso)


def event(world: World, user_id: str, call_id: str, event_id: str) -> Document:
    """Return one event of a call; its time is epoch milliseconds, as its page prints it.

    Raises:
        ApiError: 404 ``call-not-found``, or ``resource-not-found`` for an unknown event, for
            which no code is documented.
    """
    for entry in shown_log(legs.latest(world, user_id, call_id), _milliseconds):
        if entry["id"] == event_id:
            return entry
    raise ApiError("resource-not-found")


def _milliseconds(timestamp: float) -> int:
    return int(timestamp * 1000 + 0.5)


def _require_callable(world: World, user_id: str, to: str) -> None:
    """Refuse a number that may not be called, and a call that there is no money for."""
    far_end = behaviour(to)
    if isinstance(far_end, Refused):
        raise ApiError(far_end.code, to)
    price = world.ledger.prices[product_of("out", to)]
    balance = world.ledger.account(user_id)["balance"]
    if balance < price:
        raise ApiError("insufficient-available-balance", balance, price)


def _leg(world: World, user_id: str, call: Document, asked: Clean) -> Document:
    """The leg that a transfer asks for.

    Raises ApiError (400, ``validation-error``) for a caller id that is neither private, nor the
    caller's own (of an incoming call), nor a number of the account; and as `_require_callable`.
    """
    shown = str(asked.get("transferCallerId", call["from"]))
    is_callers = call["direction"] == "in" and shown == call["from"]
    if "transferCallerId" in asked and not (
        shown == "private" or is_callers or world.numbers.owned(user_id, shown)
    ):
        raise ApiError("validation-error", shown, says=CALLER_ID_NOT_ALLOWED)
    _require_callable(world, user_id, asked["transferTo"])
    leg = {"from": shown, "to": asked["transferTo"]}
    kept = {
        "callbackUrl": asked.get("callbackUrl"),
        "_whisperAudio": asked.get("whisperAudio"),
        "_diverted": diversion(call, asked),
    }
    return leg | {name: value for name, value in kept.items() if value}


def _require_short_recordings(world: World, asked: Clean) -> None:
    longest = world.settings.recording_max_seconds
    if asked.get("recordingMaxDuration", 0) > longest:
        raise ApiError("maximum-recording-value-request", longest)


def _require_idle_recorder(call: Document, asked: Clean) -> None:
    talks = call["state"] in {State.ACTIVE, State.TRANSFERRING}
    if not talks or not call["recordingEnabled"]:
        return
    if asked.get("recordingEnabled"):
        raise ApiError("conflicted-recording-values-request", says=RECORDING_RUNS)
    if "recordingMaxDuration" in asked:
        raise ApiError("conflicted-recording-values-request", says=RECORDING_LASTS)


def _keep_choices(world: World, user_id: str, call: Document, asked: Clean, event: Event) -> None:
    """Keep what an update chooses for the call itself (decisions/0192)."""
    of_recording = () if event in ENDING else OF_RECORDING
    # That of a transfer is for the new leg.
    of_events = () if event is Event.TRANSFER else OF_EVENTS
    chosen = {name: asked[name] for name in (*of_recording, *of_events) if name in asked}
    if chosen:
        world.store.put(CALLS, user_id, call | chosen)
