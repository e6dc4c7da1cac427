# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class TranscriptionState(OpenEnum):
    """Where a transcription is in its life. The final word is `completed`, whereas a recording says
    `complete`.

    Source: methods/transcriptions/getTranscriptionsTranscriptionId.md#properties
    """

    TRANSCRIBING = "transcribing"
    COMPLETED = "completed"
    ERROR = "error"


TranscriptionStateLiteral: TypeAlias = Literal["transcribing", "completed", "error"]
