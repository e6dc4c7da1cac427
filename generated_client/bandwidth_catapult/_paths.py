# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""Path parameters that cannot reach another resource than the one that was meant."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import quote

from ._errors import InvalidArgumentError

_PLACEHOLDER = re.compile(r"\{([^{}]+)\}")


def fill(template: str, values: Mapping[str, str]) -> str:
    """Put encoded values into `/path/{name}`. InvalidArgumentError for a value that is unsafe."""
    return _PLACEHOLDER.sub(lambda match: segment(match[1], values[match[1]]), template)


def segment(name: str, value: str) -> str:
    """Encode one path segment: everything reserved, `+` and `/` too.

    An empty segment, `.` and `..` would be resolved to another resource, so they are refused.
    """
    if not value or value in {".", ".."}:
        raise InvalidArgumentError(
            f"{name}: a path parameter may not be empty, '.' or '..', got {value!r}", field=name
        )
    return quote(value, safe="")
