# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from .._model import Model, Moment
from .transcription_state import TranscriptionState


class Transcription(Model, kw_only=True):
    """What was said in a recording, as text.

    Source: methods/transcriptions/getTranscriptionsTranscriptionId.md#properties,
    methods/calls/getCallsCallIdTranscriptions.md#list-all-call-transcriptions
    """

    id: str
    """Id of the transcription."""
    state: TranscriptionState | None = None
    """Where the transcription is in its life."""
    text: str | None = None
    """The text, cropped after 1000 characters; `textUrl` has all of it."""
    time: Moment | None = None
    """When the transcription was requested."""
    chargeable_duration: int | None = None
    """Seconds that are billed, in steps of one minute."""
    text_size: int | None = None
    """Length of the whole text in characters."""
    text_url: str | None = None
    """URL of the whole text, whatever its length."""
