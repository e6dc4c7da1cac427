"""All state: documents by account, kind and id, changed in units of work.

A document is a dictionary of plain values with the API's own property names. It is never changed
in place: `put` replaces it. A change is only made inside `unit()`; when the unit fails, everything
done in it is undone and nothing that was to follow (a callback, say) happens.
"""

from bisect import insort
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

Document = dict[str, Any]


@dataclass(frozen=True)
class Kind:
    """A kind of document.

    Attributes:
        name: as in the path of the API.
        indexes: properties by which documents of an account are looked up.
        unique: properties whose value belongs to one document of the whole simulator.
    """

    name: str
    indexes: tuple[str, ...] = ()
    unique: tuple[str, ...] = ()


class _Table:
    """The documents of one kind and account, in order of creation."""

    def __init__(self, kind: Kind) -> None:
        self.rows: dict[str, Document] = {}
        self.numbers: dict[str, int] = {}
        self.last_number = 0
        self.indexes: dict[str, dict[Any, list[tuple[int, str]]]] = {n: {} for n in kind.indexes}

    def set(self, id_: str, document: Document | None, number: int | None = None) -> None:
        old = self.rows.get(id_)
        if number is None:
            number = self.numbers.get(id_)
        if number is None:
            number = self.last_number = self.last_number + 1
        self._index(number, id_, old, document)
        if document is None:
            self.rows.pop(id_, None)
            self.numbers.pop(id_, None)
            return
        reordered = old is None and number < self.last_number
        self.rows[id_], self.numbers[id_] = document, number
        if reordered:
            # A removal was undone: the document goes back to its place.
            order = sorted(self.numbers.items(), key=lambda item: item[1])
            self.rows = {key: self.rows[key] for key, _ in order}

    def _index(self, number: int, id_: str, old: Document | None, new: Document | None) -> None:
        for name, index in self.indexes.items():
            before = old.get(name) if old else None
            after = new.get(name) if new else None
            if before == after:
                continue
            if before is not None:
                index[before].remove((number, id_))
            if after is not None:
                insort(index.setdefault(after, []), (number, id_))


class Unit:
    """A unit of work, as a context; cheaper than a generator, and it is in every request's way."""

    __slots__ = ("_marks", "_store")

    def __init__(self, store: "Store") -> None:
        self._store = store

    def __enter__(self) -> None:
        self._marks = self._store.begin()

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            self._store.commit()
        else:
            self._store.roll_back(*self._marks)


class Store:
    """The one authority over state."""

    def __init__(self) -> None:
        self._tables: dict[tuple[Kind, str], _Table] = {}
        self._owners: dict[tuple[Kind, str, Any], tuple[str, str]] = {}
        self._depth = 0
        self._undo: list[Callable[[], None]] = []
        self._after: list[Callable[[], None]] = []

    def clear(self) -> None:
        """Forgets everything."""
        self._tables.clear()
        self._owners.clear()

    def get(self, kind: Kind, user_id: str, id_: str) -> Document | None:
        """A document of the account, or None."""
        table = self._tables.get((kind, user_id))
        return None if table is None else table.rows.get(id_)

    def put(self, kind: Kind, user_id: str, document: Document) -> Document:
        """Inserts a document, or replaces the one that has its `id`. Returns it."""
        self._set(kind, user_id, document["id"], document)
        return document

    def remove(self, kind: Kind, user_id: str, id_: str) -> None:
        """Removes a document; one that is not there stays away."""
        if self.get(kind, user_id, id_) is not None:
            self._set(kind, user_id, id_, None)

    def all(self, kind: Kind, user_id: str, *, newest_first: bool = False) -> Iterator[Document]:
        """Every document of the account in order of creation."""
        table = self._tables.get((kind, user_id))
        rows = table.rows if table else {}
        return iter(reversed(rows.values()) if newest_first else rows.values())

    def where(
        self, kind: Kind, user_id: str, name: str, value: object, *, newest_first: bool = False
    ) -> Iterator[Document]:
        """The documents whose indexed property has this value, in order of creation.

        Raises KeyError when the kind has no such index.
        """
        table = self._tables.get((kind, user_id))
        if table is None:
            return
        found = table.indexes[name].get(value, [])
        for _, id_ in reversed(found) if newest_first else found:
            yield table.rows[id_]

    def count(self, kind: Kind, user_id: str) -> int:
        """How many documents of this kind the account has."""
        table = self._tables.get((kind, user_id))
        return len(table.rows) if table else 0

    def owner(self, kind: Kind, name: str, value: object) -> tuple[str, Document] | None:
        """The account and document that hold a unique value, whoever they belong to.

        For the network inside the simulator (who rings when +1919… is called); never for an answer
        to another account.
        """
        found = self._owners.get((kind, name, value))
        if found is None:
            return None
        user_id, id_ = found
        return user_id, self._tables[kind, user_id].rows[id_]

    def unit(self) -> "Unit":
        """All of it happens, or nothing: `with store.unit(): …`.

        Units nest; an inner one can fail alone.
        """
        return Unit(self)

    def begin(self) -> tuple[int, int]:
        """Enters a unit. Returns how far to go back when it fails; for `Unit`."""
        self._depth += 1
        return len(self._undo), len(self._after)

    def roll_back(self, undo_mark: int, after_mark: int) -> None:
        """Leaves a unit that failed; for `Unit`."""
        while len(self._undo) > undo_mark:
            self._undo.pop()()
        del self._after[after_mark:]
        self._depth -= 1

    def commit(self) -> None:
        """Leaves a unit that succeeded; for `Unit`."""
        self._depth -= 1
        if self._depth == 0:
            self._undo.clear()
            after, self._after = self._after, []
            for action in after:
                action()

    def on_undo(self, action: Callable[[], None]) -> None:
        """Registers how to take back something that was just done beside the store."""
        self._undo.append(action)

    def after_commit(self, action: Callable[[], None]) -> None:
        """Registers what leaves the store's reach, for when the unit has succeeded."""
        if self._depth == 0:
            raise RuntimeError("what follows a change is registered inside unit()")
        self._after.append(action)

    def _set(self, kind: Kind, user_id: str, id_: str, document: Document | None) -> None:
        if self._depth == 0:
            raise RuntimeError("state is changed inside unit()")
        table = self._tables.get((kind, user_id))
        if table is None:
            table = self._tables[kind, user_id] = _Table(kind)
        old, number = table.rows.get(id_), table.numbers.get(id_)
        self._own(kind, user_id, id_, old, document)
        table.set(id_, document)

        def undo() -> None:
            self._own(kind, user_id, id_, document, old)
            table.set(id_, old, number)

        self._undo.append(undo)

    def _own(
        self, kind: Kind, user_id: str, id_: str, old: Document | None, new: Document | None
    ) -> None:
        for name in kind.unique:
            if old is not None and old.get(name) is not None:
                self._owners.pop((kind, name, old[name]), None)
        for name in kind.unique:
            if new is not None and new.get(name) is not None:
                self._owners[kind, name, new[name]] = (user_id, id_)
