# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from .._model import Model, Moment
from .gather_reason import GatherReason
from .gather_state import GatherState


class Gather(Model, kw_only=True):
    """Digits that are being, or were, collected from a call.

    Source: methods/calls/getCallsCallIdGatherGatherId.md#properties
    """

    id: str | None = None
    """Id of the gather, under the name that the example uses."""
    gather_id: str | None = None
    """Id of the gather, under the name that the property table uses."""
    state: GatherState | None = None
    """Whether digits are still being collected."""
    digits: str | None = None
    """The digits so far."""
    reason: GatherReason | None = None
    """Why collecting ended."""
    call: str | None = None
    """URL of the call."""
    created_time: Moment | None = None
    """When collecting began."""
    completed_time: Moment | None = None
    """When collecting ended."""
