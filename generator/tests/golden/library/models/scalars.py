# Generated from library.yaml by `python -m generator`. Do not edit: change those.
"""Named types of requests, with the documented limits that are checked before sending."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from msgspec import Meta

CopiesInput: TypeAlias = Annotated[int, Meta(ge=1, le=99)]
"""How many copies, from 1 to 99, also as text."""
Isbn: TypeAlias = Annotated[str, Meta(pattern=r"^97[89][0-9]{10}$")]
"""An ISBN of thirteen digits."""
Money: TypeAlias = Annotated[str, Meta(pattern=r"^-?[0-9]+(\.[0-9]+)?$")]
"""An amount in euros."""
