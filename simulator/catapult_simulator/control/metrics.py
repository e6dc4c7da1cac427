"""What the simulator does, in numbers, as Prometheus reads them.

Source: the text format, version 0.0.4 (prometheus.io/docs/instrumenting/exposition_formats).
"""

import asyncio
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from catapult_simulator.api.traffic import BOUNDS_SECONDS
from catapult_simulator.checks.schema import TEXT
from catapult_simulator.checks.table import Clean
from catapult_simulator.clock import Clock
from catapult_simulator.control.action import ControlAction, Raw
from catapult_simulator.world import World

MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"
STARTED = Clock.wall()

Labels = Mapping[str, str]


class Family(NamedTuple):
    """One metric: what it is, and its samples (what follows its name, labels, value)."""

    name: str
    kind: str
    help: str
    samples: Iterable[tuple[str, Labels, float]]


async def get_metrics(world: World, _path: dict[str, str], _given: Clean) -> Raw:
    """Requests, callbacks, what is due and kept, and how the process is, for Prometheus.

    Counters count from the start of the process; a reset does not take them back.
    """
    families = [*_traffic(world), *_callbacks(world), *_state(world), *await _process()]
    return Raw(written(families).encode(), MEDIA_TYPE)


def written(families: Iterable[Family]) -> str:
    """The text format."""
    lines: list[str] = []
    for name, kind, told, samples in families:
        lines += [f"# HELP {name} {_escaped(told)}", f"# TYPE {name} {kind}"]
        for suffix, labels, value in samples:
            pairs = ",".join(
                f'{key}="{_escaped(text, quoted=True)}"' for key, text in labels.items()
            )
            lines.append(
                f"{name}{suffix}{{{pairs}}} {value!r}" if pairs else f"{name}{suffix} {value!r}"
            )
    return "\n".join(lines) + "\n"


def _escaped(text: str, *, quoted: bool = False) -> str:
    plain = text.replace("\\", r"\\").replace("\n", r"\n")
    return plain.replace('"', r"\"") if quoted else plain


def _traffic(world: World) -> Iterator[Family]:
    by_operation: dict[str, list[float]] = {}
    requests: list[tuple[str, Labels, float]] = []
    for (operation, status), tally in sorted(
        world.traffic.tallies.items(), key=lambda item: (item[0][0] or "", item[0][1])
    ):
        labels = {"operation": operation or "", "status": str(status)}
        requests.append(("", labels, sum(tally.buckets)))
        seen = by_operation.setdefault(operation or "", [0.0] * (len(tally.buckets) + 1))
        for place, count in enumerate((*tally.buckets, tally.seconds)):
            seen[place] += count
    yield Family(
        "catapult_requests_total",
        "counter",
        "Requests to the API that were answered, by operation (none: no such route) and status.",
        requests,
    )
    yield Family(
        "catapult_request_duration_seconds",
        "histogram",
        "Seconds from the head of a request to its answer, by operation.",
        [sample for name, seen in by_operation.items() for sample in _histogram(name, seen)],
    )


def _histogram(operation: str, seen: list[float]) -> Iterator[tuple[str, Labels, float]]:
    *counts, seconds = seen
    total = 0.0
    for bound, count in zip((*map(str, BOUNDS_SECONDS), "+Inf"), counts, strict=True):
        total += count
        yield "_bucket", {"operation": operation, "le": bound}, int(total)
    yield "_sum", {"operation": operation}, seconds
    yield "_count", {"operation": operation}, int(total)


def _callbacks(world: World) -> Iterator[Family]:
    callbacks = world.callbacks
    yield Family(
        "catapult_callbacks_total",
        "counter",
        "How many callbacks came into each state.",
        [("", {"state": state}, count) for state, count in callbacks.totals.items()],
    )
    yield _gauge("catapult_callbacks_waiting", "Callbacks queued or held back.", callbacks.waiting)
    yield _gauge(
        "catapult_callback_keys_at_work",
        "Calls, messages and conferences whose callbacks are being sent at this moment.",
        callbacks.keys_at_work,
    )


def _state(world: World) -> Iterator[Family]:
    kept = Counter[str]()
    for table in world.store.tables():
        kept[table.kind.name] += len(table.rows)
    yield _gauge("catapult_accounts", "Users of the API.", len(world.accounts))
    yield Family(
        "catapult_documents",
        "gauge",
        "Documents that are kept, by kind.",
        [("", {"kind": kind}, count) for kind, count in sorted(kept.items())],
    )
    if world.keeper is not None:
        kept_now = world.keeper.problem is None
        yield _gauge("catapult_state_is_kept", "1 while --data can be written.", int(kept_now))
    yield _gauge("catapult_due_events", "Events that are scheduled.", world.clock.pending_count())
    yield _gauge(
        "catapult_clock_seconds", "The virtual time since the epoch.", world.clock.timestamp()
    )


async def _process() -> list[Family]:
    loop = asyncio.get_running_loop()
    before = loop.time()
    await asyncio.sleep(0)
    return [
        _gauge(
            "catapult_event_loop_lag_seconds",
            "How long what was ready waited for its turn, just now.",
            loop.time() - before,
        ),
        _gauge("process_resident_memory_bytes", "Resident memory.", resident_bytes()),
        _gauge("process_start_time_seconds", "When the process began, since the epoch.", STARTED),
    ]


def _gauge(name: str, told: str, value: float) -> Family:
    return Family(name, "gauge", told, [("", {}, value)])


def resident_bytes() -> int:
    """The memory that the process occupies; its highest so far where only that is known."""
    try:
        pages = Path("/proc/self/statm").read_text("ascii").split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        import resource

        highest = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return highest if sys.platform == "darwin" else highest * 1024


ACTIONS = (ControlAction("GET", "/metrics", get_metrics, reply=TEXT, media_type="text/plain"),)
