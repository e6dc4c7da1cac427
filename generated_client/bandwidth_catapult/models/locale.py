# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class Locale(OpenEnum):
    """Language and region of the voice that speaks a sentence.

    Source: methods/calls/postCallsCallIdAudio.md#supported-parameters
    """

    EN = "en"
    EN_US = "en_US"
    EN_UK = "en_UK"
    ES = "es"
    ES_MX = "es_MX"
    FR = "fr"
    FR_FR = "fr_FR"
    DE = "de"
    DE_DE = "de_DE"
    IT = "it"
    IT_IT = "it_IT"


LocaleLiteral: TypeAlias = Literal[
    "en", "en_US", "en_UK", "es", "es_MX", "fr", "fr_FR", "de", "de_DE", "it", "it_IT"
]
