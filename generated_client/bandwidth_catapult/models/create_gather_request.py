# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from .._model import Model
from .gather_prompt import GatherPrompt
from .scalars import InterDigitTimeoutInput, MaxDigitsInput


class CreateGatherRequest(Model, kw_only=True):
    """How to collect digits from a call. Everything is optional.

    Source: methods/calls/postCallsCallIdGather.md#supported-parameters
    """

    max_digits: MaxDigitsInput | None = None
    """How many digits to collect, terminating digits not counted; at most 30."""
    inter_digit_timeout: InterDigitTimeoutInput | None = None
    """Seconds to wait for each digit, at most 30. Server default: 5.0."""
    terminating_digits: (
        Annotated[str, Meta(min_length=1, pattern=r"^[0-9A-D#*]+$(?!\n)")] | None
    ) = None
    """Digits that end collecting as soon as one of them is pressed. Cannot be empty. Server default:
    #.
    """
    tag: str | None = None
    """Text that comes back in the events of this gather."""
    prompt: GatherPrompt | None = None
    """What the caller hears first."""
