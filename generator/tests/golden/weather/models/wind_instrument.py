# Generated from weather.yaml by `python -m generator`. Do not edit: change those.
from __future__ import annotations

from .._model import Model


class WindInstrument(Model, kw_only=True, tag_field="kind", tag="wind"):
    """Measures the wind."""

    unit: str | None = None
