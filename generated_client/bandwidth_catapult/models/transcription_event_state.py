# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class TranscriptionEventState(OpenEnum):
    """Whether the transcription was made (`completed`, or `complete` in a BXML table) or could not
    be (`error`).

    Source: apiCallbacks/transcription.md#properties, bxml/callBacks/transcription.md#properties
    """

    COMPLETED = "completed"
    ERROR = "error"
    COMPLETE = "complete"


TranscriptionEventStateLiteral: TypeAlias = Literal["completed", "error", "complete"]
