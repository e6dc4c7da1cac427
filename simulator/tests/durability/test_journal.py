"""State that is kept in a file: written behind, whole units only, and taken up again."""

import asyncio
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from catapult_simulator import Account, Settings, create_app
from catapult_simulator.app import Simulator
from catapult_simulator.durability.data_file import Batch, DataFile
from catapult_simulator.durability.journal import Journal
from catapult_simulator.outgoing.callbacks import Callback
from catapult_simulator.resources.calls.documents import CALLS
from catapult_simulator.settings import DataFileError
from catapult_simulator.state.blobs import blob_of
from catapult_simulator.state.kinds import APPLICATIONS
from sim_assertions import unit_that_fails
from sim_harness import application
from sim_seeding import seed_calls

USER = "u-test"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "state"


@pytest.fixture
def runner() -> Iterator[asyncio.Runner]:
    with asyncio.Runner() as made:
        yield made


def opened(file: Path, **settings: Any) -> Simulator:
    return create_app(Settings(data=file, clock="manual", **settings))


def put(app: Simulator, *ids: str) -> None:
    with app.world.store.unit():
        for id_ in ids:
            app.world.store.put(APPLICATIONS, USER, application(id_))


def ids(app: Simulator) -> list[str]:
    return [one["id"] for one in app.world.store.all(APPLICATIONS, USER)]


def journal(app: Simulator) -> Journal:
    assert isinstance(app.world.keeper, Journal)
    return app.world.keeper


def died(app: Simulator) -> None:
    """Ends a simulator without letting it write what is left."""
    keeper = journal(app)
    app.world.store.observer = None
    keeper._thread.shutdown()  # pyright: ignore[reportPrivateUsage]
    keeper._file.close()  # pyright: ignore[reportPrivateUsage]


def test_what_was_put_is_there_after_the_end(file: Path, runner: asyncio.Runner) -> None:
    app = opened(file)
    put(app, "a", "b")
    runner.run(app.close())
    again = opened(file)
    assert ids(again) == ["a", "b"]
    assert again.world.store.get(APPLICATIONS, USER, "a") == application("a")
    runner.run(again.close())


def test_a_unit_that_fails_is_not_written(file: Path, runner: asyncio.Runner) -> None:
    app = opened(file)
    with unit_that_fails(app.world.store):
        app.world.store.put(APPLICATIONS, USER, application("a"))
    put(app, "b")
    runner.run(app.close())
    again = opened(file)
    assert ids(again) == ["b"]
    runner.run(again.close())


def test_what_was_removed_stays_away_and_content_goes_with_it(
    file: Path, runner: asyncio.Runner
) -> None:
    app = opened(file)
    put(app, "a", "b")
    with app.world.store.unit():
        digest = app.world.blobs.keep(blob_of(b"content"))
    runner.run(journal(app).durable())
    with app.world.store.unit():
        app.world.store.remove(APPLICATIONS, USER, "a")
        app.world.blobs.let_go(digest)
    runner.run(app.close())
    again = opened(file)
    assert (ids(again), len(again.world.blobs)) == (["b"], 0)
    runner.run(again.close())
    with sqlite3.connect(file) as database:
        assert database.execute("SELECT count(*) FROM pieces").fetchone() == (0,)
    database.close()


def test_what_is_durable_outlives_a_death(file: Path, runner: asyncio.Runner) -> None:
    app = opened(file)

    async def live() -> None:
        put(app, "a", "b")
        await journal(app).durable()
        put(app, "c")

    runner.run(live())
    died(app)
    again = opened(file)
    assert ids(again) == ["a", "b"]
    runner.run(again.close())


def test_ids_of_another_life_are_other_ids(file: Path) -> None:
    seen = set[str]()
    for _ in range(3):
        app = opened(file)
        seen |= {app.world.ids.new("call", USER) for _ in range(5)}
        died(app)
    assert len(seen) == 15


def test_time_and_events_go_on(file: Path, runner: asyncio.Runner) -> None:
    app = opened(file)
    runner.run(app.world.clock.advance(1000))
    seed_calls(app.world, USER, 1)
    (call,) = app.world.store.all(CALLS, USER)
    with app.world.store.unit():
        number = app.world.clock.schedule(60, "call:times-out", USER, call["id"])
    now = app.world.clock.iso()
    runner.run(app.close())
    again = opened(file)
    assert again.world.clock.iso() == now
    assert [due.number for due in again.world.clock.pending()] == [number]
    with again.world.store.unit():
        assert again.world.clock.schedule(1, "call:times-out", USER, call["id"]) > number
    runner.run(again.close())


