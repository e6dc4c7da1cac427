"""The simulator's speed, side by side with Prism and with the bare server, in one run.

    python simulator/benchmarks/run.py [--quick] [--only PART …] --document FILE
        [--prism PROGRAM --node NODE | --no-prism REASON]

Prints Markdown: the tables of docs/reference/benchmarks.md.
"""

import argparse
import gc
import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from importlib.metadata import version
from pathlib import Path
from statistics import median

SIMULATOR = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(SIMULATOR))

from benchmarks import callbacks, servers, stored, wire  # noqa: E402
from benchmarks.load import CONNECTIONS, tool  # noqa: E402
from benchmarks.servers import Server  # noqa: E402
from benchmarks.wire import Measured, ratio  # noqa: E402
from catapult_simulator.api.links import PREFIX  # noqa: E402
from catapult_simulator.serve.process import COLLECTOR_THRESHOLDS  # noqa: E402

NOTHING = "-"


@dataclass(frozen=True)
class Size:
    """How long everything is measured."""

    rounds: int
    seconds: float
    stored: tuple[int, ...]
    events: int
    calls: tuple[int, ...]


FULL = Size(5, 3, (1_000, 10_000, 100_000, 1_000_000), 100_000, (100, 1_000, 5_000))
QUICK = Size(1, 1, (1_000, 10_000), 10_000, (100, 1_000))


