"""What may happen to a gather: every state and every event, as one table.

It knows neither HTTP nor time nor the store. Sources:
methods/calls/getCallsCallIdGatherGatherId.md (states and reasons); choices: decisions/0048.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from types import MappingProxyType


class State(StrEnum):
    """The documented states of a gather."""

    STARTED = "started"
    COMPLETED = "completed"


class Event(StrEnum):
    """What can happen to a gather."""

    DIGIT = "digit"
    LAST_DIGIT = "last-digit"
    TERMINATING_DIGIT = "terminating-digit"
    TIMES_OUT = "times-out"
    CALL_ENDS = "call-ends"
    STOP = "stop"


class Reason(StrEnum):
    """The documented reasons of an end; there is none for a gather that was stopped."""

    MAX_DIGITS = "max-digits"
    TERMINATING_DIGIT = "terminating-digit"
    INTER_DIGIT_TIMEOUT = "inter-digit-timeout"
    HUNG_UP = "hung-up"


@dataclass(frozen=True, slots=True)
class Step:
    """The next state, whether the digit belongs to the result, and why the gather ended."""

    state: State
    keeps: bool = False
    reason: Reason | None = None


_STEPS: Mapping[tuple[State, Event], Step] = {
    (State.STARTED, Event.DIGIT): Step(State.STARTED, keeps=True),
    (State.STARTED, Event.LAST_DIGIT): Step(State.COMPLETED, keeps=True, reason=Reason.MAX_DIGITS),
    (State.STARTED, Event.TERMINATING_DIGIT): Step(
        State.COMPLETED, reason=Reason.TERMINATING_DIGIT
    ),
    (State.STARTED, Event.TIMES_OUT): Step(State.COMPLETED, reason=Reason.INTER_DIGIT_TIMEOUT),
    (State.STARTED, Event.CALL_ENDS): Step(State.COMPLETED, reason=Reason.HUNG_UP),
    (State.STARTED, Event.STOP): Step(State.COMPLETED),
}

TABLE: Mapping[tuple[State, Event], Step] = MappingProxyType(
    {
        (state, event): _STEPS.get((state, event), Step(state))
        for state, event in product(State, Event)
    }
)
"""Every pair; what is completed stays as it is, and stopping it again is no mistake."""
