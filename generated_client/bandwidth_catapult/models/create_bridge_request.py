# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from .._model import Model


class CreateBridgeRequest(Model, kw_only=True):
    """What a new bridge starts with. Everything is optional; without calls the bridge exists only
    logically until calls are placed in it.

    Source: methods/bridges/postBridges.md#supported-parameters
    """

    bridge_audio: bool | None = None
    """Whether the calls hear each other. Server default: true."""
    call_ids: Annotated[list[str], Meta(max_length=2)] | None = None
    """Calls to put into the bridge, at most two. At most 2 items."""
