"""Schemas as they are compared: references followed, `allOf` merged into one object."""

from typing import Any

from generator.document import Document
from generator.json_values import JsonObject, as_list, as_object, is_object

_PREFIX = "#/components/schemas/"


def component_of(schema: Any) -> str | None:
    """The name of the component, when the schema is nothing but a reference to one."""
    data = as_object(schema)
    target = data.get("$ref")
    # Words beside a reference change nothing for users.
    alone = set(data) <= {"$ref", "description", "summary", "example", "examples", "x-source"}
    if alone and isinstance(target, str) and target.startswith(_PREFIX):
        return target.removeprefix(_PREFIX)
    return None


def flat(document: Document, schema: Any, seen: frozenset[str] = frozenset()) -> JsonObject:
    """The schema with what it refers to and what `allOf` adds; later members add to earlier ones.

    `true` is the empty schema, `false` one that admits nothing.
    """
    if not is_object(schema):
        return {"not": {}} if schema is False else {}
    merged: JsonObject = {}
    target = schema.get("$ref")
    if isinstance(target, str) and target not in seen:
        merged = flat(document, document.resolve(target).value, seen | {target})
    own = _listing(document, schema)
    for part in [*as_list(schema.get("allOf")), own]:
        addition = part if part is own else flat(document, part, seen)
        merged = _merge(merged, addition)
    return merged


def _listing(document: Document, schema: JsonObject) -> JsonObject:
    """The schema's own keywords; an open enum is its text with the values that are listed."""
    own = {key: value for key, value in schema.items() if key not in ("$ref", "allOf")}
    if not own.get("x-sdk-open-enum"):
        return own
    branches = [flat(document, one) for one in as_list(own.pop("anyOf", None))]
    listed = [value for one in branches for value in as_list(one.get("enum"))]
    return {**own, "type": "string", "enum": listed}


def _merge(base: JsonObject, addition: JsonObject) -> JsonObject:
    merged = {**base, **addition}
    for key in ("properties", "dependentRequired"):
        if key in base and key in addition:
            merged[key] = {**as_object(base[key]), **as_object(addition[key])}
    if "required" in base and "required" in addition:
        more = [name for name in addition["required"] if name not in base["required"]]
        merged["required"] = [*base["required"], *more]
    return merged
