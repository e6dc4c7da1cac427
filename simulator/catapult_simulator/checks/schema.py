"""What an endpoint takes and answers, as JSON Schema (2020-12): the words to declare it with.

A schema is a plain dictionary. One with a `title` is a shared one: the document of the control API
writes it once, among its components, and refers to it.
"""

from collections.abc import Callable
from typing import Any, TypeVar

Schema = dict[str, Any]
AnyCheck = TypeVar("AnyCheck", bound=Callable[..., Any])

ANYTHING: Schema = {}
BOOLEAN: Schema = {"type": "boolean"}
INTEGER: Schema = {"type": "integer"}
NUMBER: Schema = {"type": "number"}
TEXT: Schema = {"type": "string"}
MOMENT: Schema = {"type": "string", "format": "date-time"}


def record(title: str, required: Schema, *, maybe: Schema | None = None) -> Schema:
    """An object with these properties and no others; those of `maybe` may be absent."""
    named: Schema = {"title": title} if title else {}
    properties = required | (maybe or {})
    return named | {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


def items(of: Schema, *, at_most: int | None = None) -> Schema:
    """A list."""
    most: Schema = {} if at_most is None else {"maxItems": at_most}
    return {"type": "array", "items": of} | most


def one_of(*words: str) -> Schema:
    """One of these words."""
    return {"type": "string", "enum": list(words)}


def nullable(schema: Schema) -> Schema:
    """That, or null."""
    return {"anyOf": [schema, {"type": "null"}]} if schema else ANYTHING


def having(name: str, schema: Schema) -> Schema:
    """An object that has this property."""
    return {"type": "object", "properties": {name: schema}, "required": [name]}


def by_name(of: Schema) -> Schema:
    """An object whose names are not known before."""
    return {"type": "object", "additionalProperties": of}


def matching(pattern: str) -> Schema:
    """Text that matches as a whole, for readers of ECMA and of Python's expressions alike.

    Choice: docs/decisions/0005 (how patterns end).
    """
    return {"type": "string", "pattern": rf"^(?:{pattern})$(?!\n)"}


def bounded(schema: Schema, **bounds: float | None) -> Schema:
    """The same with these keywords, as far as they have a value."""
    return schema | {name: bound for name, bound in bounds.items() if bound is not None}


def not_blank(schema: Schema) -> Schema:
    """The same, with text having a character that is no blank."""
    if schema.get("type") == "string" and not {"pattern", "enum"} & set(schema):
        return schema | {"pattern": r"\S"}
    return schema


def described(check: AnyCheck, schema: Schema) -> AnyCheck:
    """The same check, which now says what it accepts; it costs nothing when it checks."""
    vars(check)["schema"] = schema
    return check


def accepted(check: Callable[..., Any]) -> Schema:
    """What a check says that it accepts: anything, where it says nothing."""
    found: Schema = vars(check).get("schema", ANYTHING)
    return found
