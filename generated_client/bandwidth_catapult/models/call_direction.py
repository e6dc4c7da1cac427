# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class CallDirection(OpenEnum):
    """`in` for a call that was received, `out` for one that was placed.

    Source: methods/calls/getCalls.md#properties
    """

    IN = "in"
    OUT = "out"


CallDirectionLiteral: TypeAlias = Literal["in", "out"]