def main(arguments: Sequence[str]) -> None:
    """Measures what is asked for and prints it."""
    parser = argparse.ArgumentParser(prog="scripts/bench simulator", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a minute instead of ten")
    parser.add_argument("--only", action="append", choices=PARTS, help="may be repeated")
    parser.add_argument("--document", required=True, help="what Prism answers by")
    parser.add_argument("--node", default="")
    parser.add_argument("--prism", default="")
    parser.add_argument("--no-prism", default="", metavar="REASON")
    given = parser.parse_args(arguments)
    size = QUICK if given.quick else FULL
    print(machine(), flush=True)
    # As it is when the simulator serves.
    gc.set_threshold(*COLLECTOR_THRESHOLDS)
    for part in given.only or PARTS:
        PARTS[part](given, size)
        gc.collect()
    print(f"\nLoad average at the end: {_load_average()}.")


def machine() -> str:
    """Where and when this was measured."""
    names = ("uvicorn", "uvloop", "httptools", "orjson", "aiohttp")
    versions = ", ".join(f"{name} {version(name)}" for name in names)
    return (
        f"{time.strftime('%Y-%m-%d %H:%M', time.gmtime())} UTC, {os.cpu_count()} cores "
        f"({_processor()}), {platform.system()} {platform.release()}, "
        f"Python {platform.python_version()}, {versions}. Load by {tool()}. "
        f"Load average at the start: {_load_average()}."
    )


def over_the_wire(given: argparse.Namespace, size: Size) -> None:
    """Requests of five kinds to three servers."""
    rivals, lines = list[Server](), list[Sequence[str]]()
    with tempfile.TemporaryDirectory() as folder:
        try:
            if given.prism:
                rivals.append(servers.prism(given.node, given.prism, given.document))
            for row in range(wire.KINDS):
                lines += _row(row, rivals, size, Path(folder))
        finally:
            servers.stop_all(rivals)
    heads = ("request", "server", "per second", "times Prism", "times bare", "p50 ms", "p99 ms")
    _table(f"Over loopback, {CONNECTIONS} connections", (*heads, "CPU µs/request"), lines)
    if not given.prism:
        print(f"\nPrism was not measured: {given.no_prism}")


def _row(row: int, rivals: list[Server], size: Size, folder: Path) -> list[Sequence[str]]:
    """One kind of request: a simulator of its own, so that no row pays for what others stored."""
    started = list[Server]()
    try:
        started.append(servers.our_own())
        journal = str(folder / f"{row}.sqlite")
        started.append(servers.our_own("--data", journal, name="simulator --data"))
        asked = [wire.requests_of(server)[row] for server in started]
        started.append(servers.bare(wire.answers(started[0], asked[:1]), folder))
        # A path has the id of a call, and each simulator its own; the document's begin behind /v1.
        elsewhere = replace(asked[0], path=asked[0].path.removeprefix(PREFIX))
        paths = [asked[0], asked[1], asked[0], *([elsewhere] * len(rivals))]
        found = wire.measure(
            [*zip([*started, *rivals], paths, strict=True)],
            rounds=size.rounds,
            seconds=size.seconds,
        )
    finally:
        servers.stop_all(started)
    return [
        _line(asked[0].name, name, one, found.get("Prism"), found["bare uvicorn"])
        for name, one in found.items()
    ]


def _line(
    asked: str, name: str, one: Measured, prism: Measured | None, bare: Measured
) -> Sequence[str]:
    if not one.is_usable:
        return (asked, name, f"{one.wrong} went wrong", *[NOTHING] * 5)
    loads = one.loads
    return (
        asked,
        name,
        f"{median(one.per_second):,.0f}",
        _times(one, prism),
        _times(one, bare),
        f"{median(load.p50 for load in loads):.2f}",
        f"{median(load.p99 for load in loads):.2f}",
        f"{median(one.cpu_us):.0f}",
    )


def _times(one: Measured, other: Measured | None) -> str:
    """By requests per second, and by CPU per request, which other work here disturbs less."""
    if other is None or not other.is_usable:
        return NOTHING
    speed = ratio(one, other, lambda measured: measured.per_second)
    cpu = ratio(other, one, lambda measured: measured.cpu_us)
    return f"{speed:.2f} (CPU {cpu:.2f})"


def start_and_memory(given: argparse.Namespace, size: Size) -> None:
    """Seconds until the first answer, and resident memory before and after load."""
    lines = [_start_line("simulator", servers.our_own, size.rounds)]
    if given.prism:
        prism = partial(servers.prism, given.node, given.prism, given.document)
        lines.append(_start_line("Prism", prism, size.rounds))
    heads = ("server", "seconds to start", "MB after the start", "MB after a second of GET")
    _table("Start and memory", heads, lines)


def _start_line(name: str, start: Callable[[], Server], rounds: int) -> Sequence[str]:
    began, before, after = list[float](), list[float](), list[float]()
    for _ in range(rounds):
        server = start()
        try:
            began.append(server.start_seconds)
            before.append(server.megabytes())
            wire.measure([(server, wire.READY)], rounds=1, seconds=1)
            after.append(server.megabytes())
        finally:
            server.stop()
    return name, f"{median(began):.2f}", f"{median(before):.0f}", f"{median(after):.0f}"


def called_back(_: argparse.Namespace, size: Size) -> None:
    """Callbacks to a server of their own, with so many calls in progress."""
    lines = [
        (
            f"{row.calls:,}",
            f"{row.per_second:,.0f}",
            f"{row.p50_ms:.1f}",
            f"{row.p99_ms:.1f}",
            f"{row.cpu_ms:.2f}",
        )
        for row in callbacks.run(size.calls)
    ]
    heads = ("calls in progress", "callbacks per second", "p50 delay ms", "p99 delay ms")
    _table("Callbacks", (*heads, "CPU ms each"), lines)


def when_much_is_stored(_: argparse.Namespace, size: Size) -> None:
    """Requests to a simulator in this process that holds more and more calls."""
    found = stored.costs(size.stored)
    lines = [
        (name, *(f"{one.microseconds[name]:.1f}" for one in found))
        for name in found[0].microseconds
    ]
    heads = ("CPU µs, without a socket", *(f"{one.stored:,} calls" for one in found))
    _table("Stored calls", heads, lines)


def events_due(_: argparse.Namespace, size: Size) -> None:
    """Events that are scheduled, cancelled, and fire."""
    found = stored.due(size.events)
    cells = (f"{one:.2f}" for one in (found.schedule, found.cancel, found.fire))
    heads = ("events", "schedule µs", "cancel µs", "fire µs")
    _table("Scheduled events", heads, [(f"{found.events:,}", *cells)])


PARTS: dict[str, Callable[[argparse.Namespace, Size], None]] = {
    "wire": over_the_wire,
    "start": start_and_memory,
    "callbacks": called_back,
    "stored": when_much_is_stored,
    "events": events_due,
}


def _table(title: str, heads: Sequence[str], lines: Iterable[Sequence[str]]) -> None:
    rows = [f"| {' | '.join(cells)} |" for cells in (heads, ["---"] * len(heads), *lines)]
    print(f"\n## {title}\n", *rows, sep="\n", flush=True)


def _load_average() -> str:
    return " ".join(f"{one:.2f}" for one in os.getloadavg())


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


if __name__ == "__main__":
    main(sys.argv[1:])
