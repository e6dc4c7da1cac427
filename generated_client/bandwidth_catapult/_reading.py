# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""Members of an object, read one by one when they are asked for."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import Any, TypeVar, cast

import msgspec

from ._model import decoding_hook

T = TypeVar("T")


def read(fields: Mapping[str, Any], name: str, kind: type[T]) -> T | None:
    """One member as its documented type; None when it is absent or of another type."""
    value = fields.get(name)
    if value is None:
        return None
    # Words occur in capitals with underscores too; the documented spelling is the one we give.
    if isinstance(value, str) and isinstance(kind, enum.EnumMeta):
        known = cast(Mapping[str, object], kind._value2member_map_)
        value = fold(value) if value not in known and fold(value) in known else value
    try:
        return msgspec.convert(value, kind, strict=False, dec_hook=decoding_hook)
    except msgspec.ValidationError:
        return None


def fold(word: str) -> str:
    """A word as the document spells it: `BAD_REQUEST` is `bad-request`."""
    return word.lower().replace("_", "-")
