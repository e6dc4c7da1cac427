# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from .._model import Model, Moment
from .recording_state import RecordingState


class Recording(Model, kw_only=True):
    """A stretch of a call that was recorded. Its sound is a media file.

    Source: methods/recordings/getRecordingsRecordingId.md#properties,
    methods/calls/getCallsCallIdRecordings.md#list-all-call-recordings
    """

    id: str
    """Id of the recording."""
    start_time: Moment | None = None
    """When recording began."""
    end_time: Moment | None = None
    """When recording ended."""
    call: str | None = None
    """URL of the call."""
    media: str | None = None
    """URL of the media file."""
    state: RecordingState | None = None
    """Where the recording is in its life."""
