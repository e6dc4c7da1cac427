# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class CallUpdateState(OpenEnum):
    """The state to move a call to: `rejected` refuses and `active` answers an incoming call,
    `completed` hangs up, `transferring` hands the call to `transferTo`.

    Source: methods/calls/postCallsCallId.md#supported-parameters
    """

    REJECTED = "rejected"
    ACTIVE = "active"
    COMPLETED = "completed"
    TRANSFERRING = "transferring"


CallUpdateStateLiteral: TypeAlias = Literal["rejected", "active", "completed", "transferring"]
