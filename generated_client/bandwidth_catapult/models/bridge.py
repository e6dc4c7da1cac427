# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from .._model import Model, Moment
from .bridge_state import BridgeState


class Bridge(Model, kw_only=True):
    """Two calls, or room for them, whose audio can be joined.

    Source: methods/bridges/getBridgesBridgeId.md#properties
    """

    id: str
    """Id of the bridge."""
    state: BridgeState | None = None
    """Where the bridge is in its life."""
    call_ids: list[str] | None = None
    """Ids of the calls in the bridge. Listed in the property table; no printed reply has it. At most
    2 items.
    """
    calls: str | None = None
    """URL that lists the calls in this bridge."""
    bridge_audio: bool | None = None
    """Whether the two calls hear each other."""
    created_time: Moment | None = None
    """When the bridge was created."""
    activated_time: Moment | None = None
    """When the bridge first joined two calls."""
    completed_time: Moment | None = None
    """When the bridge ended."""
