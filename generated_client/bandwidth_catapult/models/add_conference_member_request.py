# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from .._model import Model
from .scalars import NonBlankText


class AddConferenceMemberRequest(Model, kw_only=True):
    """A call to bring into a conference.

    Source: methods/conferences/postConferencesConferenceIdMembers.md#supported-parameters
    """

    call_id: NonBlankText
    """Id of an active call that was created with the id of this conference, or that is of none."""
    join_tone: bool | None = None
    """Whether a tone sounds when the member joins."""
    leaving_tone: bool | None = None
    """Whether a tone sounds when the member leaves."""
    mute: bool | None = None
    """Whether the member can hear but not speak; a muted conference mutes it as well."""
    hold: bool | None = None
    """Whether the member can neither hear nor speak; a conference on hold holds it as well."""
