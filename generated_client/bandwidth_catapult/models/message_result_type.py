# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class MessageResultType(OpenEnum):
    """Whether one message of several was accepted.

    Source: methods/messages/postMessages.md#multiple-message-result-types
    """

    ACCEPTED = "accepted"
    ERROR = "error"
    FAILED = "failed"


MessageResultTypeLiteral: TypeAlias = Literal["accepted", "error", "failed"]
