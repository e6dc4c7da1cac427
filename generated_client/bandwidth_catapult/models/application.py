# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from .._model import Model
from .callback_http_method_value import CallbackHttpMethodValue


class Application(Model, kw_only=True):
    """Where the events of incoming calls and messages go, for all numbers that belong to it.

    Source: methods/applications/getApplicationsApplicationId.md#properties
    """

    id: str
    """Id of the application."""
    name: str | None = None
    """Name chosen by the user."""
    incoming_call_url: str | None = None
    """Where events of incoming calls are sent."""
    incoming_call_url_callback_timeout: int | None = None
    """Milliseconds to wait for an answer of `incomingCallUrl`."""
    incoming_call_fallback_url: str | None = None
    """Where an event is sent when `incomingCallUrl` fails."""
    incoming_message_url: str | None = None
    """Where events of incoming messages are sent."""
    incoming_message_url_callback_timeout: int | None = None
    """Milliseconds to wait for an answer of `incomingMessageUrl`."""
    incoming_message_fallback_url: str | None = None
    """Where an event is sent when `incomingMessageUrl` fails."""
    callback_http_method: CallbackHttpMethodValue | None = None
    """How events are sent."""
    auto_answer: bool | None = None
    """Whether incoming calls are answered at once."""
