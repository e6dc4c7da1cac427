# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class Gender(OpenEnum):
    """Gender of the voice that speaks a sentence.

    Source: methods/calls/postCallsCallIdAudio.md#supported-parameters
    """

    FEMALE = "female"
    MALE = "male"


GenderLiteral: TypeAlias = Literal["female", "male"]
