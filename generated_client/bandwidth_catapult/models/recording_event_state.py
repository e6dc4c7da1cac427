# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class RecordingEventState(OpenEnum):
    """Whether the file was saved (`complete`) or could not be (`error`).

    Source: apiCallbacks/recording.md#properties
    """

    COMPLETE = "complete"
    ERROR = "error"


RecordingEventStateLiteral: TypeAlias = Literal["complete", "error"]
