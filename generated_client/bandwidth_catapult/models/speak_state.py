# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class SpeakState(OpenEnum):
    """The same as the status of a speak event, in other words.

    Source: apiCallbacks/speak.md#properties
    """

    PLAYBACK_START = "PLAYBACK_START"
    PLAYBACK_STOP = "PLAYBACK_STOP"


SpeakStateLiteral: TypeAlias = Literal["PLAYBACK_START", "PLAYBACK_STOP"]
