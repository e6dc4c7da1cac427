# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class MessageState(OpenEnum):
    """Where a message is in its life; `received`, `queued` (waits to be sent), `sending` (has left
    the queue), `sent`, or `error` (the error log says why).

    Source: methods/messages/getMessages.md#message-states
    """

    RECEIVED = "received"
    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    ERROR = "error"


MessageStateLiteral: TypeAlias = Literal["received", "queued", "sending", "sent", "error"]
