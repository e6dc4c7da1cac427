# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from .._model import Model
from .callback_http_method import CallbackHttpMethodLiteral
from .receipt_requested import ReceiptRequestedLiteral
from .scalars import CallbackTimeoutInput, E164Number, E164NumberOrShortCode, HttpUrl


class CreateMessageRequest(Model, kw_only=True):
    """One message to send. With media it goes out as MMS, without as SMS; delivery receipts cannot
    be asked for together with media.

    Source: methods/messages/postMessages.md#supported-parameters
    """

    from_: E164Number
    """One of the user's own numbers."""
    to: E164NumberOrShortCode
    """Number or short code to send to."""
    text: Annotated[str, Meta(max_length=2048)] | None = None
    """Text of the message, at most 2048 characters. More than 160 are sent in pieces and put
    together again by the receiver. With media there need not be one.
    """
    media: list[HttpUrl] | None = None
    """Files to send with the message."""
    receipt_requested: ReceiptRequestedLiteral | None = None
    """Which delivery receipts to report to the callback URL. Server default: none."""
    callback_url: HttpUrl | None = None
    """URL that is told what becomes of the message."""
    callback_http_method: CallbackHttpMethodLiteral | None = None
    """How that URL is told. Server default: POST."""
    callback_timeout: CallbackTimeoutInput | None = None
    """Milliseconds to wait for that URL's answer, at most 10000. Server default: 10000."""
    fallback_url: HttpUrl | None = None
    """URL that is told instead when the callback URL fails."""
    tag: str | None = None
    """Any words of the sender's; the events of this message bring them back, and nothing else keeps
    them.
    """
