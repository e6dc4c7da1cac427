# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class AudioFileFormat(OpenEnum):
    """File format of a recording.

    Source: methods/calls/postCalls.md#supported-parameters
    """

    WAV = "wav"
    MP3 = "mp3"


AudioFileFormatLiteral: TypeAlias = Literal["wav", "mp3"]
