"""What a snapshot of the whole state is, once it has been judged.

Written by snapshot_writer.py; taken back whole or not at all: see snapshot_reader.py.
Choices: docs/decisions/0102, 0103.
"""

from dataclasses import dataclass
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
