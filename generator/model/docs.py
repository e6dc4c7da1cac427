"""Docstrings: what a value is, its limits, its default, and where that is documented."""

import re
from collections.abc import Iterable

from generator.json_values import JsonObject, as_list, as_strings
from generator.model import limits
from generator.model.schema import Schema, first_object, type_of


def clean(text: object) -> str:
    """A description on one line, with a full stop."""
    line = " ".join(str(text or "").split())
    return line if not line or line[-1] in ".!?" else f"{line}."


def paragraph(data: JsonObject) -> str:
    """Summary or description of a schema, parameter or operation."""
    return clean(data.get("description") or data.get("summary"))


def of_value(described: JsonObject, schema: Schema) -> str:
    """One line about a field or an argument: description, limits, deprecation, server default."""
    text = clean(described.get("description") or schema.data.get("description"))
    data = schema.data
    if data.get("x-sdk-wire-forms"):
        data = first_object([*as_list(data.get("anyOf")), *as_list(data.get("oneOf"))])
    found = limits.words(data, type_of(data))
    parts = [text]
    if found and found.split()[-1 if found[-1].isdigit() else -2] not in re.findall(r"\d+", text):
        parts.append(clean(found[0].upper() + found[1:]))
    if described.get("deprecated") or schema.data.get("deprecated"):
        parts.append("Deprecated.")
    default = described.get("default", schema.data.get("default"))
    if default is not None:
        parts.append(f"Server default: {_plain(default)}.")
    return " ".join(part for part in parts if part)


def source(data: JsonObject) -> str:
    """`Source: page, heading` for `x-source`, or nothing."""
    given = data.get("x-source")
    pages = [given] if isinstance(given, str) else as_strings(given)
    return ", ".join(pages)


def block(paragraphs: Iterable[str]) -> tuple[str, ...]:
    """Paragraphs of a docstring without the empty ones."""
    return tuple(one for one in paragraphs if one)


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
