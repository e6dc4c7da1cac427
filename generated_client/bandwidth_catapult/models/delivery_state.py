# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class DeliveryState(OpenEnum):
    """What the carrier's receipt says; `waiting` for it, `delivered`, or `not-delivered`.

    Source: methods/messages/getMessages.md#message-delivery-state
    """

    WAITING = "waiting"
    DELIVERED = "delivered"
    NOT_DELIVERED = "not-delivered"


DeliveryStateLiteral: TypeAlias = Literal["waiting", "delivered", "not-delivered"]
