# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""What the body of a failure tells, without trusting it: HTML, nothing and half a JSON occur."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import Any, TypeVar, cast

import msgspec

from ._exchange import Request, Response
from ._model import decoding_hook
from ._results import decode_any
from ._retry import fold

T = TypeVar("T")


def read_fields(response: Response) -> dict[str, Any]:
    """The members of the JSON object in the body; none when it is something else."""
    found = decode_any(response.content)
    return cast(dict[str, Any], found) if isinstance(found, dict) else {}


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


def message_of(request: Request, response: Response, fields: Mapping[str, Any]) -> str:
    """One line for a person: operation, status, code and message, or what the body is instead."""
    told = [str(fields[name]) for name in ("code", "message") if fields.get(name)]
    if not told:
        kind = response.headers.get("Content-Type", "no content type")
        told = [f"a body of {len(response.content)} bytes ({kind})"]
    return f"{request.operation}: status {response.status}, {': '.join(told)}"
