"""A document that has been read: its data, its bytes, and where in the file everything stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote

from generator import pointers
from generator.json_values import JsonObject, as_list, as_object
from generator.problems import Where


class Position(NamedTuple):
    """Line and column, counted from 1."""

    line: int
    column: int


class Located(NamedTuple):
    """A value of the document together with the JSON pointer under which it stands."""

    value: Any
    pointer: str


class UnresolvedReferenceError(LookupError):
    """A `$ref` that leads nowhere in the document (or out of it, or round in a circle)."""


@dataclass(frozen=True)
class Document:
    """An OpenAPI document of one file.

    `path` is shown in problems as it was given; `data` is JSON-like and must not be changed.
    """

    path: Path
    source: bytes
    data: JsonObject
    values: Mapping[str, Position] = field(repr=False)
    keys: Mapping[str, Position] = field(repr=False)

    def where(self, pointer: str) -> Where:
        """Where the value stands: its key when it only begins on a later line than that."""
        key, value = self.keys.get(pointer), self.values.get(pointer)
        if key and value and value.line > key.line:
            return self._at(key, pointer)
        if value is None:
            return self.where(pointers.parent(pointer)) if pointer else self._at(None, pointer)
        return self._at(value, pointer)

    def where_key(self, pointer: str) -> Where:
        """Where the key stands whose value `pointer` names."""
        key = self.keys.get(pointer)
        return self._at(key, pointer) if key else self.where(pointer)

    def get(self, pointer: str) -> Any:
        """The value under a JSON pointer. Raises LookupError when there is none."""
        value: Any = self.data
        for token in pointers.split(pointer):
            value = _member(value, token)
        return value

    def resolve(self, reference: str) -> Located:
        """The value that a `$ref` such as `#/components/schemas/Pet` means.

        References are followed until something else is found. Raises UnresolvedReferenceError.
        """
        seen: set[str] = set()
        while True:
            if reference in seen:
                raise UnresolvedReferenceError(f"$ref {reference} leads back to itself")
            seen.add(reference)
            found = self._target(reference)
            further = as_object(found.value).get("$ref")
            if not isinstance(further, str) or not _is_only_reference(found.value):
                return found
            reference = further

    def follow(self, value: Any, pointer: str) -> Located:
        """The value itself, or what it refers to when it is a `$ref`."""
        reference = as_object(value).get("$ref")
        return self.resolve(reference) if isinstance(reference, str) else Located(value, pointer)

    def _target(self, reference: str) -> Located:
        file, _, fragment = reference.partition("#")
        pointer = unquote(fragment)
        if file or (pointer and not pointer.startswith("/")):
            raise UnresolvedReferenceError(f"$ref {reference} does not begin with '#/'")
        try:
            return Located(self.get(pointer), pointer)
        except LookupError:
            raise UnresolvedReferenceError(f"$ref {reference} leads nowhere") from None

    def _at(self, position: Position | None, pointer: str) -> Where:
        line, column = position or Position(1, 1)
        return Where(str(self.path), line, column, pointer)


def _member(value: Any, token: str) -> Any:
    if isinstance(value, list):
        if not token.isdecimal():
            raise LookupError(token)
        return as_list(value)[int(token)]
    return as_object(value)[token]


def _is_only_reference(value: Any) -> bool:
    """True unless the reference has siblings that add to it, as a 3.1 schema may have."""
    return set(as_object(value)) <= {"$ref", "summary", "description"}
