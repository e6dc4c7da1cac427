"""One walk over a document along OpenAPI's grammar: every object with its kind and place."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from generator import pointers
from generator.document import Document, Located, UnresolvedReferenceError
from generator.json_values import JsonObject, as_list, as_object, is_object
from generator.lint.grammar import METHODS, SLOTS, Many, Slot
from generator.problems import Level, Problem


class Reference(NamedTuple):
    """A `$ref`: what kind of object stands here, where, and what it points to."""

    kind: str
    pointer: str
    target: str


class Operation(NamedTuple):
    """An operation of a path, webhook or callback; `template` is its path or expression."""

    value: JsonObject
    pointer: str
    template: str

    @property
    def is_request(self) -> bool:
        """Whether the client sends it, rather than receives it."""
        return self.pointer.startswith("/paths/") and "/callbacks/" not in self.pointer


@dataclass
class Survey:
    """Everything that a check asks about a document."""

    document: Document
    kinds: dict[str, str] = field(default_factory=dict[str, str])
    references: list[Reference] = field(default_factory=list[Reference])
    _objects: dict[str, list[Located]] = field(
        default_factory=lambda: defaultdict[str, list[Located]](list)
    )

    @classmethod
    def of(cls, document: Document) -> "Survey":
        """Walk the whole document."""
        survey = cls(document)
        survey._visit("document", document.data, "")
        return survey

    def each(self, *kinds: str) -> Iterator[tuple[JsonObject, str]]:
        """Every object of these kinds with its pointer, in document order; no references."""
        for kind in kinds:
            yield from ((as_object(item.value), item.pointer) for item in self._objects[kind])

    def schemas(self) -> Iterator[tuple[JsonObject, str]]:
        """Every schema with its pointer, those inside other schemas included."""
        return self.each("schema")

    def operations(self) -> Iterator[Operation]:
        """Every operation, in document order."""
        for value, pointer in self.each("operation"):
            yield Operation(value, pointer, pointers.split(pointer)[-2])

    def parameters(self, operation: Operation) -> list[Located]:
        """The parameters of an operation, those of its path included and references followed."""
        lists = [pointers.parent(operation.pointer), operation.pointer]
        found: list[Located] = []
        for holder in lists:
            items = as_list(as_object(self.document.get(holder)).get("parameters"))
            for index, item in enumerate(items):
                found.append(self.follow(item, pointers.join(holder, "parameters", index)))
        return [item for item in found if is_object(item.value)]

    def follow(self, value: Any, pointer: str) -> Located:
        """What a reference leads to; the value itself when it is none or leads nowhere."""
        try:
            return self.document.follow(value, pointer)
        except UnresolvedReferenceError:
            return Located(value, pointer)

    def problem(
        self, pointer: str, what: str, hint: str = "", level: Level = Level.ERROR
    ) -> Problem:
        """A problem with the value under a pointer."""
        return Problem(self.document.where(pointer), what, hint, level)

    def key_problem(
        self, pointer: str, what: str, hint: str = "", level: Level = Level.ERROR
    ) -> Problem:
        """A problem with the key under which a value stands."""
        return Problem(self.document.where_key(pointer), what, hint, level)

    def _visit(self, kind: str, value: Any, pointer: str) -> None:
        self.kinds[pointer] = kind
        if not is_object(value):
            return
        target = value.get("$ref")
        if isinstance(target, str):
            self.references.append(Reference(kind, pointer, target))
        if not isinstance(target, str) or kind in ("schema", "path item"):
            self._objects[kind].append(Located(value, pointer))
            for name, slot in SLOTS[kind].items():
                self._visit_slot(slot, name, value, pointer)

    def _visit_slot(self, slot: Slot, name: str, value: JsonObject, pointer: str) -> None:
        if name == "*":
            children: Iterable[tuple[str | int, Any]] = value.items()
            below = pointer
        elif name not in value:
            return
        else:
            below = f"{pointer}/{name}"
            children = _children(slot, value[name])
        for child, item in children:
            if slot.many is Many.MAP_OR_EXTENSION and str(child).startswith("x-"):
                continue
            at = below if slot.many is Many.ONE else pointers.join(below, child)
            self._visit(slot.kind, item, at)


def _children(slot: Slot, value: Any) -> Iterable[tuple[str | int, Any]]:
    if slot.many is Many.ONE:
        return [("", value)]
    if slot.many is Many.LIST:
        return enumerate(as_list(value))
    return as_object(value).items()


__all__ = ["METHODS", "Operation", "Reference", "Survey"]
