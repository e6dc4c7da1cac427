"""What the client costs beside what is below it and beside its peers, in one run.

    python generated_client/client_benchmarks [--quick]

Prints Markdown. Each library runs in processes of its own, against one server on loopback; rounds
are taken in turn, so that what else the machine does meets all of them.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import Final

sys.path.insert(0, str(Path(__file__).parents[1]))

from client_benchmarks.peers import Contestant, Worker, contestants, serving, working

CALLS: Final = [
    {
        "id": f"c-{index:024}",
        "direction": "out",
        "from": "+19195551212",
        "to": "+19195551213",
        "state": "completed",
        "startTime": "2013-02-08T13:15:47.587Z",
        "activeTime": "2013-02-08T13:15:52.347Z",
        "endTime": "2013-02-08T13:15:55.887Z",
        "chargeableDuration": 60,
        "recordingEnabled": False,
        "recordings": f"https://api.example/v1/users/u-1/calls/c-{index:024}/recordings",
        "events": f"https://api.example/v1/users/u-1/calls/c-{index:024}/events",
    }
    for index in range(1000)
]
MEGABYTE: Final = 1024 * 1024


@dataclass(frozen=True)
class Row:
    """What is measured: a task of `worker.py`, its name in the table, how often it is done.

    Attributes:
        times: repetitions in each round.
        wanted: at most so many times httpx with `json.loads`, where that was asked for.
    """

    task: str
    name: str
    times: int = 0
    wanted: float | None = None


BEGINNINGS = (
    Row("import", "import", wanted=1.3),
    Row("first", "import, client and first call"),
)
TASKS = (
    Row("create", "one create", 40, 1.05),
    Row("creates", "200 creates, new client", 2),
    Row("parse", "1000 calls, parsed", 4, 1.0),
    Row("list", "1000 calls, listed", 3, 1.0),
)
MEMORY = (
    Row("import_bytes", "import"),
    Row("first_bytes", "import, client and first call"),
    Row("memory", "1000 calls, listed"),
)

# Costs of one row: contestant → pairs of wall and CPU seconds.
Costs = Mapping[str, Sequence[Sequence[float]]]


def main() -> None:
    """Measure everything and print it."""
    parser = argparse.ArgumentParser(prog="scripts/bench client", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a few rounds instead of many")
    rounds = 4 if parser.parse_args().quick else 25
    print(_machine(), flush=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = folder / "calls.json"
        file.write_text(json.dumps(CALLS), encoding="utf-8")
        compared = list(contestants(folder))
        with serving(file) as url:
            beginnings = _beginnings(compared, url, file, rounds)
            tasks = _tasks(compared, url, file, rounds)
    names = [one.name for one in compared]
    _table("Time: best in ms (CPU)", names, [_best(row, tasks | beginnings) for row in _TIMED])
    _table("Times httpx + json.loads (CPU)", [*names, "wanted"], _ratios(tasks | beginnings))
    _table("Memory: MB above what was there before", names, _memory(beginnings, tasks))
    print(f"\nLoad average at the end: {_load_average()}.")


_TIMED = (*BEGINNINGS, *TASKS)


def _machine() -> str:
    versions = ", ".join(f"{name} {version(name)}" for name in ("httpx", "msgspec"))
    moment = time.strftime("%Y-%m-%d %H:%M", time.gmtime())
    return (
        f"{moment} UTC, {os.cpu_count()} cores ({_processor()}), {platform.system()} "
        f"{platform.release()}, Python {platform.python_version()}, {versions}. "
        f"Load average at the start: {_load_average()}."
    )


def _beginnings(
    compared: Sequence[Contestant], url: str, file: Path, rounds: int
) -> dict[str, Costs]:
    """Import, first call and memory, each time in a new process."""
    found: dict[str, dict[str, list[Sequence[float]]]] = {
        row.task: {one.name: [] for one in compared} for row in (*BEGINNINGS, *MEMORY[:2])
    }
    for number in range(rounds + 1):
        for one in compared:
            with working(one, url, file) as worker:
                for task, costs in found.items():
                    # The first round writes and warms what the others read: bytecode, caches.
                    if number:
                        cost = worker.beginning[task]
                        costs[one.name] += cost if isinstance(cost, list) else [[cost]]
    return dict(found)


def _tasks(compared: Sequence[Contestant], url: str, file: Path, rounds: int) -> dict[str, Costs]:
    """All that is done by processes that go on, in turn."""
    with ExitStack() as stack:
        workers = {one.name: stack.enter_context(working(one, url, file)) for one in compared}
        found = {"memory": {name: _memory_of_list(one) for name, one in workers.items()}}
        for row in TASKS:
            costs: dict[str, list[Sequence[float]]] = {name: [] for name in workers}
            for number in range(rounds + 1):
                for name, worker in workers.items():
                    done = worker.ask(row.task, row.times)
                    costs[name] += done if number else []
            found[row.task] = costs
    return dict(found)


def _memory_of_list(worker: Worker) -> list[Sequence[float]]:
    """The first list of a process: later ones use again what the first one freed."""
    return [[worker.ask("memory", 1)]]


def _best(row: Row, costs: Mapping[str, Costs]) -> list[str]:
    return [row.name, *(_milliseconds(*_least(one)) for one in costs[row.task].values())]


def _milliseconds(wall: float, cpu: float) -> str:
    return f"{wall * 1000:.2f} ({cpu * 1000:.2f})"


def _least(costs: Sequence[Sequence[float]]) -> tuple[float, float]:
    return min(cost[0] for cost in costs), min(cost[1] for cost in costs)


def _ratios(costs: Mapping[str, Costs]) -> Iterator[list[str]]:
    for row in _TIMED:
        least = [_least(one) for one in costs[row.task].values()]
        pairs = [(one[0] / least[0][0], one[1] / least[0][1]) for one in least]
        wanted = f"≤ {row.wanted:.2f}" if row.wanted else ""
        yield [row.name, *(f"{wall:.2f} ({cpu:.2f})" for wall, cpu in pairs), wanted]


def _memory(*found: Mapping[str, Costs]) -> Iterator[list[str]]:
    costs = {task: one for each in found for task, one in each.items()}
    for row in MEMORY:
        medians = [median(cost[0] for cost in one) for one in costs[row.task].values()]
        yield [row.name, *(f"{one / MEGABYTE:.1f}" for one in medians)]


def _table(title: str, names: Sequence[str], lines: Iterator[list[str]] | list[list[str]]) -> None:
    heads = ["", *names]
    rows = [f"| {' | '.join(cells)} |" for cells in (heads, ["---"] * len(heads), *lines)]
    print(f"\n### {title}\n", *rows, sep="\n", flush=True)


def _load_average() -> str:
    return " ".join(f"{one:.2f}" for one in os.getloadavg())


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


if __name__ == "__main__":
    main()
