# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from .._model import Model
from .error_response import ErrorResponse
from .message_result_type import MessageResultType


class MessageResult(Model, kw_only=True):
    """What became of one message of several, in the order in which they were sent.

    Source: methods/messages/postMessages.md#multiple-message-result-types
    """

    result: MessageResultType
    """Whether the message was accepted."""
    location: str | None = None
    """URL of the message, when it was accepted."""
    error: ErrorResponse | None = None
    """What is wrong with the message, when it was not."""