def test_of_a_callback_on_its_way_at_death_it_is_unknown(
    file: Path, runner: asyncio.Runner
) -> None:
    app = opened(file, egress="local")
    first = Callback(USER, "k", {"eventType": "x"}, "http://127.0.0.1:1/")

    async def never() -> None:
        await asyncio.Event().wait()

    async def live() -> None:
        app.world.callbacks.durable = never
        with app.world.store.unit():
            app.world.callbacks.enqueue(first)
            app.world.callbacks.enqueue(first)
        await asyncio.sleep(0)  # The first one begins to leave.
        await journal(app).durable()

    runner.run(live())
    died(app)
    again = opened(file, egress="local")
    assert [one.state for one in again.world.callbacks.log] == ["unknown", "queued"]
    assert again.world.callbacks.log[1].callback == first
    runner.run(again.close())


def test_a_file_that_cannot_be_written_is_said_and_tried_again(
    file: Path, runner: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("catapult_simulator.durability.journal.RETRY_SECONDS", 0.01)
    app = opened(file)
    write, full = DataFile.write, DataFileError("the disk is full")

    def fail(_: DataFile, _batch: Batch) -> None:
        raise full

    async def live() -> None:
        monkeypatch.setattr(DataFile, "write", fail)
        put(app, "a")
        await journal(app).durable()
        assert journal(app).problem == "the disk is full"
        await journal(app).durable()  # Nobody waits for a disk that does not work.
        monkeypatch.setattr(DataFile, "write", write)
        async with asyncio.timeout(10):
            while journal(app).problem is not None:
                await asyncio.sleep(0.01)

    runner.run(live())
    died(app)
    again = opened(file)
    assert ids(again) == ["a"]
    runner.run(again.close())


def test_a_reset_empties_the_file(file: Path, runner: asyncio.Runner) -> None:
    app = opened(file)
    put(app, "a")
    runner.run(journal(app).durable())
    app.world.reset(seed=5)
    put(app, "b")
    runner.run(app.close())
    again = opened(file)
    assert (ids(again), again.world.ids.seed) == (["b"], 5)
    runner.run(again.close())


def test_accounts_that_were_made_come_back_and_those_of_the_start_are_not_written(
    file: Path, runner: asyncio.Runner
) -> None:
    app = opened(file, accounts=(Account("u-1", "t-1", "of-the-start"),))
    app.world.add_account(Account("u-2", "t-2", "made-later"))
    runner.run(app.close())
    again = opened(file, accounts=(Account("u-1", "t-1", "changed"),))
    assert again.world.authenticated("t-2", b"made-later") is not None
    assert again.world.authenticated("t-1", b"of-the-start") is None
    runner.run(again.close())
    assert b"of-the-start" not in file.read_bytes()
    assert file.stat().st_mode & 0o077 == 0


def test_every_value_of_json_comes_back_as_it_was(file: Path) -> None:
    value = {"a": 1e-7, "b": 1479308400.5123456, "c": -0.0, "d": 2**63 - 1, "e": 'é😀\u2028"\\/'}
    large: dict[str, Any] = {"f": 10**30, "g": "\ud800", "h": [None, True, {}]}
    for sent in (value, large):
        data = DataFile(file)
        data.write(Batch([("s", "u", 1, sent)], everything=False))
        assert [row[3] for row in data.rows()] == [sent]
        data.close()


def test_a_batch_is_written_whole_or_not_at_all(file: Path) -> None:
    data = DataFile(file)
    data.write(Batch([("s", "u", 1, [1])], everything=False))
    data._database.execute("PRAGMA max_page_count = 12")  # pyright: ignore[reportPrivateUsage]
    rows = [("s", "u", number, ["x" * 1000]) for number in range(1, 1000)]
    with pytest.raises(DataFileError, match="cannot be used: database or disk is full"):
        data.write(Batch(rows, everything=True))
    assert list(data.rows()) == [("s", "u", 1, [1])]
    data.close()
