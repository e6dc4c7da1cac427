"""Writes state behind, into a file that it can be taken up from again.

What a unit of work changed is remembered by key when it succeeds. Every 50 ms, or at once when a
callback waits for it, all of that is looked up as it now is and written as one batch, in a thread
of its own: the event loop never waits for a disk, and no unit is ever written in part.
Choices: docs/decisions/0100, 0101.
"""

import asyncio
import gc
import logging
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from catapult_simulator.durability.data_file import Batch, DataFile, FileGoneError
from catapult_simulator.durability.snapshot import Plain, SnapshotError
from catapult_simulator.durability.snapshot_reader import read_state
from catapult_simulator.settings import Account, DataFileError
from catapult_simulator.state.store import Change, Row, Written
from catapult_simulator.world import World

BATCH_SECONDS = 0.05
RETRY_SECONDS = 1.0

log = logging.getLogger(__name__)

Key = tuple[Written, Any]


class Journal:
    """Keeps the state of a world in a file; takes up what the file has.

    Raises DataFileError when that is not possible.

    Attributes:
        problem: why state cannot be kept at the moment, in a sentence, or None.
    """

    def __init__(self, world: World, path: Path) -> None:
        self.problem: str | None = None
        self._world = world
        self._dirty: dict[Key, None] = {}
        self._everything = False
        self._timer: asyncio.TimerHandle | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._writing: asyncio.Future[None] | None = None
        self._waiting: list[asyncio.Future[None]] = []
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="journal")
        self._file = DataFile(path)
        try:
            with _no_collection():
                self._take_up()
            self._file.write(self._batch([], everything=False))
        except BaseException:
            self._file.close()
            raise
        world.store.observer = self
        world.callbacks.durable = self.durable

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self._file.path

    def committed(self, changes: list[Change]) -> None:
        """Remembers what a unit of work changed."""
        dirty = self._dirty
        for shelf, key, _ in changes:
            dirty[shelf, key] = None
        self._write_soon()

    def noted(self, shelf: Written, key: Any) -> None:
        """Remembers what changed beside units of work."""
        self._dirty[shelf, key] = None
        self._write_soon()

    def replaced(self) -> None:
        """Remembers that everything has to be written anew."""
        self._everything = True
        self._dirty.clear()
        self._write_soon()

    async def durable(self) -> None:
        """Answers when everything that has happened so far is in the file, or cannot be."""
        if self.problem is not None or not (self._dirty or self._everything or self._writing):
            return
        waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(waiter)
        self._write_soon(0.0)
        await waiter

    def close(self) -> None:
        """Writes what is left, and lets go of the file."""
        self._world.store.observer = None
        self._world.callbacks.durable = None
        if self._timer is not None:
            self._timer.cancel()
        self._thread.shutdown(wait=True)
        if self._writing is not None:
            # The thread is through with it, but how it went its loop has not told us yet.
            self._everything = True
        try:
            self._keep(self._batch(list(self._dirty), everything=self._everything))
        except DataFileError as error:
            log.error("%s; what happened last is lost", error)
        self._file.close()

    def _take_up(self) -> None:
        world, seed, life = self._world, self._world.ids.seed, 0
        try:
            found = _plain(self._file.rows())
            if found:
                for user_id, token, secret in found.pop("accounts"):
                    # The start may name the user again, and has the last word.
                    with suppress(ValueError):
                        world.add_account(Account(user_id, token, secret))
                state = read_state(found | {"pieces": self._file.pieces()}, world)
                state.replace(world)
                seed, life, _ = state.ids
                life += 1
        except (SnapshotError, KeyError, TypeError, ValueError) as error:
            raise DataFileError(f"{self.path} is damaged: {error}") from None
        # Ids that were given and not written are never given again: this life gives others.
        world.ids.reset(seed, life)

    def _write_soon(self, seconds: float = BATCH_SECONDS) -> None:
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            return
        if self._timer is not None and self._loop is loop:
            if seconds or self.problem is not None:
                return
            self._timer.cancel()
        self._loop = loop
        self._timer = loop.call_later(seconds, self._write)

    def _write(self) -> None:
        self._timer = None
        if self._writing is not None and not self._writing.done():
            return  # Its end asks what there is by then.
        if not (self._dirty or self._everything):
            self._release(self._waiting)
            return
        keys, everything, waiting = self._dirty, self._everything, self._waiting
        batch = self._batch(keys, everything=everything)
        self._dirty, self._everything, self._waiting = {}, False, []
        loop = asyncio.get_running_loop()
        self._writing = loop.run_in_executor(self._thread, self._keep, batch)
        self._writing.add_done_callback(
            lambda done: self._written(done, keys, waiting, everything=everything)
        )

    def _keep(self, batch: Batch) -> None:
        """Writes a batch; in the thread, but for the first and the last one."""
        try:
            self._file.require_there()
        except FileGoneError:
            if not batch.everything:
                raise
            self._file = self._file.anew()
        self._file.write(batch)

    def _written(
        self,
        done: asyncio.Future[None],
        keys: dict[Key, None],
        waiting: list[asyncio.Future[None]],
        *,
        everything: bool,
    ) -> None:
        self._writing = None
        error = None if done.cancelled() else done.exception()
        if done.cancelled() or error is not None:
            self._dirty = keys | self._dirty
            self._everything |= everything or isinstance(error, FileGoneError)
            self._fail(error)
        elif self.problem is not None:
            log.warning("state is kept in %s again", self.path)
            self.problem = None
        self._release(waiting)
        if self.problem is not None:
            # Nobody waits for a disk that does not work.
            self._release(self._waiting)
            self._write_soon(RETRY_SECONDS)
        elif self._dirty or self._everything:
            self._write_soon(0.0 if self._waiting else BATCH_SECONDS)

    def _fail(self, error: BaseException | None) -> None:
        if self.problem is None:
            log.error("%s; serving goes on, and state will be written when that is possible", error)
        self.problem = str(error)

    def _batch(self, keys: Iterable[Key], *, everything: bool) -> Batch:
        rows = list(self._all_rows()) if everything else [shelf.row(key) for shelf, key in keys]
        now, wall, number = self._world.clock.state()
        ids = self._world.ids
        rows.append(("clock", "", "", [now, wall, number]))
        rows.append(("ids", "", "", [ids.seed, ids.life]))
        return Batch(rows, everything)

    def _all_rows(self) -> Iterator[Row]:
        world = self._world
        for table in world.store.tables():
            yield from map(table.row, table.order)
        for due in world.clock.pending():
            yield world.clock.row(due.number)
        for delivery in world.callbacks.log:
            yield world.callbacks.row(delivery.number)
        yield from map(world.blobs.row, world.blobs.digests())
        yield from map(world.links.row, world.links.state())
        yield from map(world.row, world.accounts)

    @staticmethod
    def _release(waiting: list[asyncio.Future[None]]) -> None:
        for waiter in waiting:
            if not waiter.done():
                waiter.set_result(None)
        waiting.clear()


