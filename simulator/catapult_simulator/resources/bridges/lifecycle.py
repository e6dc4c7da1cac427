"""What may become of a bridge: every state and every event, as one table.

It knows neither HTTP nor time nor the store. Sources: methods/bridges/getBridgesBridgeId.md
(states); errors.md (``bridge-invalid-state``). Choices: decisions/0090. The documented state
``error`` has no documented cause and does not occur.
"""

from collections.abc import Mapping
from enum import StrEnum
from itertools import product
from types import MappingProxyType


class State(StrEnum):
    """The documented states that occur."""

    CREATED = "created"
    ACTIVE = "active"
    HOLD = "hold"
    COMPLETED = "completed"


class Event(StrEnum):
    """How a bridge is found after its calls or its bridgeAudio may have changed."""

    CONNECTS = "two active calls, audio on"
    WAITS = "fewer, audio on, never bridged"
    RESUMES = "fewer, audio on, bridged before"
    CONNECTS_SILENT = "two active calls, audio off"
    WAITS_SILENT = "fewer, audio off"
    LOSES_LAST_CALL = "the last call left"


LAST_CALL_LEFT = {
    (state, Event.LOSES_LAST_CALL): State.COMPLETED
    for state in (State.CREATED, State.ACTIVE, State.HOLD)
}
TABLE: Mapping[tuple[State, Event], State] = MappingProxyType(
    dict.fromkeys(product((State.COMPLETED,), Event), State.COMPLETED)
    | LAST_CALL_LEFT
    | {
        (State.CREATED, Event.CONNECTS): State.ACTIVE,
        (State.CREATED, Event.WAITS): State.CREATED,
        (State.CREATED, Event.CONNECTS_SILENT): State.HOLD,
        (State.CREATED, Event.WAITS_SILENT): State.CREATED,
        (State.ACTIVE, Event.CONNECTS): State.ACTIVE,
        (State.ACTIVE, Event.RESUMES): State.ACTIVE,
        (State.ACTIVE, Event.CONNECTS_SILENT): State.HOLD,
        (State.ACTIVE, Event.WAITS_SILENT): State.HOLD,
        (State.HOLD, Event.CONNECTS): State.ACTIVE,
        (State.HOLD, Event.WAITS): State.CREATED,
        (State.HOLD, Event.RESUMES): State.ACTIVE,
        (State.HOLD, Event.CONNECTS_SILENT): State.HOLD,
        (State.HOLD, Event.WAITS_SILENT): State.HOLD,
    }
)
"""The next state for every pair that can be: what is active was bridged, what is created never."""


def event_of(*, active_calls: int, audio: bool, was_bridged: bool) -> Event:
    """Return how a bridge that has calls, or never had any, is found."""
    if active_calls == 2:
        return Event.CONNECTS if audio else Event.CONNECTS_SILENT
    if not audio:
        return Event.WAITS_SILENT
    return Event.RESUMES if was_bridged else Event.WAITS
