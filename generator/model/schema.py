"""Reading schemas: references followed, `allOf` merged, and what kind of value is meant."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from generator import pointers
from generator.document import Document
from generator.json_values import JsonObject, as_list, as_object, as_strings

# Rules between fields: they limit an object without saying what kind of value it is.
RULES: Final = frozenset(
    {
        "required",
        "not",
        "if",
        "then",
        "else",
        "dependentRequired",
        "dependentSchemas",
        "description",
    }
)


@dataclass(frozen=True)
class Schema:
    """A schema after its references; `component` is the name under which the document keeps it."""

    data: JsonObject
    pointer: str
    component: str | None = None


class Schemas:
    """Follows the schemas of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def component(self, name: str) -> Schema:
        """A schema of `components`."""
        pointer = pointers.join("/components/schemas", name)
        return self.read(self._document.get(pointer), pointer, name)

    def read(self, value: object, pointer: str, component: str | None = None) -> Schema:
        """The schema under a pointer. What stands beside a `$ref` is added to what it refers to."""
        data = as_object(value)
        reference = data.get("$ref")
        if isinstance(reference, str):
            target = reference.removeprefix("#")
            name = pointers.split(target)[-1] if target.startswith("/components/schemas/") else None
            found = self.read(self._document.get(target), target, name)
            beside = {key: one for key, one in data.items() if key != "$ref"}
            return Schema({**found.data, **beside}, found.pointer, found.component)
        return Schema(self._merged(data, pointer), pointer, component)

    def branches(self, schema: Schema) -> list[Schema]:
        """The alternatives of `oneOf` or `anyOf` that are values of their own, not mere rules."""
        for keyword in ("oneOf", "anyOf"):
            parts = [
                self.read(part, pointers.join(schema.pointer, keyword, index))
                for index, part in enumerate(as_list(schema.data.get(keyword)))
            ]
            parts = [part for part in parts if not set(part.data) <= RULES]
            if parts and "properties" not in schema.data:
                return parts
        return []

    def first_form(self, schema: Schema) -> Schema:
        """The type of a schema that accepts several spellings: its first alternative."""
        keyword = "anyOf" if "anyOf" in schema.data else "oneOf"
        forms = as_list(schema.data.get(keyword))
        return self.read(forms[0] if forms else {}, pointers.join(schema.pointer, keyword, 0))

    def properties(self, schema: Schema) -> Iterator[tuple[str, Schema, bool]]:
        """Each property: documented name, schema, and whether it is required."""
        required = set(as_strings(schema.data.get("required")))
        for name, value in as_object(schema.data.get("properties")).items():
            yield (
                name,
                self.read(value, pointers.join(schema.pointer, "properties", name)),
                name in required,
            )

    def _merged(self, data: JsonObject, pointer: str) -> JsonObject:
        parts = as_list(data.get("allOf"))
        if not parts:
            return data
        merged = {key: value for key, value in data.items() if key != "allOf"}
        properties: JsonObject = {}
        required: list[str] = []
        for index, part in enumerate(parts):
            read = self.read(part, pointers.join(pointer, "allOf", index)).data
            properties |= as_object(read.get("properties"))
            required += as_strings(read.get("required"))
            for key, value in read.items():
                if key not in RULES and key not in ("properties", "anyOf", "oneOf"):
                    merged.setdefault(key, value)
        properties |= as_object(data.get("properties"))
        if properties:
            merged["properties"] = properties
            merged["required"] = list(dict.fromkeys([*required, *as_strings(data.get("required"))]))
        return merged


def first_object(values: Iterable[Any]) -> JsonObject:
    """The first of several values when it is an object, otherwise an empty one."""
    for value in values:
        return as_object(value)
    return {}


def nullable(data: JsonObject) -> bool:
    """Whether null is a value of its own here."""
    if "null" in as_list(data.get("type")):
        return True
    both = [*as_list(data.get("anyOf")), *as_list(data.get("oneOf"))]
    return any(as_object(part).get("type") == "null" for part in both)


def type_of(data: JsonObject) -> str | None:
    """The type that a schema names or implies; None for any value."""
    named = data.get("type")
    if isinstance(named, list):
        named = next((one for one in as_strings(named) if one != "null"), None)
    if isinstance(named, str):
        return named
    if "properties" in data or "additionalProperties" in data:
        return "object"
    return "array" if "items" in data else None
