"""Documented limits: as arguments of `msgspec.Meta`, and as words."""

import re
from typing import Any, Final

from generator.json_values import JsonObject

_META: Final = {
    "minimum": "ge",
    "exclusiveMinimum": "gt",
    "maximum": "le",
    "exclusiveMaximum": "lt",
    "multipleOf": "multiple_of",
    "minLength": "min_length",
    "maxLength": "max_length",
    "minItems": "min_length",
    "maxItems": "max_length",
    "minProperties": "min_length",
    "maxProperties": "max_length",
    "pattern": "pattern",
}
_FOR: Final = {
    "integer": ("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf"),
    "number": ("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf"),
    "string": ("minLength", "maxLength", "pattern"),
    "array": ("minItems", "maxItems"),
    "object": ("minProperties", "maxProperties"),
}


def meta(data: JsonObject, kind: str) -> str:
    """The arguments of `Meta(…)` for a type; empty without limits."""
    found = {
        _META[key]: data[key] for key in _FOR.get(kind, ()) if key in data and _usable(key, data)
    }
    # msgspec takes one lower and one upper bound: the tighter one says it all.
    if "ge" in found and "gt" in found:
        del found["ge" if found["gt"] >= found["ge"] else "gt"]
    if "le" in found and "lt" in found:
        del found["le" if found["lt"] <= found["le"] else "lt"]
    return ", ".join(f"{key}={_literal(value)}" for key, value in sorted(found.items()))


def words(data: JsonObject, kind: str | None) -> str:
    """The limits as half a sentence, such as `1 to 1000`; empty without limits.

    Of a text with a pattern the length says little, and that a text is not empty says nothing new.
    """
    if kind in ("integer", "number"):
        return _range(data)
    if "pattern" in data:
        return ""
    unit = {"string": "characters", "array": "items", "object": "members"}.get(kind or "", "")
    low = next(
        (data[key] for key in ("minLength", "minItems", "minProperties") if key in data), None
    )
    high = next(
        (data[key] for key in ("maxLength", "maxItems", "maxProperties") if key in data), None
    )
    if high is not None:
        return f"{low} to {high} {unit}" if low else f"at most {high} {unit}"
    return f"at least {low} {unit}" if low and low > 1 else ""


def pattern_problem(data: JsonObject) -> str | None:
    """Why a pattern cannot be used in Python, or None."""
    pattern = data.get("pattern")
    if not isinstance(pattern, str):
        return None
    try:
        re.compile(pattern)
    except re.error as error:
        return str(error)
    return None


def _usable(key: str, data: JsonObject) -> bool:
    return key != "pattern" or pattern_problem(data) is None


def _literal(value: Any) -> str:
    if isinstance(value, str):
        return f'r"{value}"' if '"' not in value and not value.endswith("\\") else repr(value)
    return repr(value)


def _range(data: JsonObject) -> str:
    # Of an inclusive and an exclusive bound the tighter one is said.
    lows = [(data[key], key != "minimum") for key in ("minimum", "exclusiveMinimum") if key in data]
    highs = [
        (data[key], key == "maximum") for key in ("maximum", "exclusiveMaximum") if key in data
    ]
    low, above = max(lows, default=(None, False))
    high, included = min(highs, default=(None, True))
    if low is not None and high is not None and included and not above:
        return f"{low} to {high}"
    parts: list[str] = []
    if low is not None:
        parts.append(f"above {low}" if above else f"at least {low}")
    if high is not None:
        parts.append(f"at most {high}" if included else f"below {high}")
    return " and ".join(parts)
