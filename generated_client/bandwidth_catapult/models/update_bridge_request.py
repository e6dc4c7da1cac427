# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from .._model import Model


class UpdateBridgeRequest(Model, kw_only=True):
    """Changes to a bridge. Without `callIds` the calls stay; the page prints `true` as the default
    of `bridgeAudio` here too.

    Source: methods/bridges/postBridgesBridgeId.md#supported-parameters
    """

    bridge_audio: bool | None = None
    """`false` puts the calls on hold, `true` lets them hear each other again. Server default: true.
    """
    call_ids: Annotated[list[str], Meta(max_length=2)] | None = None
    """The whole new membership, at most two calls; a call that is not named leaves, and an empty
    list removes all. At most 2 items.
    """
