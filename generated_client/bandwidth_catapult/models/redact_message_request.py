# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal

from .._model import Model


class RedactMessageRequest(Model, kw_only=True):
    """Removes the text of a message. Nothing but an empty text may be in the request; anything else
    is refused with 400.

    Source: methods/messages/redactMessageText.md#request-body,
    methods/messages/redactMessageText.md#supported-parameters
    """

    text: Literal[""]
    """The empty string. At most 0 characters."""
