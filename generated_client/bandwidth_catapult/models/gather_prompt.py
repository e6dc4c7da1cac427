# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from .._model import Model
from .gender import GenderLiteral
from .locale import LocaleLiteral
from .scalars import HttpUrl


class GatherPrompt(Model, kw_only=True):
    """A sentence or file that asks for the digits. At least one of the two must be there.

    Source: methods/calls/postCallsCallIdGather.md#supported-parameters
    """

    sentence: str | None = None
    """Text to speak."""
    gender: GenderLiteral | None = None
    """Gender of the voice; the default is that of audio in a call."""
    locale: LocaleLiteral | None = None
    """Language and accent of the voice; the default is that of audio in a call."""
    loop_enabled: bool | None = None
    """Whether to repeat the prompt. Server default: false."""
    bargeable: bool | None = None
    """Whether the first digit interrupts the prompt. It always does; this can no longer be switched
    off. Deprecated. Server default: true.
    """
    file_url: HttpUrl | None = None
    """URL of a WAV or MP3 file to play."""
