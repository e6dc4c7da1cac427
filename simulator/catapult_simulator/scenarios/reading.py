"""Nodes become values, or problems: all of them, each with its place and what would be right."""

import difflib
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from catapult_simulator.scenarios.matching import shown
from catapult_simulator.scenarios.problems import Problem
from catapult_simulator.scenarios.references import BadReference, names
from catapult_simulator.scenarios.source import Node

LONGEST_SECONDS = 10 * 366 * 24 * 3600
T = TypeVar("T")


class Reader:
    """Reads one scenario; `problems` fills, `known` are the names that may be referred to.

    `where` is said behind every problem.
    """

    def __init__(self, known: Iterable[str]) -> None:
        self.problems: list[Problem] = []
        self.where = ""
        self.known = set(known)

    def wrong(self, node: Node, says: str, *, at_key: bool = False) -> None:
        """Notes a problem at a node, or at the name under which it stands."""
        line, column = node.key_at if at_key and node.key_at[0] else (node.line, node.column)
        self.problems.append(Problem(line, column, says + self.where))

    def mapping(
        self, node: Node, what: str, may_have: Iterable[str], must_have: Iterable[str] = ()
    ) -> dict[str, Node]:
        """The entries of a mapping that are known; the others and what is missing are problems."""
        if not isinstance(node.value, dict):
            self.wrong(node, f"{what} is a mapping (name: value), not {shown(node.plain())}")
            return {}
        allowed = [*must_have, *(name for name in may_have if name not in must_have)]
        meant = set[str]()
        for name, inner in node.value.items():
            if name not in allowed:
                meant.update(_like(name, allowed))
                self.wrong(inner, f"{what} has no {name!r}{closest(name, allowed)}", at_key=True)
        for name in must_have:
            if name not in node.value and name not in meant:
                self.wrong(node, f"{what} needs {name!r}")
        return {name: inner for name, inner in node.value.items() if name in allowed}

    def text(self, node: Node) -> str:
        """A text that is not empty."""
        if isinstance(node.value, str) and node.value.strip():
            return node.value
        self.wrong(node, f"must be text, not {shown(node.plain())}")
        return ""

    def seconds(self, node: Node) -> float:
        """A number of virtual seconds from 0 on."""
        value = node.value
        if isinstance(value, int | float) and not isinstance(value, bool):
            if 0 <= value <= LONGEST_SECONDS:
                return float(value)
            self.wrong(node, f"must be from 0 to {LONGEST_SECONDS} seconds, not {value}")
            return 0.0
        self.wrong(node, f"must be a number of seconds, not {shown(node.plain())}")
        return 0.0

    def status(self, node: Node) -> int:
        """A status of HTTP."""
        if isinstance(node.value, int) and 100 <= node.value <= 599:
            return node.value
        self.wrong(node, f"must be a status from 100 to 599, not {shown(node.plain())}")
        return 0

    def answer_status(self, node: Node) -> int:
        """A status of HTTP, or 0: the connection was cut."""
        return 0 if node.value == 0 and node.value is not False else self.status(node)

    def choice(self, node: Node, words: Iterable[str]) -> str:
        """One of these words."""
        if isinstance(node.value, str) and node.value in (known := list(words)):
            return node.value
        known = list(words)
        hint = closest(str(node.value), known)
        self.wrong(node, f"must be one of {', '.join(known)}, not {shown(node.plain())}{hint}")
        return ""

    def data(self, node: Node) -> Any:
        """Any value, whose references are to names that are known here."""
        if isinstance(node.value, dict):
            return {name: self.data(inner) for name, inner in node.value.items()}
        if isinstance(node.value, list):
            return [self.data(inner) for inner in node.value]
        try:
            for name in names(node.value):
                if name not in self.known:
                    hint = closest(name, sorted(self.known))
                    self.wrong(node, f"nothing was saved as {name!r} before this{hint}")
        except BadReference as error:
            self.wrong(node, str(error))
        return node.value

    def object(self, node: Node, what: str) -> dict[str, Any]:
        """A mapping of any values."""
        if not isinstance(node.value, dict):
            self.wrong(node, f"{what} is a mapping (name: value), not {shown(node.plain())}")
            return {}
        return {name: self.data(inner) for name, inner in node.value.items()}

    def one_of(
        self,
        node: Node,
        what: str,
        found: Mapping[str, Node],
        kinds: Mapping[str, Callable[..., T]],
    ) -> tuple[str, Callable[..., T]] | None:
        """Which of several names a mapping has; none or several are a problem."""
        given = [name for name in kinds if name in found]
        if len(given) == 1:
            return given[0], kinds[given[0]]
        # A name that is not known was reported already.
        if given or (isinstance(node.value, dict) and len(node.value) == len(found)):
            which = "only one" if given else "one"
            self.wrong(node, f"{what} needs {which} of: {', '.join(given or kinds)}")
        return None


def closest(name: str, known: Iterable[str]) -> str:
    """A hint: the known name that is most like this one, or all of them."""
    allowed = list(known)
    if like := _like(name, allowed):
        return f"; did you mean {like[0]!r}?"
    return f"; it may be: {', '.join(allowed)}" if allowed else ""


def _like(name: str, known: list[str]) -> list[str]:
    # The comparison costs the product of the lengths; nobody misspells a long text.
    return difflib.get_close_matches(name[:50], known, 1)
