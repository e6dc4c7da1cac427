"""JSON text as a tree. The standard library's reader keeps neither positions nor equal keys."""

import re
from json import JSONDecodeError, JSONDecoder
from typing import Final

from generator.document import Position
from generator.nodes import Mapping, Node, Scalar, Sequence
from generator.problems import Problem, ProblemsError, Where

MAX_DEPTH: Final = 200

_SPACE = re.compile(r"[ \t\r\n]*")
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?")
_DECODER: Final = JSONDecoder()
_WORDS: Final = {"true": True, "false": False, "null": None}


def compose(text: str, file: str) -> Node:
    """The tree of a JSON document. Raises ProblemsError when the text cannot be read."""
    reader = _Reader(text)
    try:
        root = reader.value(0)
        reader.end()
    except JSONDecodeError as error:
        where = Where(file, error.lineno, error.colno)
        raise ProblemsError([Problem(where, f"cannot be read as JSON: {error.msg}")]) from None
    return root


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._line, self._line_start = 1, 0

    def value(self, depth: int) -> Node:
        self._skip_space()
        position, character = self._position(), self._text[self._at : self._at + 1]
        if depth > MAX_DEPTH:
            raise self._error(f"nested deeper than {MAX_DEPTH} levels")
        if character == "{":
            return Mapping(self._members(depth), position)
        if character == "[":
            return Sequence(self._items(depth), position)
        return Scalar(self._scalar(character), position)

    def end(self) -> None:
        self._skip_space()
        if self._at != len(self._text):
            raise self._error("more text after the document's end")

    def _members(self, depth: int) -> list[tuple[Node, Node]]:
        members: list[tuple[Node, Node]] = []
        more = self._open("}")
        while more:
            self._skip_space()
            position = self._position()
            key = Scalar(self._string(), position)
            self._expect(":")
            members.append((key, self.value(depth + 1)))
            more = self._another("}")
        return members

    def _items(self, depth: int) -> list[Node]:
        items: list[Node] = []
        more = self._open("]")
        while more:
            items.append(self.value(depth + 1))
            more = self._another("]")
        return items

    def _scalar(self, character: str) -> str | int | float | bool | None:
        if character == '"':
            return self._string()
        if number := _NUMBER.match(self._text, self._at):
            self._at = number.end()
            return int(number[0]) if number[0].lstrip("-").isdigit() else float(number[0])
        for word, meaning in _WORDS.items():
            if self._text.startswith(word, self._at):
                self._at += len(word)
                return meaning
        raise self._error("a value is expected here")

    def _string(self) -> str:
        if self._text[self._at : self._at + 1] != '"':
            raise self._error("a name in double quotes is expected here")
        string, self._at = _DECODER.raw_decode(self._text, self._at)
        return str(string)

    def _open(self, closing: str) -> bool:
        self._at += 1
        self._skip_space()
        if not self._text.startswith(closing, self._at):
            return True
        self._at += 1
        return False

    def _another(self, closing: str) -> bool:
        self._skip_space()
        if self._text.startswith(closing, self._at):
            self._at += 1
            return False
        self._expect(",")
        return True

    def _expect(self, character: str) -> None:
        self._skip_space()
        if not self._text.startswith(character, self._at):
            raise self._error(f"{character!r} is expected here")
        self._at += 1

    def _skip_space(self) -> None:
        space = _SPACE.match(self._text, self._at)
        if space and (lines := space[0].count("\n")):
            self._line += lines
            self._line_start = self._text.rindex("\n", self._at, space.end()) + 1
        self._at = space.end() if space else self._at

    def _position(self) -> Position:
        return Position(self._line, self._at - self._line_start + 1)

    def _error(self, message: str) -> JSONDecodeError:
        return JSONDecodeError(message, self._text, self._at)
