# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from .._model import Model, Moment
from .conference_member_state import ConferenceMemberState


class ConferenceMember(Model, kw_only=True):
    """A call that is, or was, in a conference.

    Source:
    methods/conferences/getConferencesConferenceIdMembersMemberId.md#conference-member-properties
    """

    id: str
    """Id of the member."""
    state: ConferenceMemberState | None = None
    """Whether the member is still in the conference."""
    mute: bool | None = None
    """Whether the member can hear but not speak."""
    hold: bool | None = None
    """Whether the member can not hear the conference."""
    join_tone: bool | None = None
    """Whether a tone sounds when the member joins."""
    leaving_tone: bool | None = None
    """Whether a tone sounds when the member leaves."""
    added_time: Moment | None = None
    """When the member joined."""
    removed_time: Moment | None = None
    """When the member left."""
    call: str | None = None
    """URL of the member's call."""
