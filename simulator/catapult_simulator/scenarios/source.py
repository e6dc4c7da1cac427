"""YAML text becomes nodes that know their line and column. Nothing is built from tags.

The parser is libyaml's, event by event, so that size, depth and number are bounded while reading;
anchors and aliases are refused, which leaves nothing to multiply. What a plain word means is
decided here by hand and not by the expressions of PyYAML: `+19195551212` and `no` are text.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from catapult_simulator.scenarios.problems import Problem, ScenarioError

if TYPE_CHECKING:
    from yaml.events import ScalarEvent

MAX_BYTES = 64 * 1024
MAX_DEPTH = 16
MAX_NODES = 5_000
LONGEST_NUMBER = 15

Plain = str | int | float | bool | None


@dataclass(frozen=True)
class Node:
    """A value of the text; `line` and `column` count from 1.

    `value` of a mapping is a dictionary of nodes, of a list a list of nodes. `key_at` is where the
    name stands under which a mapping has this node.
    """

    value: "Plain | list[Node] | dict[str, Node]"
    line: int
    column: int
    key_at: tuple[int, int] = (0, 0)

    def plain(self) -> Any:
        """The value without positions."""
        if isinstance(self.value, dict):
            return {name: node.plain() for name, node in self.value.items()}
        if isinstance(self.value, list):
            return [node.plain() for node in self.value]
        return self.value


class _Stop(Exception):  # noqa: N818  (ends the reading: what is wrong is in it)
    def __init__(self, mark: Any, says: str) -> None:
        self.problem = Problem(mark.line + 1, mark.column + 1, says)


def read(text: str, name: str = "scenario") -> Node:
    """The root of one YAML document.

    Raises ScenarioError when it is no YAML, too large, or uses anchors, tags or several documents.
    """
    import yaml

    try:
        size = len(text.encode())
    except UnicodeEncodeError:
        problem = Problem(1, 1, "is not YAML: half a character, a surrogate, is in it")
        raise ScenarioError(name, [problem]) from None
    if size > MAX_BYTES:
        raise ScenarioError(name, [Problem(1, 1, f"is larger than {MAX_BYTES} bytes")])
    # Without the C library PyYAML's own parser does; the events are the same.
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return _Reading(iter(yaml.parse(text, Loader=loader))).document()
    except _Stop as stop:
        raise ScenarioError(name, [stop.problem]) from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        says = getattr(error, "problem", None) or str(error).partition("\n")[0]
        raise ScenarioError(name, [Problem(line, column, f"is not YAML: {says}")]) from None


class _Reading:
    """One pass over the events of a text."""

    def __init__(self, events: Iterator[Any]) -> None:
        self._events = events
        self._nodes = 0

    def document(self) -> Node:
        next(self._events)  # the stream begins
        event = next(self._events)
        if type(event).__name__ == "StreamEndEvent":
            raise _Stop(event.start_mark, "is empty; a scenario begins with 'scenario: NAME'")
        root = self._node(next(self._events), 1)
        next(self._events)  # the document ends
        event = next(self._events)
        if type(event).__name__ != "StreamEndEvent":
            raise _Stop(event.start_mark, "a file holds one scenario; a second one begins here")
        return root

    def _node(self, event: Any, depth: int) -> Node:
        kind, mark = type(event).__name__, event.start_mark
        self._nodes += 1
        if kind == "AliasEvent" or event.anchor is not None:
            raise _Stop(
                mark, "anchors and aliases (&, *) have no place in a scenario; write it out"
            )
        if event.tag is not None:
            raise _Stop(mark, f"tags have no place in a scenario: {event.tag[:50]}")
        if depth > MAX_DEPTH:
            raise _Stop(mark, f"is nested deeper than {MAX_DEPTH}")
        if self._nodes > MAX_NODES:
            raise _Stop(mark, f"has more than {MAX_NODES} values")
        line, column = mark.line + 1, mark.column + 1
        if kind == "ScalarEvent":
            return Node(_scalar(event), line, column)
        if kind == "SequenceStartEvent":
            return Node(self._list(depth), line, column)
        return Node(self._mapping(depth), line, column)

    def _list(self, depth: int) -> list[Node]:
        found: list[Node] = []
        while type(event := next(self._events)).__name__ != "SequenceEndEvent":
            found.append(self._node(event, depth + 1))
        return found

    def _mapping(self, depth: int) -> dict[str, Node]:
        found: dict[str, Node] = {}
        while type(event := next(self._events)).__name__ != "MappingEndEvent":
            key = self._node(event, depth + 1)
            if isinstance(key.value, dict | list):
                raise _Stop(event.start_mark, "a name must be a word")
            name: str = event.value
            if name in found:
                line = found[name].key_at[0]
                raise _Stop(event.start_mark, f"{name!r} is given twice, first in line {line}")
            node = self._node(next(self._events), depth + 1)
            found[name] = Node(node.value, node.line, node.column, (key.line, key.column))
        return found


def _scalar(event: "ScalarEvent") -> Plain:
    """Quoted: text. Plain: null, true, false, a number in digits, else text."""
    text: str = event.value
    if not event.implicit[0]:
        return text
    words: dict[str, Plain] = {"": None, "~": None, "null": None, "true": True, "false": False}
    if text in words:
        return words[text]
    digits = text.removeprefix("-")
    whole, dot, fraction = digits.partition(".")
    is_number = len(digits) <= LONGEST_NUMBER and _digits(whole) and (not dot or _digits(fraction))
    if not is_number or (len(whole) > 1 and whole.startswith("0")):
        return text  # 0042 is what somebody dials.
    return float(text) if dot else int(text)


def _digits(text: str) -> bool:
    return text.isascii() and text.isdigit()
