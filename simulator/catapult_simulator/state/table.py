"""The documents of one kind and account, in order of creation and by indexed properties.

Every document has a number and keeps it as long as it is there. Orders and indexes are sorted lists
of numbers: a page far down, or a moment, is found without walking there.
"""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Document = dict[str, Any]
Numbers = tuple[int, ...] | list[int]
"""Sorted numbers: few of them as a tuple, which is small and nothing for the garbage collector."""

Index = dict[Any, Numbers]
"""Numbers of the documents that have a value, by value."""

Owners = dict[tuple[str, Any], tuple[str, str]]
"""User and id of the document that holds a unique value, by property and value."""

Row = tuple[str, str, int | str, Any]
"""What is written down of a record: shelf, user id or "", key, and a JSON object or array, or None
when the record is not there any more."""

Properties = Mapping[str, Any]
"""Names and types."""

Undoable = tuple["Table", int, Document | None]
"""What takes a change back: the table, the document's number, and what it was before it, if any."""

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
        self.indexes: dict[str, Index] = {name: {} for name in kind.indexes}
        self._owners = owners
        self._shelf = f"documents/{kind.name}"
        self._last_number = 0

    def get(self, id_: str) -> Document | None:
        """A document by its id."""
        number = self.numbers.get(id_)
        return None if number is None else self.rows[number]

    def is_taken(self, name: str, value: object) -> bool:
        """Whether a unique value belongs to a document already."""
        return (name, value) in self._owners

    def put(self, document: Document) -> "Undoable":
        """Inserts or replaces a document."""
        number = self.numbers.get(document["id"])
        if number is None:
            number = self._last_number + 1
            self.load(number, document)
            return self, number, None
        before = self.rows[number]
        self.rows[number] = document
        self._index(number, before, document, self.indexes)
        return self, number, before

    def change(self, id_: str, changes: Document) -> "Undoable":
        """Replaces properties of a document that is there."""
        number = self.numbers[id_]
        before = self.rows[number]
        after = self.rows[number] = before | changes
        self._index(number, before, after, changes)
        return self, number, before

    def remove(self, id_: str) -> "Undoable":
        """Removes a document that is there."""
        number = self.numbers[id_]
        before = self.rows[number]
        self._remove(number, before)
        return self, number, before

    def load(self, number: int, document: Document) -> None:
        """Inserts a document with this number, which is above all others here."""
        self._last_number = number
        self.order.append(number)
        self._insert(number, document)

    def row(self, number: int) -> "Row":
        """What is to be written down of a number."""
        return self._shelf, self.user_id, number, self.rows.get(number)

    def undo(self, number: int, before: Document | None) -> None:
        """Takes a change back."""
        after = self.rows.get(number)
        if after is None:
            if before is not None:
                insort(self.order, number)
                self._insert(number, before)
        elif before is None:
            self._remove(number, after)
        else:
            self.rows[number] = before
            self._index(number, after, before, self.indexes)

    def _insert(self, number: int, document: Document) -> None:
        """A change with nothing before it, as most are: there is nothing to compare."""
        self.numbers[document["id"]] = number
        self.rows[number] = document
        for name, index in self.indexes.items():
            value = document.get(name)
            if value is not None:
                _add(index, value, number)
        if self.kind.unique:
            self._own({}, document)

    def _remove(self, number: int, document: Document) -> None:
        del self.rows[number], self.numbers[document["id"]]
        _take_out(self.order, number)
        self._index(number, document, {}, self.indexes)

    def _index(self, number: int, before: Document, after: Document, names: Iterable[str]) -> None:
        """Nothing but what has these `names` may be another than before."""
        for name in names:
            index = self.indexes.get(name)
            if index is None:
                continue
            was, now = before.get(name), after.get(name)
            # Most often it is the very same text, in a copy of the document.
            if was is now or was == now:
                continue
            if was is not None:
                _drop(index, was, number)
            if now is not None:
                _add(index, now, number)
        if self.kind.unique:
            self._own(before, after)

    def _own(self, before: Document, after: Document) -> None:
        for name in self.kind.unique:
            if before.get(name) is not None:
                self._owners.pop((name, before[name]), None)
        for name in self.kind.unique:
            if after.get(name) is not None:
                self._owners[name, after[name]] = (self.user_id, after["id"])


def _add(index: Index, value: object, number: int) -> None:
    numbers = index.get(value)
    if isinstance(numbers, list):
        # Most often it is the newest, and no place has to be looked for.
        if number > numbers[-1]:
            numbers.append(number)
        else:
            insort(numbers, number)
    elif numbers is None:
        index[value] = (number,)
    elif len(numbers) < FEW:
        index[value] = tuple(sorted((*numbers, number)))
    else:
        index[value] = sorted((*numbers, number))


def _drop(index: Index, value: object, number: int) -> None:
    numbers = index[value]
    if len(numbers) == 1:
        del index[value]
    elif isinstance(numbers, list):
        _take_out(numbers, number)
    else:
        index[value] = tuple(one for one in numbers if one != number)


def _take_out(numbers: list[int], number: int) -> None:
    del numbers[bisect_left(numbers, number)]
