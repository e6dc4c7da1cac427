"""The tree of exceptions, and what an error body tells."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

from generator.document import Document
from generator.json_values import JsonObject, as_list, as_object, as_strings
from generator.model.docs import clean
from generator.model.schema import Schemas
from generator.model.types import Types
from generator.model.view.errors import ErrorClass, Errors, RefusalRule
from generator.model.view.models import Enum, Field, Member

_DEFAULT: Final = (400, 401, 403, 404, 409, 429, 500, 503)
# Attributes that every error has; a field of the body with such a name is called `body_…`.
_TAKEN: Final = frozenset(
    {
        "args",
        "status",
        "request",
        "response",
        "reset_at",
        "maybe_executed",
        "fields",
        "add_note",
        "with_traceback",
    }
)


def classes(document: Document) -> tuple[ErrorClass, ...]:
    """A class for each status, and below it one for each category of that status."""
    listed = [as_object(one) for one in as_list(_extension(document).get("classes"))]
    if not listed:
        return tuple(ErrorClass(_called(one), "ApiError", one, None) for one in _DEFAULT)
    parents = {int(one["status"]): str(one["name"]) for one in listed if "category" not in one}
    ordered = sorted(listed, key=lambda one: (int(one["status"]), "category" in one))
    return tuple(
        ErrorClass(
            name=str(one["name"]),
            base=parents.get(int(one["status"]), "ApiError") if "category" in one else "ApiError",
            status=int(one["status"]),
            category=one.get("category"),
            codes=_codes(document, one, listed),
        )
        for one in ordered
    )


def _codes(document: Document, of: JsonObject, listed: list[JsonObject]) -> tuple[str, ...]:
    """The catalogue's codes of a class, without those of the classes below it."""
    below = {one.get("category") for one in listed if one["status"] == of["status"]} - {None}
    catalogue = map(as_object, as_list(_extension(document).get("codes")))
    return tuple(
        dict.fromkeys(
            str(one["code"])
            for one in catalogue
            if one.get("status") == of["status"]
            and (
                one.get("category") == of["category"]
                if "category" in of
                else one.get("category") not in below
            )
        )
    )


def _called(status: int) -> str:
    """The class for a status, from the words that HTTP has for it."""
    words = HTTPStatus(status).phrase.title().replace(" ", "")
    return words if words.endswith("Error") else f"{words}Error"


def by_status(found: tuple[ErrorClass, ...]) -> Mapping[int, str]:
    """Status → the class that stands for it."""
    return {one.status: one.name for one in found if one.category is None}


def errors(document: Document, schemas: Schemas, types: Types) -> Errors:
    """Classes, fields of the body, and which answers are refusals."""
    name = _extension(document).get("schema")
    fields: list[Field] = []
    if isinstance(name, str):
        fields = types.fields(schemas.component(name), name, request=False)
        _describe_codes(document, types, fields)
    retry = as_object(document.data.get("x-sdk-retry"))
    reset = as_object(retry.get("reset"))
    refused = [as_object(one) for one in as_list(retry.get("refused"))]
    return Errors(
        classes=classes(document),
        fields=tuple(fields),
        refused=tuple(
            RefusalRule(
                int(one["status"]), one.get("category"), tuple(as_strings(one.get("codes")))
            )
            for one in refused
        ),
        reset=(str(reset["header"]), str(reset["unit"])) if reset else None,
    )


def attribute(field: Field) -> str:
    """The attribute of an exception for a field of the body."""
    return f"body_{field.name}" if field.name in _TAKEN else field.name


def _describe_codes(document: Document, types: Types, fields: list[Field]) -> None:
    """Give the members of the enum of codes the words of the catalogue."""
    catalogue: dict[str, list[JsonObject]] = {}
    for one in as_list(_extension(document).get("codes")):
        catalogue.setdefault(str(one["code"]), []).append(as_object(one))
    for field in fields:
        for need in field.kind.imports:
            enum = types.enums.get(need.name)
            if enum is not None and field.wire == "code":
                types.enums[need.name] = _described(enum, catalogue)


def _described(enum: Enum, catalogue: Mapping[str, list[JsonObject]]) -> Enum:
    members = tuple(
        Member(one.name, one.value, _words(catalogue.get(one.value, []))) for one in enum.members
    )
    return Enum(enum.name, enum.module, enum.doc, members, enum.open)


def _words(entries: list[JsonObject]) -> str:
    """Status, category and the first message of a code."""
    if not entries:
        return ""
    kinds = {
        f"{one['status']} {one['category']}" if "status" in one else one["category"]
        for one in entries
    }
    messages = [str(text) for one in entries for text in as_list(one.get("messages"))]
    shown = f": {messages[0]}" if messages else ""
    more = f" ({len(messages) - 1} more)" if len(messages) > 1 else ""
    return clean(f"{', '.join(sorted(kinds))}{shown}{more}")


def _extension(document: Document) -> JsonObject:
    return as_object(document.data.get("x-sdk-errors"))
