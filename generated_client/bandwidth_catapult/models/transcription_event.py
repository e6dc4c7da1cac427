# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal

from .._model import Model
from .transcription_event_state import TranscriptionEventState


class TranscriptionEvent(Model, kw_only=True):
    """A recording was transcribed, or could not be. Text and URLs are missing in the latter case.

    Source: apiCallbacks/transcription.md#properties, bxml/callBacks/transcription.md#properties
    """

    event_type: Literal["transcription"] = "transcription"
    """Which event this is."""
    transcription_id: str
    """Id of the transcription."""
    recording_id: str | None = None
    """Id of the recording; the BXML page does not have it."""
    state: TranscriptionEventState | None = None
    """What became of the transcription; the BXML page does not have it."""
    status: TranscriptionEventState | None = None
    """What became of the transcription."""
    text_size: int | None = None
    """Number of characters of the whole text."""
    text: str | None = None
    """The text, cut off after 1026 characters; `textUrl` has all of it."""
    text_url: str | None = None
    """URL of the whole text."""
    transcription_uri: str | None = None
    """URL of the transcription."""
    tag: str | None = None
    """Tag of the call, where it has one."""
