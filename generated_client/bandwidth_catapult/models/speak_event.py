# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal

from .._model import Model, Moment
from .playback_status import PlaybackStatus
from .speak_state import SpeakState


class SpeakEvent(Model, kw_only=True):
    """A sentence started or stopped being spoken in a call, also in the call of a conference member.

    Source: apiCallbacks/speak.md#properties
    """

    event_type: Literal["speak"] = "speak"
    """Which event this is."""
    status: PlaybackStatus
    """Whether the sentence started or is done."""
    state: SpeakState | None = None
    """The same in other words; no published example has it."""
    call_id: str
    """Id of the call."""
    call_uri: str
    """URL of the call."""
    tag: str | None = None
    """Tag that the sentence was started with."""
    time: Moment
    """When it happened."""
