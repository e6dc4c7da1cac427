# Generated from weather.yaml by `python -m generator`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class InstrumentKind(OpenEnum):
    """What an instrument measures."""

    WIND = "wind"
    RAIN = "rain"
    ON = "on"
    VALUE_1ST_LIGHT = "1st-light"


InstrumentKindLiteral: TypeAlias = Literal["wind", "rain", "on", "1st-light"]
