# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class ConferenceEventStatus(OpenEnum):
    """Whether the conference was `created` or has `completed`.

    Source: apiCallbacks/conf.md#properties
    """

    CREATED = "created"
    COMPLETED = "completed"


ConferenceEventStatusLiteral: TypeAlias = Literal["created", "completed"]
