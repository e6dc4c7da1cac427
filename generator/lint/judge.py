"""Many values held against their JSON Schemas in one go, with readable reasons."""

import json
from collections.abc import Iterator
from typing import Any, Final, NamedTuple
from urllib.parse import quote

import jsonschema_rs
from jsonschema_rs import ValidationError

from generator import pointers
from generator.json_values import JsonObject, as_object, is_list, is_object
from generator.suggest import did_you_mean

_DOCUMENT: Final = "urn:document"
_MASK: Final = "\N{REPLACEMENT CHARACTER}"
_LONGEST_SHOWN: Final = 60  # characters of a value inside a message


class Fault(NamedTuple):
    """Why a value does not fit: the pointer to the part that is wrong, and what is wrong."""

    pointer: str
    what: str
    keyword: str
    hint: str = ""


class Claim(NamedTuple):
    """A value under a pointer, and the pointer of the schema that it has to fit."""

    value: Any
    pointer: str
    schema_pointer: str


class Judge:
    """A JSON Schema, compiled once for many values."""

    def __init__(self, schema: JsonObject) -> None:
        self._schema = schema
        self._validator = jsonschema_rs.validator_for(schema, mask=_MASK)

    def faults(self, value: Any, pointer: str = "") -> Iterator[Fault]:
        """Everything in the value, which stands under `pointer`, that breaks the schema."""
        for error in self._validator.iter_errors(value):
            known = self._known_names(error)
            for fault in _explained(error, pointer):
                hint = did_you_mean(pointers.split(fault.pointer)[-1], known) if known else ""
                yield fault._replace(hint=hint)

    def _known_names(self, error: ValidationError) -> list[str]:
        """The properties that would have been right, when an unknown one is the mistake."""
        if error.kind.name != "additionalProperties":
            return []
        schema: Any = self._schema
        for token in error.schema_path[:-1]:
            schema = schema[token]
        return sorted(as_object(as_object(schema).get("properties")))


def claim_faults(document: JsonObject, claims: list[Claim]) -> Iterator[Fault]:
    """The same for many values with schemas of the document; one compilation for all of them.

    Claims whose schema itself cannot be used are left out: other checks speak of those.
    """
    registry = jsonschema_rs.Registry([(_DOCUMENT, document)])
    try:
        yield from _batch(registry, claims)
    except ValidationError:
        for claim in claims:
            try:
                yield from list(_batch(registry, [claim]))
            except ValidationError:
                continue


def _batch(registry: jsonschema_rs.Registry, claims: list[Claim]) -> Iterator[Fault]:
    references = [{"$ref": f"{_DOCUMENT}#{quote(claim.schema_pointer)}"} for claim in claims]
    schema: JsonObject = {"prefixItems": references} if references else {}
    validator = jsonschema_rs.validator_for(
        schema, registry=registry, mask=_MASK, validate_formats=True
    )
    for error in validator.iter_errors([claim.value for claim in claims]):
        for fault in _explained(error, ""):
            index, *below = pointers.split(fault.pointer)
            yield fault._replace(pointer=pointers.join(claims[int(index)].pointer, *below))


def _explained(error: ValidationError, pointer: str) -> Iterator[Fault]:
    """One fault as a rule; more for a value that breaks the alternative it was meant for."""
    branches: list[list[ValidationError]] = getattr(error.kind, "context", [])
    meant = [branch for branch in branches if branch and not _is_other_type(branch, error)]
    if len(meant) == 1:
        for inner in meant[0]:
            yield from _explained(inner, pointer)
        return
    at, keyword = pointers.join(pointer, *error.instance_path), error.kind.name
    if unexpected := getattr(error.kind, "unexpected", []):
        for name in unexpected:
            yield Fault(pointers.join(at, name), f"unknown {name!r}", keyword)
    elif branches and keyword in ("anyOf", "oneOf"):
        reasons = dict.fromkeys(_message(branch[0]) for branch in branches if branch)
        yield Fault(
            at, f"{_shown(error.instance)} fits no alternative: {'; '.join(reasons)}", keyword
        )
    else:
        yield Fault(at, _message(error), keyword)


def _is_other_type(branch: list[ValidationError], error: ValidationError) -> bool:
    """Whether the branch is for another kind of value altogether, and so not the one meant."""
    return any(
        inner.kind.name in ("type", "const") and inner.instance_path == error.instance_path
        for inner in branch
    )


def _message(error: ValidationError) -> str:
    missing = getattr(error.kind, "property", None)
    if isinstance(missing, str):
        return f"{missing!r} is missing"
    return error.message.replace(_MASK, _shown(error.instance))


def _shown(value: Any) -> str:
    written = json.dumps(value, ensure_ascii=False)
    if len(written) <= _LONGEST_SHOWN:
        return written
    if is_object(value):
        return "this object"
    return "this array" if is_list(value) else f"{written[:_LONGEST_SHOWN]}…"
