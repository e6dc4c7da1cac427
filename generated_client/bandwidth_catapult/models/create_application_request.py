# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from .._model import Model
from .callback_http_method import CallbackHttpMethodLiteral
from .scalars import CallbackTimeoutInput, HttpUrl, NonBlankText


class CreateApplicationRequest(Model, kw_only=True):
    """A new application; it has a URL for calls, for messages, or for both.

    Source: methods/applications/postApplications.md#supported-parameters,
    errors.md#400--bad_request
    """

    name: NonBlankText
    """Name of the user's choice."""
    incoming_call_url: HttpUrl | None = None
    """Where events of incoming calls are sent."""
    incoming_call_url_callback_timeout: CallbackTimeoutInput | None = None
    """Milliseconds to wait for an answer of `incomingCallUrl`. 1 to 10000. Server default: 10000.
    """
    incoming_call_fallback_url: HttpUrl | None = None
    """Where an event is sent when `incomingCallUrl` fails; needs that URL."""
    incoming_message_url: HttpUrl | None = None
    """Where events of incoming messages are sent."""
    incoming_message_url_callback_timeout: CallbackTimeoutInput | None = None
    """Milliseconds to wait for an answer of `incomingMessageUrl`. 1 to 10000. Server default: 10000.
    """
    incoming_message_fallback_url: HttpUrl | None = None
    """Where an event is sent when `incomingMessageUrl` fails; needs that URL."""
    callback_http_method: CallbackHttpMethodLiteral | None = None
    """How events are sent. Server default: POST."""
    auto_answer: bool | None = None
    """Whether incoming calls are answered at once. Server default: true."""
