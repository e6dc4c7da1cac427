"""How many callbacks leave in a second, and how late, with so many calls in progress.

The simulator sends from this process over real sockets, as it does when it serves; a bare server in
another process takes them. A burst presses a key on every call at once; the steady load presses
keys at a fixed rate, one call after the other.

    python -m benchmarks.callbacks [CALLS …]
"""

import asyncio
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from decimal import Decimal
from statistics import quantiles
from typing import NamedTuple

from catapult_simulator import Settings, Simulator, create_app
from catapult_simulator.outgoing.callbacks import Delivery
from catapult_simulator.resources.calls import rules as calls
from catapult_simulator.resources.dtmf import rules as digits
from catapult_simulator.serve.process import new_loop
from catapult_simulator.state.kinds import PHONE_NUMBERS

USER, NUMBER, OUTSIDE = "u-test", "+19195551001", "+14155551212"
BURST_DELIVERIES = 5000
STEADY_PER_SECOND = 200
STEADY_SECONDS = 3
PATIENCE_SECONDS = 120


class Row(NamedTuple):
    """What was measured with so many calls in progress.

    `per_second`: callbacks, in bursts, keys of all calls at once. `cpu_ms`: of this process for
    each of them. `p50_ms`, `p99_ms`: from the event until the customer's server has answered, at
    STEADY_PER_SECOND.
    """

    calls: int
    per_second: float
    cpu_ms: float
    p50_ms: float
    p99_ms: float


def run(sizes: tuple[int, ...] = (100, 1000, 5000)) -> list[Row]:
    """Measures each number of calls in progress, one after the other."""
    rows = list[Row]()
    with receiving() as url:
        for size in sizes:
            with asyncio.Runner(loop_factory=new_loop) as runner:
                rows.append(runner.run(measure(size, url)))
    return rows


async def measure(size: int, url: str) -> Row:
    """One row."""
    app = create_app(
        Settings(egress="local", ring_seconds=0.0, balance=Decimal(10**9), log_size=100)
    )
    try:
        load = Load(app, place_calls(app, size, url))
        await load.settled(size)
        rounds = max(1, BURST_DELIVERIES // size)
        started, cpu = time.perf_counter(), time.process_time()
        for _ in range(rounds):
            load.press_all()
            await load.settled()
        seconds, cpu = time.perf_counter() - started, time.process_time() - cpu
        sent = rounds * size
        delays = await load.steady()
        cuts = quantiles(delays, n=100)
        return Row(size, sent / seconds, cpu / sent * 1000, cuts[49] * 1000, cuts[98] * 1000)
    finally:
        await app.close()


class Load:
    """Keys pressed on calls, and how long each took until its event was taken."""

    def __init__(self, app: Simulator, call_ids: list[str]) -> None:
        self.world = app.world
        self.call_ids = call_ids
        self.delays: list[float] = []
        self._since: dict[str, float] = {}
        self._watch = asyncio.ensure_future(
            self.world.callbacks.wait_for(self._seen, PATIENCE_SECONDS)
        )

    def press(self, call_id: str) -> None:
        """Lets the far end of one call press a key."""
        self._since[call_id] = time.perf_counter()
        with self.world.store.unit():
            digits.press(self.world, USER, call_id, "1")

    def press_all(self) -> None:
        """Lets the far end of every call press a key, now."""
        for call_id in self.call_ids:
            self.press(call_id)

    async def settled(self, at_least: int = 0) -> None:
        """Waits until every callback was taken, and at least so many in all."""
        deadline = time.perf_counter() + PATIENCE_SECONDS
        await self.world.callbacks.idle()
        totals = self.world.callbacks.totals
        while totals["delivered"] < at_least:
            if totals["failed"] or time.perf_counter() > deadline:
                raise RuntimeError(f"not all callbacks arrived: {totals}")
            await asyncio.sleep(0.01)
            await self.world.callbacks.idle()

    async def steady(self) -> list[float]:
        """Presses keys at a fixed rate; the seconds that each event took."""
        self.delays.clear()
        started = time.perf_counter()
        for number in range(STEADY_PER_SECOND * STEADY_SECONDS):
            await asyncio.sleep(started + number / STEADY_PER_SECOND - time.perf_counter())
            self.press(self.call_ids[number % len(self.call_ids)])
        await self.settled()
        self._watch.cancel()
        return self.delays

    def _seen(self, delivery: Delivery) -> bool:
        since = self._since.pop(delivery.callback.key, None)
        if since is not None:
            self.delays.append(time.perf_counter() - since)
        return False


def place_calls(app: Simulator, size: int, url: str) -> list[str]:
    """Places calls, which are answered at once; their ids."""
    world = app.world
    with world.store.unit():
        world.store.put(PHONE_NUMBERS, USER, {"id": "n-1", "number": NUMBER, "active": NUMBER})
    call_ids = list[str]()
    asked = {"from": NUMBER, "to": OUTSIDE, "callbackUrl": url}
    for _ in range(size):
        with world.store.unit():
            call_ids.append(calls.create(world, USER, asked)["id"])
    return call_ids


@contextmanager
def receiving() -> Generator[str, None, None]:
    """A customer's server in a process of its own; its URL."""
    command = [sys.executable, "-m", "benchmarks.receiver"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
    finally:
        process.kill()
        process.communicate()


def main(arguments: list[str]) -> None:
    """Prints a table."""
    print(f"{'calls':>6} {'per second':>11} {'CPU ms':>8} {'p50 ms':>8} {'p99 ms':>8}")
    for row in run(tuple(map(int, arguments)) or (100, 1000, 5000)):
        print("{:>6} {:>11.0f} {:>8.3f} {:>8.2f} {:>8.2f}".format(*row))


if __name__ == "__main__":
    main(sys.argv[1:])
