# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""Text and multimedia messages."""

from ._async import AsyncMessages
from ._sync import Messages

__all__ = ["AsyncMessages", "Messages"]
