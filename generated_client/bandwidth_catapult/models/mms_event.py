# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal

from .._model import Model, Moment
from .delivery_state import DeliveryState
from .message_direction import MessageDirection
from .message_state import MessageState


class MmsEvent(Model, kw_only=True):
    """A multimedia message was received, or what becomes of one that was sent.

    Source: apiCallbacks/mms.md#properties
    """

    event_type: Literal["mms"] = "mms"
    """Which event this is."""
    direction: MessageDirection
    """Whether the message was received or sent."""
    from_: str
    """Number or short code that sent the message."""
    to: str
    """Number or short code that the message goes to."""
    message_id: str
    """Id of the message."""
    message_uri: str
    """URL of the message."""
    text: str
    """Text of the message."""
    media: list[str]
    """Files of the message."""
    application_id: str | None = None
    """Id of the application that the receiving number belongs to; only with a received message."""
    time: Moment
    """When the message was created."""
    state: MessageState
    """Where the message is in its life."""
    delivery_state: DeliveryState | None = None
    """What the carrier's receipt says, in certain errors only."""
    delivery_code: int | None = None
    """Why the message was or was not delivered, in certain errors only."""
    delivery_description: str | None = None
    """The delivery code in words, in certain errors only."""
    segment_count: int | None = None
    """Number of pieces that the message was sent in."""
    tag: str | None = None
    """Tag that the message was sent with."""
