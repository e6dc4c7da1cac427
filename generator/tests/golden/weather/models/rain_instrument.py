# Generated from weather.yaml by `python -m generator`. Do not edit: change those.
from __future__ import annotations

from .._model import Model


class RainInstrument(Model, kw_only=True, tag_field="kind", tag="rain"):
    """Measures rain."""

    heated: bool | None = None
