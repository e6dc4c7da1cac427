"""What a call may do next: every state and every event, as one table.

Two rules. Everything about a call's states is written here and nowhere else. This file knows
neither HTTP nor time nor the store: it is data that a test can enumerate.

Sources: methods/calls/getCalls.md (states), methods/calls/postCallsCallId.md and
methods/calls/postTransferCall.md (what a customer may ask), apiCallbacks/hangup.md (causes),
errors.md (``call-invalid-state``). Choices where they are silent: decisions/0050.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from types import MappingProxyType


class Direction(StrEnum):
    """Who called whom: ``in`` reaches the customer's number, ``out`` leaves it."""

    IN = "in"
    OUT = "out"


class State(StrEnum):
    """The documented states of a call."""

    STARTED = "started"
    ACTIVE = "active"
    TRANSFERRING = "transferring"
    COMPLETED = "completed"
    REJECTED = "rejected"


FINAL_STATES = frozenset({State.COMPLETED, State.REJECTED})


class Event(StrEnum):
    """What can happen to a call: asked by the customer, or done by the outside world."""

    ANSWER = "answer"
    REJECT = "reject"
    HANG_UP = "hang-up"
    TRANSFER = "transfer"
    CHANGE = "change"

    FAR_END_ANSWERS = "far-end-answers"
    FAR_END_BUSY = "far-end-busy"
    FAR_END_REJECTS = "far-end-rejects"
    FAR_END_UNALLOCATED = "far-end-unallocated"
    FAR_END_UNREACHABLE = "far-end-unreachable"
    FAR_END_HANGS_UP = "far-end-hangs-up"
    TIMES_OUT = "times-out"
    TRANSFER_CONNECTS = "transfer-connects"
    TRANSFER_FAILS = "transfer-fails"


REQUESTS = frozenset({Event.ANSWER, Event.REJECT, Event.HANG_UP, Event.TRANSFER, Event.CHANGE})
"""Events that a request brings about; an impossible one is a documented error."""


class Cause(StrEnum):
    """The documented causes of a hang-up."""

    ORIGINATOR_CANCEL = "ORIGINATOR_CANCEL"
    NORMAL_CLEARING = "NORMAL_CLEARING"
    USER_BUSY = "USER_BUSY"
    CALL_REJECTED = "CALL_REJECTED"
    UNALLOCATED_NUMBER = "UNALLOCATED_NUMBER"
    NO_ANSWER = "NO_ANSWER"
    NORMAL_TEMPORARY_FAILURE = "NORMAL_TEMPORARY_FAILURE"


@dataclass(frozen=True, slots=True)
class Step:
    """The call moves on: its next state, what is announced (in order), and why it ended."""

    state: State
    announces: tuple[str, ...] = ()
    cause: Cause | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """The request cannot be met: 403 ``call-invalid-state``, one of its two messages.

    ``ended`` chooses the message about a call whose state can change no more.
    """

    ended: bool


@dataclass(frozen=True, slots=True)
class Impossible:
    """The outside world cannot do this to a call in this state; nothing happens."""


Outcome = Step | Refusal | Impossible


def _ends(cause: Cause, *, state: State = State.COMPLETED) -> Step:
    return Step(state, ("hangup",), cause)


_IN, _OUT = Direction.IN, Direction.OUT
_STARTED, _ACTIVE, _TRANSFERRING = State.STARTED, State.ACTIVE, State.TRANSFERRING

_ANSWERED = Step(State.ACTIVE, ("answer",))
_REJECTED = Step(State.REJECTED, ("reject",), Cause.CALL_REJECTED)
_CLEARED = _ends(Cause.NORMAL_CLEARING)
_CANCELLED = _ends(Cause.ORIGINATOR_CANCEL)

_STEPS: Mapping[tuple[Direction, State, Event], Step] = {
    (_IN, _STARTED, Event.ANSWER): _ANSWERED,
    (_IN, _STARTED, Event.REJECT): _REJECTED,
    (_IN, _STARTED, Event.HANG_UP): _ends(Cause.CALL_REJECTED),
    (_IN, _STARTED, Event.FAR_END_HANGS_UP): _CANCELLED,
    (_OUT, _STARTED, Event.HANG_UP): _CANCELLED,
    (_OUT, _STARTED, Event.FAR_END_ANSWERS): _ANSWERED,
    (_OUT, _STARTED, Event.FAR_END_BUSY): _ends(Cause.USER_BUSY),
    (_OUT, _STARTED, Event.FAR_END_REJECTS): _REJECTED,
    (_OUT, _STARTED, Event.FAR_END_UNALLOCATED): _ends(Cause.UNALLOCATED_NUMBER),
    (_OUT, _STARTED, Event.FAR_END_UNREACHABLE): _ends(Cause.NORMAL_TEMPORARY_FAILURE),
    (_OUT, _STARTED, Event.TIMES_OUT): Step(
        State.COMPLETED, ("timeout", "hangup"), Cause.NO_ANSWER
    ),
    **{(direction, _STARTED, Event.CHANGE): Step(State.STARTED) for direction in Direction},
    **{
        (direction, _ACTIVE, event): step
        for direction in Direction
        for event, step in {
            Event.HANG_UP: _CLEARED,
            Event.FAR_END_HANGS_UP: _CLEARED,
            Event.TRANSFER: Step(State.TRANSFERRING),
            Event.CHANGE: Step(State.ACTIVE),
        }.items()
    },
    **{
        (direction, _TRANSFERRING, event): step
        for direction in Direction
        for event, step in {
            Event.HANG_UP: _CLEARED,
            Event.FAR_END_HANGS_UP: _CLEARED,
            Event.TRANSFER_CONNECTS: Step(State.ACTIVE),
            Event.TRANSFER_FAILS: Step(State.ACTIVE),
            Event.CHANGE: Step(State.TRANSFERRING),
        }.items()
    },
}


def _otherwise(state: State, event: Event) -> Refusal | Impossible:
    return Refusal(ended=state in FINAL_STATES) if event in REQUESTS else Impossible()


TABLE: Mapping[tuple[Direction, State, Event], Outcome] = MappingProxyType(
    {
        (direction, state, event): _STEPS.get((direction, state, event), _otherwise(state, event))
        for direction, state, event in product(Direction, State, Event)
    }
)
"""Every pair of state and event, for each direction; there is no pair without an outcome."""


def outcome(direction: Direction, state: State, event: Event) -> Outcome:
    """Return what ``event`` does to a call of this direction in this state.

    Their text, as a call keeps it, does as well.
    """
    return TABLE[direction, state, event]
