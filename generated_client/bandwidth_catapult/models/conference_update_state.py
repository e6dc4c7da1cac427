# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class ConferenceUpdateState(OpenEnum):
    """The only state that a conference can be moved to; it ends the conference.

    Source: methods/conferences/postConferencesConferenceId.md#supported-parameters
    """

    COMPLETED = "completed"


ConferenceUpdateStateLiteral: TypeAlias = Literal["completed"]
