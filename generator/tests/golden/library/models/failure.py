# Generated from library.yaml by `python -m generator`. Do not edit: change those.
from __future__ import annotations

from .._model import Model
from .failure_detail import FailureDetail


class Failure(Model, kw_only=True):
    """Why a request failed."""

    category: str
    code: str
    message: str | None = None
    details: list[FailureDetail] | None = None
