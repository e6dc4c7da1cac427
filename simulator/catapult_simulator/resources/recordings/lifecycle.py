"""What a recording may do next: every state and every event, as one table.

Source: methods/recordings/getRecordings.md, Recording States. Choice: decisions/0058.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class State(StrEnum):
    """The documented states of a recording."""

    RECORDING = "recording"
    SAVING = "saving"
    COMPLETE = "complete"
    ERROR = "error"


class Event(StrEnum):
    """What can happen to a recording."""

    STOPS = "stops"
    IS_SAVED = "is-saved"
    FAILS = "fails"


ANNOUNCED = frozenset({State.COMPLETE, State.ERROR})
"""The states that the recording event tells of (apiCallbacks/recording.md)."""

STEPS: Mapping[tuple[State, Event], State] = MappingProxyType(
    {
        (State.RECORDING, Event.STOPS): State.SAVING,
        (State.RECORDING, Event.FAILS): State.ERROR,
        (State.SAVING, Event.IS_SAVED): State.COMPLETE,
        (State.SAVING, Event.FAILS): State.ERROR,
    }
)
"""Where a pair is missing, nothing happens."""
