# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal

from .._model import Model, Moment
from .playback_status import PlaybackStatus


class PlaybackEvent(Model, kw_only=True):
    """An audio file started or stopped playing in a call, also in the call of a conference member.

    Source: apiCallbacks/audio.md#properties
    """

    event_type: Literal["playback"] = "playback"
    """Which event this is."""
    status: PlaybackStatus
    """Whether the file started or is done."""
    call_id: str
    """Id of the call."""
    call_uri: str
    """URL of the call."""
    tag: str | None = None
    """Tag that the file was started with."""
    time: Moment
    """When it happened."""
