# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class BridgeState(OpenEnum):
    """Where a bridge is in its life: `created` (audio was never joined), `active` (two live calls,
    audio joined), `hold` (`bridgeAudio` was switched off), `completed` (every call hung up or was
    taken out) or `error`.

    Source: methods/bridges/getBridges.md#bridge-state
    """

    CREATED = "created"
    ACTIVE = "active"
    HOLD = "hold"
    COMPLETED = "completed"
    ERROR = "error"


BridgeStateLiteral: TypeAlias = Literal["created", "active", "hold", "completed", "error"]
