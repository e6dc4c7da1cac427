# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal

from .._model import Model, Moment
from .recording_event_state import RecordingEventState


class RecordingEvent(Model, kw_only=True):
    """A recording was saved, or could not be.

    Source: apiCallbacks/recording.md#properties, bxml/callBacks/recording.md#properties
    """

    event_type: Literal["recording"] = "recording"
    """Which event this is."""
    call_id: str
    """Id of the call."""
    recording_id: str
    """Id of the recording."""
    recording_uri: str
    """URL of the recording."""
    state: RecordingEventState | None = None
    """The same as status; no example of the page has it."""
    status: RecordingEventState
    """What became of the recording."""
    start_time: Moment
    """When the recording started."""
    end_time: Moment
    """When the recording ended."""
    tag: str | None = None
    """Tag of the call, where it has one."""
