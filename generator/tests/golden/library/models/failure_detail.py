# Generated from library.yaml by `python -m generator`. Do not edit: change those.
from __future__ import annotations

from .._model import Model


class FailureDetail(Model, kw_only=True):
    """A part of the reason."""

    name: str | None = None
    value: str | None = None
