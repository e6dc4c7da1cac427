"""A document's text as a tree that still knows where each piece stands, and data made from it."""

from dataclasses import dataclass
from typing import Any

from generator import pointers
from generator.document import Position
from generator.json_values import JsonObject
from generator.problems import Problem, Where


@dataclass(frozen=True, slots=True)
class Scalar:
    """A string, number, boolean or null; `mistake` says why it cannot be trusted, with a hint."""

    value: Any
    position: Position
    mistake: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Sequence:
    """An array."""

    items: list["Node"]
    position: Position


@dataclass(frozen=True, slots=True)
class Mapping:
    """An object, with every key as it was written, repetitions included."""

    members: list[tuple["Node", "Node"]]
    position: Position


Node = Scalar | Sequence | Mapping


class DataBuilder:
    """Turns a tree into data, notes every pointer's position, and collects problems."""

    def __init__(self, file: str) -> None:
        self.problems: list[Problem] = []
        self.values: dict[str, Position] = {}
        self.keys: dict[str, Position] = {}
        self._file = file

    def build(self, node: Node, pointer: str = "") -> Any:
        """The data of a node, which stands under `pointer`."""
        self.values[pointer] = node.position
        if isinstance(node, Mapping):
            return self._object(node, pointer)
        if isinstance(node, Sequence):
            items = enumerate(node.items)
            return [self.build(item, f"{pointer}/{index}") for index, item in items]
        if node.mistake:
            self._note(node.position, pointer, *node.mistake)
        return node.value

    def _object(self, node: Mapping, pointer: str) -> JsonObject:
        data: JsonObject = {}
        for key, value in node.members:
            name = self._name(key, pointer)
            if name is None:
                continue
            below = f"{pointer}/{pointers.escape(name)}"
            if name in data:
                what = f"duplicate key {name!r}"
                hint = f"it is already on line {self.keys[below].line}"
                self._note(key.position, below, what, hint)
                continue
            self.keys[below] = key.position
            data[name] = self.build(value, below)
        return data

    def _name(self, key: Node, pointer: str) -> str | None:
        if not isinstance(key, Scalar):
            self._note(key.position, pointer, "a key is not a string", "write a plain name")
        elif key.mistake:
            self._note(key.position, pointer, *key.mistake)
        elif not isinstance(key.value, str):
            what = f"key {_as_written(key.value)} is not a string"
            self._note(key.position, pointer, what, f'quote it: "{_as_written(key.value)}"')
        else:
            return key.value
        return None

    def _note(self, position: Position, pointer: str, what: str, hint: str) -> None:
        where = Where(self._file, position.line, position.column, pointer)
        self.problems.append(Problem(where, what, hint))


def _as_written(value: object) -> str:
    if value is None:
        return "null"
    return str(value).lower() if isinstance(value, bool) else str(value)
