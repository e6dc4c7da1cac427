# Generated from weather.yaml by `python -m generator`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class Units(OpenEnum):
    """Which units are used."""

    METRIC = "metric"
    IMPERIAL = "imperial"


UnitsLiteral: TypeAlias = Literal["metric", "imperial"]
