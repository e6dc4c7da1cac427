# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal

from .._model import Model, Moment
from .gather_reason import GatherReason
from .gather_state import GatherState


class GatherEvent(Model, kw_only=True):
    """Collecting keys in a call came to its end.

    Source: apiCallbacks/gather.md#properties, bxml/callBacks/gather.md#properties
    """

    event_type: Literal["gather"] = "gather"
    """Which event this is."""
    state: GatherState
    """State of the gather, which is `completed`."""
    digits: str
    """The keys that were pressed; none if nobody pressed any."""
    reason: GatherReason
    """Why collecting ended."""
    call_id: str
    """Id of the call."""
    call_uri: str | None = None
    """URL of the call; in the query form only."""
    gather_id: str
    """Id of the gather."""
    time: Moment
    """When it happened."""
    terminating_digit: str | None = None
    """Key that was to end the gather; in the query form only."""
    tag: str | None = None
    """Tag that the gather was created with."""
