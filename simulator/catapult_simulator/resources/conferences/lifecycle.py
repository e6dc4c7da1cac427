"""What may become of conferences and their members: every state and every event, as two tables.

This knows neither HTTP nor time nor the store. Sources:
methods/conferences/getConferencesConferenceId.md (states of conferences), conferences.md (when one
is completed), getConferencesConferenceIdMembersMemberId.md (states of members); errors.md
(``conference-error``). Choices: decisions/0091.
"""

from collections.abc import Mapping
from enum import StrEnum
from itertools import product
from types import MappingProxyType


class State(StrEnum):
    """The documented states of a conference."""

    CREATED = "created"
    ACTIVE = "active"
    COMPLETED = "completed"


class Event(StrEnum):
    """What can happen to a conference."""

    MEMBER_JOINS = "member-joins"
    MEMBER_LEAVES = "member-leaves"
    LAST_MEMBER_LEAVES = "last-member-leaves"
    CHANGE = "change"
    PLAY = "play"
    COMPLETE = "complete"


class MemberState(StrEnum):
    """The documented states of a member."""

    ACTIVE = "active"
    COMPLETED = "completed"


class MemberEvent(StrEnum):
    """What can happen to a member."""

    CHANGE = "change"
    LEAVE = "leave"


_STEPS: Mapping[tuple[State, Event], State] = {
    (State.CREATED, Event.MEMBER_JOINS): State.ACTIVE,
    (State.CREATED, Event.CHANGE): State.CREATED,
    (State.CREATED, Event.COMPLETE): State.COMPLETED,
    (State.ACTIVE, Event.MEMBER_JOINS): State.ACTIVE,
    (State.ACTIVE, Event.MEMBER_LEAVES): State.ACTIVE,
    (State.ACTIVE, Event.LAST_MEMBER_LEAVES): State.COMPLETED,
    (State.ACTIVE, Event.CHANGE): State.ACTIVE,
    (State.ACTIVE, Event.PLAY): State.ACTIVE,
    (State.ACTIVE, Event.COMPLETE): State.COMPLETED,
}
TABLE: Mapping[tuple[State, Event], State | None] = MappingProxyType(
    {pair: _STEPS.get(pair) for pair in product(State, Event)}
)
"""The next state for every pair; None is refused: 403 ``conference-error``."""

MEMBER_TABLE: Mapping[tuple[MemberState, MemberEvent], MemberState | None] = MappingProxyType(
    {
        (MemberState.ACTIVE, MemberEvent.CHANGE): MemberState.ACTIVE,
        (MemberState.ACTIVE, MemberEvent.LEAVE): MemberState.COMPLETED,
        (MemberState.COMPLETED, MemberEvent.CHANGE): None,
        (MemberState.COMPLETED, MemberEvent.LEAVE): None,
    }
)
"""The same for members."""
