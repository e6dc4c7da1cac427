# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class GatherReason(OpenEnum):
    """Why collecting ended: enough digits, a terminating digit, too long a pause before the first or
    next digit, or the end of the call.

    Source: methods/calls/getCallsCallIdGatherGatherId.md#properties
    """

    MAX_DIGITS = "max-digits"
    TERMINATING_DIGIT = "terminating-digit"
    INTER_DIGIT_TIMEOUT = "inter-digit-timeout"
    HUNG_UP = "hung-up"


GatherReasonLiteral: TypeAlias = Literal[
    "max-digits", "terminating-digit", "inter-digit-timeout", "hung-up"
]
