"""All state: documents by account, kind and id, changed in units of work.

A document is a dictionary of plain values (what JSON can say) with the API's own property names. It
is never changed in place: `put` replaces it. A change is only made inside `unit()`; when the unit
fails, everything done in it is undone and nothing that was to follow (a callback, say) happens.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from typing import Any, Protocol

from catapult_simulator.state.table import KINDS, Document, Kind, Owners, Row, Rows, Table

__all__ = [
    "KINDS",
    "Change",
    "Document",
    "Kind",
    "Observer",
    "Owners",
    "Row",
    "Rows",
    "Shelf",
    "Store",
    "Table",
    "Written",
]


class Written(Protocol):
    """Where records lie that can be written down, by key."""

    def row(self, key: Any, /) -> Row:
        """What is to be written down of a record as it now is."""
        ...


class Shelf(Written, Protocol):
    """Where records lie that a unit of work changes: documents, events that are due, …"""

    def undo(self, key: Any, before: Any, /) -> None:
        """Takes a change of a record back."""
        ...


Change = tuple[Shelf, Any, Any]
"""The shelf, the record's key, and what it was before (None: it was not there)."""


class Observer(Protocol):
    """Whoever writes down what happens."""

    def committed(self, changes: list[Change], /) -> None:
        """A unit of work succeeded; the list is only lent."""
        ...

    def noted(self, shelf: Written, key: Any, /) -> None:
        """Something changed that cannot fail."""
        ...

    def replaced(self) -> None:
        """Everything is different now."""
        ...


