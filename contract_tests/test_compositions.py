"""The properties that a composed schema has."""

from __future__ import annotations

from typing import Any

from contract_tests.compositions import properties_of, property_names
from contract_tests.document import Document

BASE: dict[str, Any] = {"properties": {"id": {"type": "string"}}, "required": ["id"]}
DOCUMENT = Document({"components": {"schemas": {"Base": BASE}}})
COMPOSED: dict[str, Any] = {
    "allOf": [{"$ref": "#/components/schemas/Base"}],
    "anyOf": [{"properties": {"one": {}}, "required": ["one"]}, {"properties": {"other": {}}}],
    "properties": {"own": {"type": "integer"}},
}


def test_what_is_added_up_belongs_to_the_object() -> None:
    properties, required = properties_of(DOCUMENT, COMPOSED)
    assert properties == {"own": {"type": "integer"}, "id": {"type": "string"}}
    assert required == {"id"}


def test_what_only_an_alternative_has_is_among_the_names() -> None:
    assert property_names(DOCUMENT, COMPOSED) == {"own", "id", "one", "other"}
