"""Writes the whole state of one moment as JSON, in pieces between which others can be served.

Documents and content are never changed in place, so that a copy of the tables, which holds the same
documents, stays as it was; only what does change is written down at once.
"""

from binascii import b2a_base64
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import chain, islice

import orjson

from catapult_simulator.durability.snapshot import VERSION, Plain
from catapult_simulator.state.blobs import Blob
from catapult_simulator.state.store import Document, Table
from catapult_simulator.world import World

SLICE = 500
"""Items of an array that are written together: some milliseconds."""

Members = Iterable[tuple[str, Iterable[bytes]]]


def written(world: World) -> Iterator[bytes]:
    """The state as it is now: everything but settings, logs of requests, and secrets of accounts.

    The pieces may be asked for at any time later; what happens meanwhile is not in them.
    """
    small = [(name, [orjson.dumps(value)]) for name, value in _small(world).items()]
    due, tables = world.clock.pending(), [_Copy(table) for table in world.store.tables()]
    contents = _Contents([world.blobs.get(digest) for digest in world.blobs.digests()])
    large: list[tuple[str, Iterator[bytes]]] = [
        ("due", _array(map(list, due))),
        ("documents", _object(_documents(tables))),
        ("blobs", _object(contents.blobs())),
        ("pieces", _object(contents.pieces())),
    ]
    return _object(chain(small, large))


def _small(world: World) -> Plain:
    now, wall, number = world.clock.state()
    return {
        "snapshot": VERSION,
        "accounts": list(world.accounts),
        "ids": {"seed": world.ids.seed, "life": world.ids.life, "drawn": dict(world.ids.drawn)},
        "clock": {"now": now, "wall": wall, "number": number},
        "deliveries": [delivery.to_record() for delivery in world.callbacks.log],
        "addresses": world.links.state(),
        "windows": world.limits.state(),
    }


class _Copy:
    """The documents that a table had."""

    def __init__(self, table: Table) -> None:
        self.kind, self.user_id = table.kind.name, table.user_id
        self._order, self._rows = list(table.order), dict(table.rows)

    def __len__(self) -> int:
        return len(self._order)

    def __iter__(self) -> Iterator[tuple[int, Document]]:
        return ((number, self._rows[number]) for number in self._order)


def _documents(tables: list[_Copy]) -> Members:
    by_kind: dict[str, list[_Copy]] = {}
    for table in filter(len, tables):
        by_kind.setdefault(table.kind, []).append(table)
    for kind, of_users in by_kind.items():
        yield kind, _object((table.user_id, _array(table)) for table in of_users)


class _Contents:
    """Content, whose pieces are named by their digest and written once."""

    def __init__(self, blobs: list[Blob]) -> None:
        self._blobs = blobs
        self._names: dict[int, str] = {}

    def blobs(self) -> Members:
        for blob in self._blobs:
            names = [self._name(piece) for piece in blob.pieces]
            yield blob.digest, [orjson.dumps([blob.size, names])]

    def pieces(self) -> Members:
        pieces = {self._name(piece): piece for blob in self._blobs for piece in blob.pieces}
        for name, piece in pieces.items():
            yield name, [b'"', b2a_base64(piece, newline=False), b'"']

    def _name(self, piece: bytes) -> str:
        """The same object, as in an hour of silence, has its digest taken once."""
        name = self._names.get(id(piece))
        if name is None:
            name = self._names[id(piece)] = sha256(piece).hexdigest()
        return name


def _object(members: Members) -> Iterator[bytes]:
    before = b"{"
    for name, value in members:
        yield before + orjson.dumps(name) + b":"
        yield from value
        before = b","
    yield b"}" if before == b"," else b"{}"


def _array(items: Iterable[object]) -> Iterator[bytes]:
    left, before = iter(items), b"["
    while some := list(islice(left, SLICE)):
        yield before + orjson.dumps(some)[1:-1]
        before = b","
    yield b"]" if before == b"," else b"[]"
