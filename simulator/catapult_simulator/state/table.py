"""The documents of one kind and account, in order of creation and by indexed properties.

Every document has a number and keeps it as long as it is there. Orders and indexes are sorted lists
of numbers: a page far down, or a moment, is found without walking there.
"""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Document = dict[str, Any]
Numbers = tuple[int, ...] | list[int]
"""Sorted numbers: few of them as a tuple, which is small and nothing for the garbage collector."""

Owners = dict[tuple[str, Any], tuple[str, str]]
"""User and id of the document that holds a unique value, by property and value."""

Row = tuple[str, str, int | str, Any]
"""What is written down of a record: shelf, user id or "", key, and a JSON object or array, or None
when the record is not there any more."""

Properties = Mapping[str, Any]
"""Names and types."""

FEW = 4

KINDS: dict[str, "Kind"] = {}
"""Every kind there is, by name: what is written down names its kind."""


@dataclass(frozen=True, eq=False)
class Kind:
    """A kind of document; declared once, and the same only as itself.

    Attributes:
        name: as in the path of the API.
        indexes: properties by which documents of an account are looked up.
        unique: properties whose value belongs to one document of the whole simulator.
        needs: properties that every document has, with their types (see shapes.py).
        maybe: the same of properties that may be absent.
        when: properties that documents have in which one has a value, by both.
    """

    name: str
    indexes: tuple[str, ...] = ()
    unique: tuple[str, ...] = ()
    needs: Properties = field(default_factory=dict[str, Any])
    maybe: Properties = field(default_factory=dict[str, Any])
    when: Mapping[tuple[str, str], Properties] = field(
        default_factory=dict[tuple[str, str], Properties]
    )

    def __post_init__(self) -> None:
        KINDS[self.name] = self


class Rows(Iterator[Document]):
    """Documents in order of creation, or the newest first; what is skipped costs nothing."""

    __slots__ = ("_high", "_low", "_newest_first", "_numbers", "_rows")

    def __init__(
        self, rows: Mapping[int, Document], numbers: Sequence[int], *, newest_first: bool = False
    ) -> None:
        self._rows, self._numbers = rows, numbers
        self._low, self._high = 0, len(numbers)
        self._newest_first = newest_first

    def __next__(self) -> Document:
        if self._low >= self._high:
            raise StopIteration
        if self._newest_first:
            self._high -= 1
            return self._rows[self._numbers[self._high]]
        self._low += 1
        return self._rows[self._numbers[self._low - 1]]

    def __len__(self) -> int:
        """How many are left."""
        return max(0, self._high - self._low)

    def skip(self, count: int) -> "Rows":
        """Leaves out the next ones."""
        if self._newest_first:
            self._high -= count
        else:
            self._low += count
        return self

    def take(self, count: int) -> list[Document]:
        """The next ones, at most so many: a page at once, which is cheaper than one by one."""
        if self._newest_first:
            behind = max(self._low, self._high)
            self._high = max(self._low, behind - count)
            numbers = self._numbers[self._high : behind][::-1]
        else:
            numbers = self._numbers[self._low : min(self._high, self._low + count)]
            self._low += len(numbers)
        return [self._rows[number] for number in numbers]

    def limit(self, count: int) -> "Rows":
        """Ends after so many."""
        if self._newest_first:
            self._low = max(self._low, self._high - count)
        else:
            self._high = min(self._high, self._low + count)
        return self

    def between(
        self,
        too_early: Callable[[Document], bool] | None = None,
        too_late: Callable[[Document], bool] | None = None,
    ) -> "Rows":
        """Leaves out what is too early or too late.

        Both must follow the order of creation: what is older than something too early is so too,
        and what is newer than something too late.
        """
        if too_early is not None:
            self._low = self._first(lambda document: not too_early(document))
        if too_late is not None:
            self._high = self._first(too_late)
        return self

    def _first(self, is_behind: Callable[[Document], bool]) -> int:
        rows = self._rows
        return bisect_left(
            self._numbers, True, self._low, self._high, key=lambda number: is_behind(rows[number])
        )


