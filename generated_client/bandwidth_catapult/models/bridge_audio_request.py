# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from .._model import Model
from .gender import GenderLiteral
from .locale import LocaleLiteral
from .scalars import HttpUrlOrEmpty, Sentence


class BridgeAudioRequest(Model, kw_only=True):
    """Starts a file or speech in a bridge, or stops what is playing: an empty `fileUrl` stops a
    file, an empty `sentence` stops speech. At least one of the two must be there.

    Source: methods/bridges/postBridgesBridgeIdAudio.md#supported-parameters
    """

    file_url: HttpUrlOrEmpty | None = None
    """URL of a WAV or MP3 file to play; an empty string stops the file that is playing."""
    sentence: Sentence | None = None
    """Text to speak; an empty string stops speech. At most 1000 characters."""
    gender: GenderLiteral | None = None
    """Gender of the voice. Used only with a sentence. Server default: female."""
    locale: LocaleLiteral | None = None
    """Language and accent of the voice. Used only with a non-empty sentence. Server default: en_US.
    """
    voice: str | None = None
    """Who speaks. Used only with a non-empty sentence. Server default: Susan."""
