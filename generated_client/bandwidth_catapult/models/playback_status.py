# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class PlaybackStatus(OpenEnum):
    """Whether playing or speaking has `started` or is `done`.

    Source: apiCallbacks/audio.md#properties, apiCallbacks/speak.md#properties,
    apiCallbacks/confAudio.md#properties, apiCallbacks/confSpeak.md#properties
    """

    STARTED = "started"
    DONE = "done"


PlaybackStatusLiteral: TypeAlias = Literal["started", "done"]
