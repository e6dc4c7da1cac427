# Generated from weather.yaml by `python -m generator`. Do not edit: change those.
from __future__ import annotations

from typing import Any

from .._model import Model


class Forecast(Model, kw_only=True):
    """What the weather will be."""

    text: str
    probability: float | None = None
    """0 to 1."""
    warnings: dict[str, int] | None = None
    raw: Any | None = None
