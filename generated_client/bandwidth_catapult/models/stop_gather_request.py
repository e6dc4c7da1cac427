# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from .._model import Model
from .gather_update_state import GatherUpdateStateLiteral


class StopGatherRequest(Model, kw_only=True):
    """Stops a gather; no other change is possible.

    Source: methods/calls/postCallsCallIdGatherGatherId.md#update-active-gather
    """

    state: GatherUpdateStateLiteral
    """Always `completed`."""
