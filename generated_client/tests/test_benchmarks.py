"""The parts of `scripts/bench client`: they do the work whose cost they tell."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from client_benchmarks.__main__ import CALLS
from client_benchmarks.peers import CLIENTS, Contestant, Worker, _only, serving, working


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The calls that are listed."""
    found = tmp_path_factory.mktemp("bench") / "calls.json"
    found.write_text(json.dumps(CALLS), encoding="utf-8")
    return found


@pytest.fixture(scope="module", params=["httpx_alone", "ours"])
def worker(request: pytest.FixtureRequest, file: Path) -> Iterator[Worker]:
    """The process of a contestant."""
    below = _only("httpx", "msgspec", folder=file.parent / f"below-{request.param}")
    contestant = Contestant(request.param, request.param, (CLIENTS, below))
    with serving(file) as url, working(contestant, url, file) as found:
        yield found


def test_a_process_begins_with_its_import_and_a_call(worker: Worker) -> None:
    imported, first = worker.beginning["import"][0], worker.beginning["first"][0]
    assert 0 < imported[1] < first[1]
    assert 0 < worker.beginning["import_bytes"] <= worker.beginning["first_bytes"]


@pytest.mark.parametrize("task", ["create", "creates", "parse", "list"])
def test_a_task_tells_wall_and_cpu_seconds_of_each_time(worker: Worker, task: str) -> None:
    costs = worker.ask(task, 2)
    assert len(costs) == 2
    assert all(wall > 0 and cpu > 0 for wall, cpu in costs)


def test_memory_is_told_in_bytes(worker: Worker) -> None:
    assert worker.ask("memory", 1) >= 0


def test_what_is_below_is_all_that_is_in_sight(tmp_path: Path) -> None:
    folder = _only("httpx", folder=tmp_path / "below")
    names = {path.name for path in folder.iterdir() if path.suffix != ".dist-info"}
    assert {"httpx", "httpcore", "h11", "certifi"} <= names
    assert not names & {"msgspec", "rich", "click"}