@contextmanager
def _no_collection() -> Generator[None, None, None]:
    """What is made inside stays: to look for garbage in it, again and again, is the most of it."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _plain(rows: Iterable[Row]) -> Plain:
    """What `snapshot.take` would have made of these rows, with accounts; nothing of no rows."""
    documents: dict[str, dict[str, list[Any]]] = {}
    others: dict[str, list[Row]] = {}
    for row in rows:
        shelf, user_id, key, value = row
        if shelf.startswith("documents/"):
            users = documents.setdefault(shelf.removeprefix("documents/"), {})
            users.setdefault(user_id, []).append([key, value])
        else:
            others.setdefault(shelf, []).append(row)
    if not others:
        return {}
    ((*_, (now, wall, number)),) = others["clock"]
    ((*_, (seed, life)),) = others["ids"]
    return {
        "ids": {"seed": seed, "life": life, "drawn": {}},
        "clock": {"now": now, "wall": wall, "number": number},
        "due": [value for *_, value in others.get("due", [])],
        "documents": documents,
        "blobs": {str(digest): value for _, _, digest, value in others.get("blobs", [])},
        "deliveries": [value for *_, value in others.get("deliveries", [])],
        "addresses": {user_id: value[0] for _, user_id, _, value in others.get("addresses", [])},
        "windows": {"tokens": [], "sent": []},
        "accounts": [value for *_, value in others.get("accounts", [])],
    }
