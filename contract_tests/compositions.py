"""What a schema of the document is composed of, and which properties that gives it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from contract_tests.document import Document, Schema

COMPOSITIONS = ("allOf", "anyOf", "oneOf")
CONDITIONS = ("if", "then", "else")


def parts_of(
    document: Document, schema: Any, keywords: tuple[str, ...] = COMPOSITIONS
) -> Iterator[Mapping[str, Any]]:
    """The schema and everything it is composed of by these keywords, references followed."""
    node = document.resolve(schema)
    if not isinstance(node, Mapping):
        return
    yield node
    for keyword in keywords:
        below = node.get(keyword, [])
        for part in below if isinstance(below, list) else [below]:
            yield from parts_of(document, part, keywords)


def property_names(document: Document, schema: Schema) -> set[str]:
    """Every property that a schema names, those of its alternatives among them."""
    return {name for part in parts_of(document, schema) for name in part.get("properties", {})}


def properties_of(document: Document, schema: Schema) -> tuple[dict[str, Schema], set[str]]:
    """The properties that an object has whatever else it is, and those that are always there."""
    properties: dict[str, Schema] = {}
    required: set[str] = set()
    for part in parts_of(document, schema, ("allOf",)):
        properties |= part.get("properties", {})
        required |= set(part.get("required", []))
    return properties, required
