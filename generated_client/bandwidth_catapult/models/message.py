# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from msgspec import field

from .._model import Model, Moment
from .delivery_state import DeliveryState
from .message_direction import MessageDirection
from .message_state import MessageState
from .receipt_requested import ReceiptRequested


class Message(Model, kw_only=True):
    """A text (SMS) or multimedia (MMS) message that was sent or received.

    Source: methods/messages/getMessages.md#response-properties,
    methods/messages/getMessagesMessageId.md#properties
    """

    id: str
    """Id of the message."""
    message_id: str | None = None
    """The same id again; only examples of the list have it."""
    from_: str | None = None
    """Number or short code that sent the message."""
    to: str | None = None
    """Number or short code that the message went to."""
    direction: MessageDirection | None = None
    """Whether the message was received or sent."""
    text: str | None = None
    """Text of the message. It is kept for 3 days; an older message has none."""
    media: list[str] | None = None
    """URLs of the files of a multimedia message; stored media or files elsewhere on the web."""
    state: MessageState | None = None
    """Where the message is in its life."""
    time: Moment | None = None
    """When the message was created."""
    callback_url: str | None = None
    """URL that is told about this outgoing message."""
    callback_timeout: int | None = None
    """Milliseconds to wait for that URL's answer."""
    fallback_url: str | None = None
    """URL that is told instead when that one fails."""
    tag: str | None = None
    """The sender's own words; they come back in the events of the message."""
    receipt_requested: ReceiptRequested | None = None
    """Which delivery receipts were asked for. Server default: none."""
    delivery_state: DeliveryState | None = None
    """What the carrier's receipt says."""
    delivery_code: int | None = None
    """Why the message was or was not delivered."""
    delivery_description: str | None = None
    """The delivery code in words."""
    segment_count: int | None = None
    """Number of pieces that the message was sent in; 1 for multimedia, 0 for messages older than
    this property.
    """
    skip_mms_carrier_validation: bool | None = field(default=None, name="skipMMSCarrierValidation")
    """Undocumented; printed in one example."""