class Table:
    """The documents of one kind and account; what `Store` keeps its changes in."""

    def __init__(self, kind: Kind, user_id: str, owners: Owners) -> None:
        self.kind = kind
        self.user_id = user_id
        self.rows: dict[int, Document] = {}
        self.numbers: dict[str, int] = {}
        self.order: list[int] = []
        self.indexes: dict[str, dict[Any, Numbers]] = {name: {} for name in kind.indexes}
        self._owners = owners
        self._last_number = 0

    def get(self, id_: str) -> Document | None:
        """A document by its id."""
        number = self.numbers.get(id_)
        return None if number is None else self.rows[number]

    def is_taken(self, name: str, value: object) -> bool:
        """Whether a unique value belongs to a document already."""
        return (name, value) in self._owners

    def put(self, document: Document) -> tuple[int, Document | None]:
        """Inserts or replaces a document; its number, and what was there before."""
        number = self.numbers.get(document["id"])
        if number is None:
            self._last_number = number = self._last_number + 1
        before = self.rows.get(number)
        self._set(number, before, document)
        return number, before

    def remove(self, id_: str) -> tuple[int, Document]:
        """Removes a document that is there; its number, and what it was."""
        number = self.numbers[id_]
        before = self.rows[number]
        self._set(number, before, None)
        return number, before

    def load(self, number: int, document: Document) -> None:
        """Puts a document back that had this number, which is above all others here."""
        self._last_number = number
        self._insert(number, document)

    def row(self, number: int) -> "Row":
        """What is to be written down of a number."""
        return f"documents/{self.kind.name}", self.user_id, number, self.rows.get(number)

    def undo(self, number: int, before: Document | None) -> None:
        """Takes a change back."""
        self._set(number, self.rows.get(number), before)

    def _set(self, number: int, before: Document | None, after: Document | None) -> None:
        if before is None:
            if after is not None:
                self._insert(number, after)
            return
        if after is None:
            del self.rows[number], self.numbers[before["id"]]
            _take_out(self.order, number)
        else:
            self.rows[number] = after
        if self.indexes:
            self._index(number, before, after or {})
        if self.kind.unique:
            self._own(before, after or {})

    def _insert(self, number: int, document: Document) -> None:
        """A change with nothing before it, as most are: there is nothing to compare."""
        self.numbers[document["id"]] = number
        _put_in(self.order, number)
        self.rows[number] = document
        for name, index in self.indexes.items():
            value = document.get(name)
            if value is not None:
                index[value] = _with(index.get(value, ()), number)
        if self.kind.unique:
            self._own({}, document)

    def _index(self, number: int, before: Document, after: Document) -> None:
        for name, index in self.indexes.items():
            was, now = before.get(name), after.get(name)
            # Most often it is the very same text, in a copy of the document.
            if was is now or was == now:
                continue
            if was is not None:
                left = _without(index[was], number)
                if left:
                    index[was] = left
                else:
                    del index[was]
            if now is not None:
                index[now] = _with(index.get(now, ()), number)

    def _own(self, before: Document, after: Document) -> None:
        for name in self.kind.unique:
            if before.get(name) is not None:
                self._owners.pop((name, before[name]), None)
        for name in self.kind.unique:
            if after.get(name) is not None:
                self._owners[name, after[name]] = (self.user_id, after["id"])


def _with(numbers: Numbers, number: int) -> Numbers:
    if isinstance(numbers, tuple):
        if not numbers:
            return (number,)
        if len(numbers) < FEW:
            return tuple(sorted((*numbers, number)))
        numbers = list(numbers)
    _put_in(numbers, number)
    return numbers


def _without(numbers: Numbers, number: int) -> Numbers:
    if isinstance(numbers, tuple):
        return tuple(one for one in numbers if one != number)
    _take_out(numbers, number)
    return numbers


def _put_in(numbers: list[int], number: int) -> None:
    if not numbers or number > numbers[-1]:
        numbers.append(number)
    else:
        insort(numbers, number)


def _take_out(numbers: list[int], number: int) -> None:
    del numbers[bisect_left(numbers, number)]
