"""What a request costs when much is stored, and what events that are due cost.

In this process, without a socket: CPU microseconds of the simulator alone.
"""

import asyncio
import json
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from benchmarks.driver import NUMBER, USER, Driver, microseconds
from catapult_simulator.resources.calls.documents import CALLS
from catapult_simulator.world import World

T = TypeVar("T")

TIMES = 200
PER_UNIT = 10_000
PAGE = 25
BODY = json.dumps({"from": NUMBER, "to": "+14155551212"}).encode()
# Of the stored calls so many are to one number, so many in one bridge and in one conference.
TO_EACH = 100
TOGETHER = 2


@dataclass(frozen=True)
class Costs:
    """Microseconds by kind of request, with so many calls stored."""

    stored: int
    microseconds: dict[str, float]


def costs(numbers: Iterable[int]) -> list[Costs]:
    """Fills one simulator further and further; `numbers` grow."""
    driver, found, filled = Driver(), list[Costs](), 0
    driver.ask("POST", "/calls", body=BODY)
    for stored in numbers:
        fill(driver.world, filled, stored)
        filled = stored
        found.append(Costs(stored, _measured(driver, stored)))
    return found


def fill(world: World, present: int, wanted: int) -> None:
    """Copies the first call until there are so many copies, all of them different."""
    pattern = next(iter(world.store.all(CALLS, USER)))
    for start in range(present, wanted, PER_UNIT):
        with world.store.unit():
            for index in range(start, min(start + PER_UNIT, wanted)):
                group = index // TO_EACH
                own = {
                    "id": f"c-{index:024}",
                    "to": f"+1415555{group:07}"[:16],
                    "bridgeId": f"brg-{index // TOGETHER}",
                    "conferenceId": f"conf-{index // TOGETHER}",
                }
                world.store.put(CALLS, USER, pattern | own)


def _measured(driver: Driver, stored: int) -> dict[str, float]:
    far, middle = stored // PAGE - 1, stored // 2
    bridge = middle // TOGETHER
    to = f"%2B1415555{middle // TO_EACH:07}"
    lists = {
        "first page": "",
        "last page": f"page={far}",
        "from": f"from=%2B{NUMBER[1:]}",
        "from, last page": f"from=%2B{NUMBER[1:]}&page={far}",
        "to": f"to={to}",
        "from and to": f"from=%2B{NUMBER[1:]}&to={to}",
        "bridgeId": f"bridgeId=brg-{bridge}",
        "conferenceId": f"conferenceId=conf-{bridge}",
    }
    found = {"get": microseconds(lambda: driver.ask("GET", f"/calls/c-{middle:024}"), TIMES)}
    for name, query in lists.items():
        found[f"list, {name}"] = microseconds(_asking(driver, query), TIMES // 10)
    found["create"] = microseconds(lambda: driver.ask("POST", "/calls", body=BODY), TIMES)
    return found


def _asking(driver: Driver, query: str) -> Callable[[], object]:
    return lambda: driver.ask("GET", "/calls", query)


@dataclass(frozen=True)
class Due:
    """Microseconds for each of so many events: to schedule, to cancel, to fire in order."""

    events: int
    schedule: float
    cancel: float
    fire: float


def due(events: int) -> Due:
    """Schedules so many events twice: cancels the first lot, lets the second fire."""
    driver = Driver()
    world, fired = driver.world, list[str]()
    world.clock.handlers = {"bench": lambda _, subject: fired.append(subject)}

    def schedule() -> list[int]:
        numbers: list[int] = []
        for start in range(0, events, PER_UNIT):
            with world.store.unit():
                # Not in order of time, as in life.
                numbers += [
                    world.clock.schedule(index * 7919 % events / 100, "bench", USER, "x")
                    for index in range(start, min(start + PER_UNIT, events))
                ]
        return numbers

    def cancel(numbers: Sequence[int]) -> None:
        with world.store.unit():
            for number in numbers:
                world.clock.cancel(number)

    numbers, scheduling = _timed(schedule)
    _, cancelling = _timed(lambda: cancel(numbers))
    schedule()
    _, firing = _timed(lambda: asyncio.run(world.clock.advance(events)))
    if len(fired) != events:
        raise RuntimeError(f"{len(fired)} of {events} events fired")
    return Due(events, *(spent / events * 1e6 for spent in (scheduling, cancelling, firing)))


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    began = time.process_time()
    done = work()
    return done, time.process_time() - began
