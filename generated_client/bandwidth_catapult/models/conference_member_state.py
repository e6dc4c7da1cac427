# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class ConferenceMemberState(OpenEnum):
    """`active` while the member is in the conference, `completed` after it hung up or was removed.

    Source: methods/conferences/getConferencesConferenceIdMembers.md#conference-member-properties
    """

    ACTIVE = "active"
    COMPLETED = "completed"


ConferenceMemberStateLiteral: TypeAlias = Literal["active", "completed"]
