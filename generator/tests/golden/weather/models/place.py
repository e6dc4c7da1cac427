# Generated from weather.yaml by `python -m generator`. Do not edit: change those.
from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from .._model import Model


class Place(Model, kw_only=True):
    """A place on the globe."""

    latitude: Annotated[float, Meta(ge=-90, le=90)]
    """-90 to 90."""
    longitude: Annotated[float, Meta(gt=-180, le=180)]
    """Above -180 and at most 180."""
