# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class Voice(OpenEnum):
    """Name of the voice that speaks a sentence. Upper and lower case are the same, and further
    voices exist, so the list is open.

    Source: methods/calls/postCallsCallIdAudio.md#supported-parameters
    """

    KATE = "Kate"
    SUSAN = "Susan"
    JULIE = "Julie"
    DAVE = "Dave"
    PAUL = "Paul"
    BRIDGET = "Bridget"
    ESPERANZA = "Esperanza"
    VIOLETA = "Violeta"
    JORGE = "Jorge"
    JOLIE = "Jolie"
    BERNARD = "Bernard"
    KATRIN = "Katrin"
    STEFAN = "Stefan"
    PAOLA = "Paola"
    LUCA = "Luca"


VoiceLiteral: TypeAlias = Literal[
    "Kate",
    "Susan",
    "Julie",
    "Dave",
    "Paul",
    "Bridget",
    "Esperanza",
    "Violeta",
    "Jorge",
    "Jolie",
    "Bernard",
    "Katrin",
    "Stefan",
    "Paola",
    "Luca",
]
