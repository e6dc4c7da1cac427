"""One contestant in a process of its own: does what it is told, and says what it cost.

    python worker.py CONTESTANT URL FILE

Reads a task per line and answers each with a line of JSON: wall and CPU seconds of each repetition,
or bytes of memory. What a task returned is checked, so that nobody is quick by doing nothing.
Standard library only, for each contestant has a Python path of its own.
"""

import importlib
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

Cost = list[tuple[float, float]]
CREATES, CALLS = 200, 1000


def main() -> None:
    """Do tasks until there are no more."""
    name, url, file = sys.argv[1:]
    resting = _peak_bytes()
    began = _now()
    contestant = importlib.import_module(f"contestants.{name}")
    imported = _since(began)
    peak = _peak_bytes()
    client = contestant.opened(url)
    one_created(contestant, client, 1)
    first = _since(began)
    say(
        {
            "import": [imported],
            "first": [first],
            "import_bytes": peak - resting,
            "first_bytes": _peak_bytes() - resting,
        }
    )
    content = Path(file).read_bytes()
    for line in sys.stdin:
        task, times = line.split()
        if task == "memory":
            say(_memory(lambda: contestant.listed(client)))
        elif task == "creates":
            say([_many(contestant, url) for _ in range(int(times))])
        else:
            work = {
                "create": lambda: one_created(contestant, client, 1),
                "list": lambda: _all(contestant.listed(client)),
                "parse": lambda: _all(contestant.parsed(content)),
            }[task]
            say([_cost(work) for _ in range(int(times))])


def one_created(contestant: Any, client: Any, times: int) -> None:
    """Place so many calls."""
    for _ in range(times):
        found = contestant.create(client)
        if found != "c-1":
            raise AssertionError(f"a call was created as {found!r}")


def _many(contestant: Any, url: str) -> tuple[float, float]:
    client = contestant.opened(url)
    return _cost(lambda: one_created(contestant, client, CREATES))


def _all(calls: list[Any]) -> None:
    if len(calls) != CALLS:
        raise AssertionError(f"{len(calls)} calls were read")


def _memory(work: Callable[[], object]) -> int:
    """Bytes that the process grew to above what it had, while it did this once."""
    Path("/proc/self/clear_refs").write_text("5")
    before = _peak_bytes()
    kept = work()
    peak = _peak_bytes()
    del kept
    return peak - before


def _peak_bytes() -> int:
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM:"))


def _cost(work: Callable[[], object]) -> tuple[float, float]:
    began = _now()
    work()
    return _since(began)


def _now() -> tuple[float, float]:
    return time.perf_counter(), time.process_time()


def _since(began: tuple[float, float]) -> tuple[float, float]:
    wall, cpu = _now()
    return wall - began[0], cpu - began[1]


def say(value: object) -> None:
    """Answer."""
    print(json.dumps(value), flush=True)


if __name__ == "__main__":
    main()