class Store:
    """The one authority over state.

    Attributes:
        observer: hears of every change that lasts.
        changes: how many units of work have changed something.
        running: the number of the unit of work that runs, with those inside it; 0 when none does.
    """

    def __init__(self) -> None:
        self.observer: Observer | None = None
        self._tables: dict[tuple[Kind, str], Table] = {}
        self._owners: dict[Kind, Owners] = {}
        self.changes = 0
        self.running = 0
        self._units = 0
        self._marks: list[tuple[int, int]] = []
        self._changes: list[Change] = []
        self._after: list[Callable[[], None]] = []

    def clear(self) -> None:
        """Forgets everything."""
        self._tables.clear()
        self._owners.clear()

    def tables(self) -> Iterator[Table]:
        """Every table, for whoever writes everything down."""
        return iter(self._tables.values())

    def load(self, tables: Mapping[tuple[Kind, str], Table], owners: dict[Kind, Owners]) -> None:
        """Has these documents instead of its own."""
        self._tables, self._owners = dict(tables), owners

    def get(self, kind: Kind, user_id: str, id_: str) -> Document | None:
        """A document of the account, or None."""
        table = self._tables.get((kind, user_id))
        return None if table is None else table.get(id_)

    def put(self, kind: Kind, user_id: str, document: Document) -> Document:
        """Inserts a document, or replaces the one that has its `id`. Returns it."""
        self._changes.append(self._table_to_change(kind, user_id).put(document))
        return document

    def change(self, kind: Kind, user_id: str, id_: str, changes: Document) -> Document:
        """Replaces properties of a document that is there. Returns it as it now is.

        Raises KeyError when it is not there.
        """
        table = self._table_to_change(kind, user_id)
        change = table.change(id_, changes)
        self._changes.append(change)
        return table.rows[change[1]]

    def remove(self, kind: Kind, user_id: str, id_: str) -> None:
        """Removes a document; one that is not there stays away."""
        table = self._table_to_change(kind, user_id)
        if id_ in table.numbers:
            self._changes.append(table.remove(id_))

    def all(self, kind: Kind, user_id: str, *, newest_first: bool = False) -> Rows:
        """Every document of the account in order of creation."""
        table = self._tables.get((kind, user_id))
        if table is None:
            return Rows({}, ())
        return Rows(table.rows, table.order, newest_first=newest_first)

    def latest(self, kind: Kind, user_id: str) -> Document | None:
        """The document that was created last, or None."""
        table = self._tables.get((kind, user_id))
        return table.rows[table.order[-1]] if table and table.order else None

    def where(
        self, kind: Kind, user_id: str, name: str, value: object, *, newest_first: bool = False
    ) -> Rows:
        """The documents whose indexed property has this value, in order of creation.

        Raises KeyError when the kind has no such index.
        """
        table = self._tables.get((kind, user_id))
        if table is None:
            return Rows({}, ())
        found = table.indexes[name].get(value, ())
        return Rows(table.rows, found, newest_first=newest_first)

    def first(self, kind: Kind, user_id: str, name: str, value: object) -> Document | None:
        """The document that was created first of those `where` finds, or None.

        Raises KeyError when the kind has no such index.
        """
        # Asked for every call that moves, mostly in vain: no iterator for that.
        table = self._tables.get((kind, user_id))
        found = table and table.indexes[name].get(value)
        return table.rows[found[0]] if table and found else None

    def matching(
        self, kind: Kind, user_id: str, wanted: Mapping[str, Any], *, newest_first: bool = False
    ) -> tuple[Rows, bool]:
        """The documents whose indexed properties have these values, and whether that is all.

        The rows are those of the value that fewest have; with several properties the caller still
        has to look at the others (False).
        """
        found = [
            self.where(kind, user_id, name, value, newest_first=newest_first)
            for name, value in wanted.items()
        ]
        if not found:
            return self.all(kind, user_id, newest_first=newest_first), True
        return min(found, key=len), len(found) == 1

    def count(self, kind: Kind, user_id: str) -> int:
        """How many documents of this kind the account has."""
        table = self._tables.get((kind, user_id))
        return len(table.rows) if table else 0

    def owner(self, kind: Kind, name: str, value: object) -> tuple[str, Document] | None:
        """The account and document that hold a unique value, whoever they belong to.

        For the network inside the simulator (who rings when +1919… is called); never for an answer
        to another account.
        """
        owners = self._owners.get(kind)
        found = owners.get((name, value)) if owners else None
        if found is None:
            return None
        user_id, id_ = found
        document = self._tables[kind, user_id].get(id_)
        assert document is not None
        return user_id, document

    def unit(self) -> AbstractContextManager[None]:
        """All of it happens, or nothing: `with store.unit(): …`.

        Units nest; an inner one can fail alone.
        """
        # The store itself: no object has to be made for what is in every request's way.
        return self

    def __enter__(self) -> None:
        """Enters a unit, and remembers how far to go back when it fails."""
        if not self._marks:
            self.running = self._units = self._units + 1
        self._marks.append((len(self._changes), len(self._after)))

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Leaves a unit that succeeded or failed."""
        marks = self._marks.pop()
        if kind is not None:
            self._roll_back(*marks)
        if not self._marks:
            self.running = 0
            if kind is None:
                self._commit()

    def changed(self, shelf: Shelf, key: object, before: object) -> None:
        """Says that a record beside the documents was just changed, in this unit of work."""
        self._changes.append((shelf, key, before))

    def note(self, shelf: Written, key: Any) -> None:
        """Says that a record changed which no unit of work takes back."""
        if self.observer is not None:
            self.observer.noted(shelf, key)

    def replaced(self) -> None:
        """Says that nothing is as it was."""
        if self.observer is not None:
            self.observer.replaced()

    def after_commit(self, action: Callable[[], None]) -> None:
        """Registers what leaves the store's reach, for when the unit has succeeded."""
        if not self.running:
            raise RuntimeError("what follows a change is registered inside unit()")
        self._after.append(action)

    def _commit(self) -> None:
        if self._changes:
            self.changes += 1
            if self.observer is not None:
                self.observer.committed(self._changes)
            self._changes.clear()
        if self._after:
            after, self._after = self._after, []
            for action in after:
                action()

    def _roll_back(self, changes_mark: int, after_mark: int) -> None:
        changes = self._changes
        while len(changes) > changes_mark:
            shelf, key, before = changes.pop()
            shelf.undo(key, before)
        del self._after[after_mark:]

    def _table_to_change(self, kind: Kind, user_id: str) -> Table:
        if not self.running:
            raise RuntimeError("state is changed inside unit()")
        table = self._tables.get((kind, user_id))
        if table is None:
            owners = self._owners.setdefault(kind, {})
            table = self._tables[kind, user_id] = Table(kind, user_id, owners)
        return table
