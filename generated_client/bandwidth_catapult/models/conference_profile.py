# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class ConferenceProfile(OpenEnum):
    """Who handles keypad presses: the conference itself (`interpret_digits`: volume, mute, leave) or
    your application (`passthru_digits`: DTMF events and gathers).

    Source: methods/conferences/postConferences.md#supported-parameters
    """

    INTERPRET_DIGITS = "interpret_digits"
    PASSTHRU_DIGITS = "passthru_digits"


ConferenceProfileLiteral: TypeAlias = Literal["interpret_digits", "passthru_digits"]
