# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class MessageDirection(OpenEnum):
    """`in` for a message that reached an own number from outside, `out` for one that was sent from
    it.

    Source: methods/messages/getMessages.md#response-properties
    """

    IN = "in"
    OUT = "out"


MessageDirectionLiteral: TypeAlias = Literal["in", "out"]
