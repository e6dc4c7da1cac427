# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal

from .._model import Model, Moment
from .playback_status import PlaybackStatus


class ConferencePlaybackEvent(Model, kw_only=True):
    """An audio file started or stopped playing to a whole conference. For one member the event of
    the call is sent instead.

    Source: apiCallbacks/confAudio.md#properties
    """

    event_type: Literal["conference-playback"] = "conference-playback"
    """Which event this is."""
    conference_id: str
    """Id of the conference."""
    conference_uri: str
    """URL of the conference."""
    status: PlaybackStatus
    """Whether it started or is done."""
    time: Moment
    """When it happened."""
    tag: str | None = None
    """Tag that it was started with, or that of the conference."""
