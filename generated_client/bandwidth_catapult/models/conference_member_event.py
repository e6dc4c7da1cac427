# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal

from .._model import Model, Moment
from .conference_member_state import ConferenceMemberState


class ConferenceMemberEvent(Model, kw_only=True):
    """A member joined or left a conference, or was muted or put on hold.

    Source: apiCallbacks/confMember.md#properties
    """

    event_type: Literal["conference-member"] = "conference-member"
    """Which event this is."""
    active_members: int
    """Number of active members."""
    conference_id: str
    """Id of the conference."""
    call_id: str
    """Id of the member's call."""
    member_id: str
    """Id of the member."""
    member_uri: str
    """URL of the member."""
    state: ConferenceMemberState
    """Whether the member takes part or has left."""
    hold: bool
    """Whether the member is on hold and neither hears nor speaks."""
    mute: bool
    """Whether the member cannot be heard."""
    time: Moment
    """When it happened."""
    tag: str | None = None
    """Tag of the conference, where it has one."""
