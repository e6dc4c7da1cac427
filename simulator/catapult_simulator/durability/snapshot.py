"""The whole state as one JSON value, and back.

Taken back whole or not at all: see snapshot_reader.py.
Choices: docs/decisions/0102, 0103.
"""

from binascii import b2a_base64
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from catapult_simulator.clock import Due
from catapult_simulator.limits import Windows
from catapult_simulator.outgoing.deliveries import Delivery
from catapult_simulator.state.blobs import Blob
from catapult_simulator.state.store import Kind, Owners, Table
from catapult_simulator.world import World

VERSION = 1
Plain = dict[str, Any]


class SnapshotError(ValueError):
    """What is wrong with a snapshot: where (`documents.calls.u-1[3]`), and what."""

    def __init__(self, where: str, what: str) -> None:
        super().__init__(f"{where}: {what}")
        self.where, self.what = where, what


@dataclass(frozen=True)
class State:
    """A state that has been judged, and can be had."""

    tables: dict[tuple[Kind, str], Table]
    owners: dict[Kind, Owners]
    blobs: dict[str, tuple[Blob, int]]
    clock: tuple[float, float, int]
    due: list[Due]
    ids: tuple[int, int, dict[str, int]]
    deliveries: list[Delivery]
    addresses: dict[str, str]
    windows: Windows

    def replace(self, world: World) -> None:
        """Makes it the state of a world. Callbacks that were queued leave; see `World.resume`."""
        world.callbacks.reset()
        world.store.load(self.tables, self.owners)
        world.blobs.load(self.blobs)
        world.clock.load(self.clock, self.due)
        world.ids.reset(*self.ids)
        world.links.load(self.addresses)
        world.limits.load(self.windows)
        world.callbacks.load(self.deliveries)
        world.store.replaced()


def take(world: World) -> Plain:
    """The state as it is: everything but settings, logs of requests, and secrets of accounts."""
    blobs = {digest: world.blobs.get(digest) for digest in world.blobs.digests()}
    pieces = {id(piece): piece for blob in blobs.values() for piece in blob.pieces}
    named = {key: sha256(piece).hexdigest() for key, piece in pieces.items()}
    now, wall, number = world.clock.state()
    return {
        "snapshot": VERSION,
        "accounts": list(world.accounts),
        "ids": {"seed": world.ids.seed, "life": world.ids.life, "drawn": dict(world.ids.drawn)},
        "clock": {"now": now, "wall": wall, "number": number},
        "due": [list(due) for due in world.clock.pending()],
        "documents": _documents(world),
        "blobs": {
            digest: [blob.size, [named[id(piece)] for piece in blob.pieces]]
            for digest, blob in blobs.items()
        },
        "pieces": {
            named[key]: b2a_base64(piece, newline=False).decode() for key, piece in pieces.items()
        },
        "deliveries": [delivery.to_record() for delivery in world.callbacks.log],
        "addresses": world.links.state(),
        "windows": world.limits.state(),
    }


def _documents(world: World) -> Plain:
    documents: Plain = {}
    for table in world.store.tables():
        rows = [[number, table.rows[number]] for number in table.order]
        if rows:
            documents.setdefault(table.kind.name, {})[table.user_id] = rows
    return documents
