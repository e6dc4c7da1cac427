# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class ConferenceState(OpenEnum):
    """Where a conference is in its life: `created` (no member yet), `active` (from the first member
    on) or `completed` (ended; it cannot be used again).

    Source: methods/conferences/getConferencesConferenceId.md#conference-states
    """

    CREATED = "created"
    ACTIVE = "active"
    COMPLETED = "completed"


ConferenceStateLiteral: TypeAlias = Literal["created", "active", "completed"]
