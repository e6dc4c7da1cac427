# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class MessageDirection(OpenEnum):
    """`in` for a message that came from the telephone network to an own number, `out` for one that
    was sent from it.

    Source: methods/messages/getMessages.md#response-properties
    """

    IN = "in"
    OUT = "out"


MessageDirectionLiteral: TypeAlias = Literal["in", "out"]
