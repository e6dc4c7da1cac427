# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from .._model import Model
from .gender import GenderLiteral
from .locale import LocaleLiteral
from .scalars import HttpUrl


class WhisperAudio(Model, kw_only=True):
    """A file or a sentence that the target of a transfer hears before the calls are joined. At least
    one of the two must be there.

    Source: methods/calls/postTransferCall.md#audio-parameters
    """

    file_url: HttpUrl | None = None
    """URL of a WAV or MP3 file to play."""
    sentence: str | None = None
    """Text to speak."""
    gender: GenderLiteral | None = None
    """Gender of the voice. Used only with a sentence. Server default: female."""
    locale: LocaleLiteral | None = None
    """Language and accent of the voice. Used only with a non-empty sentence. Server default: en_US.
    """
    voice: str | None = None
    """Who speaks. Used only with a non-empty sentence. Server default: Susan."""
