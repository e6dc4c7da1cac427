# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class RecordingState(OpenEnum):
    """Where a recording is in its life: `recording`, `saving` (ended, not yet to be had), `complete`
    (its media can be downloaded) or `error` (it could not be stored).

    Source: methods/recordings/getRecordingsRecordingId.md#recording-states
    """

    RECORDING = "recording"
    COMPLETE = "complete"
    SAVING = "saving"
    ERROR = "error"


RecordingStateLiteral: TypeAlias = Literal["recording", "complete", "saving", "error"]
