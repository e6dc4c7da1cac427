# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class ConferenceMemberUpdateState(OpenEnum):
    """The only state that a member can be moved to; it takes the member out of the conference.

    Source: methods/conferences/postConferencesConferenceIdMembersMemberId.md#supported-parameters
    """

    COMPLETED = "completed"


ConferenceMemberUpdateStateLiteral: TypeAlias = Literal["completed"]
