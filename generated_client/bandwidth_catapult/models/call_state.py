# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class CallState(OpenEnum):
    """Where a call is in its life. An outbound call that ends in voicemail does not become
    `rejected`.

    Source: methods/calls/getCallsCallId.md#properties
    """

    STARTED = "started"
    REJECTED = "rejected"
    ACTIVE = "active"
    COMPLETED = "completed"
    TRANSFERRING = "transferring"


CallStateLiteral: TypeAlias = Literal["started", "rejected", "active", "completed", "transferring"]
