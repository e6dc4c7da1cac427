"""What the API does with gathers: create, show, stop, and what ends them.

Sources: methods/calls/postCallsCallIdGather.md, getCallsCallIdGatherGatherId.md,
postCallsCallIdGatherGatherId.md; apiCallbacks/gather.md; errors.md
(``call-duplicate-gather-error``). Choices where they are silent: decisions/0048.
"""

from catapult_simulator.checks.table import Clean
from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.resources.audio.calls import PLAYER
from catapult_simulator.resources.audio.length import seconds_of
from catapult_simulator.resources.calls import legs
from catapult_simulator.resources.calls.documents import CALLS
from catapult_simulator.resources.calls.lifecycle import FINAL_STATES
from catapult_simulator.resources.calls.moves import call_back
from catapult_simulator.resources.gather.lifecycle import TABLE, Event, Reason, State
from catapult_simulator.state.store import Document, Kind
from catapult_simulator.world import World

# `openFor` repeats the id of the call while the gather is started: there is one at a time. `_heard`
# is when its prompt will have been heard once, in seconds since the epoch.
GATHERS = Kind(
    "gathers",
    indexes=("openFor",),
    needs={
        "state": State,
        "callId": str,
        "openFor": str | None,
        "digits": str,
        "interDigitTimeout": float,
        "maxDigits": int,
        "terminatingDigits": str,
        "createdTime": str,
        "_due": int,
    },
    maybe={"tag": str, "prompt": dict, "_heard": float},
)
TIMES_OUT = "gather:times-out"
DEFAULTS: Document = {"interDigitTimeout": 5.0, "maxDigits": 30, "terminatingDigits": "#"}
SHOWN = ("id", "state", "reason", "createdTime", "completedTime", "digits", "tag")


def create(world: World, user_id: str, call_id: str, asked: Clean) -> str:
    """Begin to collect digits of an active call, with a prompt where one is given; return the id.

    Raises:
        ApiError: 404 ``call-not-found``; 403 ``call-invalid-state``; 409
            ``call-duplicate-gather-error``.
    """
    legs.talking(world, user_id, call_id)
    if open_for(world, user_id, call_id) is not None:
        raise ApiError("call-duplicate-gather-error", call_id)
    id_ = world.ids.new("gather", user_id)
    gather: Document = {
        **DEFAULTS,
        **asked,
        "id": id_,
        "callId": call_id,
        "openFor": call_id,
        "state": State.STARTED.value,
        "digits": "",
        "createdTime": world.clock.iso(),
    }
    prompt_seconds = _play_prompt(world, user_id, gather)
    gather["_heard"] = world.clock.timestamp() + prompt_seconds
    _await_digit(world, user_id, gather, prompt_seconds + gather["interDigitTimeout"])
    return id_


def find(world: World, user_id: str, call_id: str, gather_id: str) -> Document:
    """Return a gather of a call.

    Raises:
        ApiError: 404 ``call-not-found``, or ``resource-not-found`` for an unknown gather, for
            which no code is documented.
    """
    legs.latest(world, user_id, call_id)
    gather = world.store.get(GATHERS, user_id, gather_id)
    if gather is None or gather["callId"] != call_id:
        raise ApiError("resource-not-found")
    return gather


def shown(world: World, user_id: str, gather: Document) -> Document:
    """Return a gather as the API shows it; its id under both names, that of table and example."""
    own = {name: gather[name] for name in SHOWN if name in gather}
    call = world.links.to(user_id, "calls", gather["callId"])
    return own | {"gatherId": gather["id"], "call": call}


def stop(world: World, user_id: str, call_id: str, gather_id: str) -> None:
    """End a gather without a result. Raises ApiError as `find` does."""
    _move(world, user_id, find(world, user_id, call_id, gather_id), Event.STOP)


def open_for(world: World, user_id: str, call_id: str) -> Document | None:
    """Return the gather that a call has at the moment."""
    return world.store.first(GATHERS, user_id, "openFor", call_id)


def times_out(world: World, user_id: str, gather_id: str) -> None:
    """No digit came in time."""
    gather = world.store.get(GATHERS, user_id, gather_id)
    if gather is not None:
        _move(world, user_id, gather, Event.TIMES_OUT)


def call_digit(world: World, user_id: str, heard: Document) -> None:
    """A digit came: the first one silences the prompt."""
    gather = open_for(world, user_id, heard["callId"])
    if gather is None:
        return
    _move(world, user_id, gather, _event_of(gather, heard["digit"]), heard["digit"])
    PLAYER.stop(world, user_id, gather["callId"], owner=gather["id"])


def prompt_done(world: World, user_id: str, done: Document) -> None:
    """The wait for the first digit begins early when something else cuts the prompt short."""
    gather = open_for(world, user_id, done["callId"])
    if gather is None or gather["id"] != done["owner"] or gather["digits"]:
        return
    if world.clock.timestamp() < gather.get("_heard", 0.0):
        world.clock.cancel(gather["_due"])
        _await_digit(world, user_id, gather, gather["interDigitTimeout"])


def call_moved(world: World, user_id: str, call: Document) -> None:
    """The call ended, and with it the gather."""
    gather = open_for(world, user_id, call["id"]) if call["state"] in FINAL_STATES else None
    if gather is not None:
        _move(world, user_id, gather, Event.CALL_ENDS)


def _event_of(gather: Document, digit: str) -> Event:
    if digit in gather["terminatingDigits"]:
        return Event.TERMINATING_DIGIT
    is_last = len(gather["digits"]) + 1 >= gather["maxDigits"]
    return Event.LAST_DIGIT if is_last else Event.DIGIT


def _move(world: World, user_id: str, gather: Document, event: Event, digit: str = "") -> None:
    state = State(gather["state"])
    step = TABLE[state, event]
    if state is State.COMPLETED:
        return
    world.clock.cancel(gather["_due"])
    gather = gather | {"digits": gather["digits"] + (digit if step.keeps else "")}
    if step.state is State.STARTED:
        _await_digit(world, user_id, gather, gather["interDigitTimeout"])
        return
    ended = gather | {
        "state": step.state.value,
        "openFor": None,
        "completedTime": world.clock.iso(),
        **({"reason": step.reason.value} if step.reason else {}),
    }
    world.store.put(GATHERS, user_id, ended)
    PLAYER.stop(world, user_id, gather["callId"], owner=gather["id"])
    if step.reason is not None:
        _announce(world, user_id, ended, step.reason)


def _await_digit(world: World, user_id: str, gather: Document, seconds: float) -> None:
    due = world.clock.schedule(seconds, TIMES_OUT, user_id, gather["id"])
    world.store.put(GATHERS, user_id, gather | {"_due": due})


def _play_prompt(world: World, user_id: str, gather: Document) -> float:
    """Play the prompt, and return how long it takes to hear it once."""
    prompt = gather.get("prompt", {})
    if not prompt.get("fileUrl") and not prompt.get("sentence"):
        return 0.0
    PLAYER.start(world, user_id, gather["callId"], prompt, owner=gather["id"])
    return seconds_of(prompt)


def _announce(world: World, user_id: str, gather: Document, reason: Reason) -> None:
    call = world.store.get(CALLS, user_id, gather["callId"])
    if call is None:
        return
    tag = gather.get("tag", call.get("tag"))
    event = {
        "eventType": "gather",
        "state": gather["state"],
        "digits": gather["digits"],
        "reason": reason.value,
        "callId": call["id"],
        "gatherId": gather["id"],
        "time": world.clock.iso(),
    }
    call_back(world, user_id, call, event | ({"tag": tag} if tag is not None else {}))
