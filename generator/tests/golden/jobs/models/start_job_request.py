# Generated from jobs.yaml by `python -m generator`. Do not edit: change those.
from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta

from .._model import Model


class StartJobRequest(Model, kw_only=True):
    """A job to start."""

    __secrets__: ClassVar[frozenset[str]] = frozenset(["key"])

    command: Annotated[str, Meta(min_length=1)]
    priority: Annotated[int, Meta(ge=0, le=9)] | None = None
    """0 to 9. Server default: 5."""
    environment: (
        Annotated[dict[Annotated[str, Meta(pattern=r"^[A-Z_]+$")], str], Meta(max_length=20)] | None
    ) = None
    """At most 20 members."""
    report_url: str | None = None
    report_fallback_url: str | None = None
    key: str | None = None
    """A key that opens things."""
