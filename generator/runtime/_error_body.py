"""What the body of a failure tells, without trusting it: HTML, nothing and half a JSON occur."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from ._exchange import Request, Response
from ._results import decode_any


def read_fields(response: Response) -> dict[str, Any]:
    """The members of the JSON object in the body; none when it is something else."""
    found = decode_any(response.content)
    return cast(dict[str, Any], found) if isinstance(found, dict) else {}


def message_of(request: Request, response: Response, fields: Mapping[str, Any]) -> str:
    """One line for a person: operation, status, code and message, or what the body is instead."""
    told = [str(fields[name]) for name in ("code", "message") if fields.get(name)]
    if not told:
        kind = response.headers.get("Content-Type", "no content type")
        told = [f"a body of {len(response.content)} bytes ({kind})"]
    return f"{request.operation}: status {response.status}, {': '.join(told)}"
