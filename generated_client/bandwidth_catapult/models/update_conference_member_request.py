# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from .._model import Model
from .conference_member_update_state import ConferenceMemberUpdateStateLiteral


class UpdateConferenceMemberRequest(Model, kw_only=True):
    """Changes to a member of a conference. What is left out stays as it is.

    Source: methods/conferences/postConferencesConferenceIdMembersMemberId.md#supported-parameters
    """

    state: ConferenceMemberUpdateStateLiteral | None = None
    """`completed` takes the member out of the conference."""
    join_tone: bool | None = None
    """Whether a tone sounds when the member joins."""
    leaving_tone: bool | None = None
    """Whether a tone sounds when the member leaves."""
    mute: bool | None = None
    """Whether the member can hear but not speak; a muted conference mutes it as well."""
    hold: bool | None = None
    """Whether the member can neither hear nor speak; a conference on hold holds it as well."""
