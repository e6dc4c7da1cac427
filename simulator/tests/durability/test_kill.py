"""Killed in the middle of everything, the simulator goes on where it was.

`SIMULATOR_KILLS=100` kills as often as for the figures in docs/reference/durability.md; by default
it is a few times, so that every run of the tests has some.
"""

import os
import time
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from sim_consistency import assert_consistent
from sim_lives import NUMBER, Life, life, wait_until
from sim_load import Callbacks, Load, identity

PARTS = 4
KILLS = int(os.environ.get("SIMULATOR_KILLS", "12")) // PARTS
LONGEST_LIFE_SECONDS = 0.4
QUIET_SECONDS = 10
LOST_SECONDS = 0.5
"""What was acknowledged longer ago is there: a batch, its writing, and a machine that is busy."""


class History:
    """What happened over all lives of one data file."""

    def __init__(self, file: Path, seed: int) -> None:
        self.random = Random(seed)
        self.arguments = ("--data", str(file), "--ring", "0.02")
        self.callbacks = Callbacks()
        self.calls: list[str] = []
        self.ids: Counter[str] = Counter()
        self.lost: list[float] = []

    def begin(self) -> None:
        """Order the number that everything is sent from."""
        with life(*self.arguments) as first:
            assert first.ask("POST", "/phoneNumbers", json={"number": NUMBER}).status_code == 201
            assert first.stop() == 0

    def kill_once(self) -> None:
        """Live under load for a random while, be killed, and be looked at in the next life."""
        with life(*self.arguments) as one:
            loads = [
                Load(one.api, Random(self.random.random()), self.callbacks.url, self.calls)
                for _ in range(2)
            ]
            for load in loads:
                load.start()
            time.sleep(self.random.uniform(0.02, LONGEST_LIFE_SECONDS))
            assert one.sim("GET", "/ready")["data"]["problem"] is None
            killed = time.monotonic()
            one.kill()
            for load in loads:
                load.join()
        assert [wrong for load in loads for wrong in load.wrong] == []
        acknowledged = {path: at for load in loads for path, at in load.acknowledged.items()}
        self.ids.update(path for path in acknowledged if not path.startswith("/media/"))
        with life(*self.arguments) as next_:
            self._look(next_, acknowledged, killed)
            next_.kill()

    def _look(self, now: Life, acknowledged: dict[str, float], killed: float) -> None:
        snapshot = now.sim("GET", "/snapshot")
        assert_consistent(snapshot)
        kept = {
            f"/{kind}/{document['id']}"
            for kind in ("calls", "messages", "bridges", "conferences", "media")
            for _, document in snapshot["documents"].get(kind, {}).get("u-1", [])
        }
        lost = [killed - at for path, at in acknowledged.items() if not _is_kept(path, kept)]
        assert all(age <= LOST_SECONDS for age in lost), sorted(lost)
        self.lost += lost

    def settle(self) -> None:
        """Live once more, in peace, until every callback has left; then count them."""
        with life(*self.arguments) as last:
            wait_until(60, lambda: _is_quiet(last))
            deliveries = last.sim("GET", "/deliveries")
            assert last.stop() == 0
        self.callbacks.close()
        taken = Counter(self.callbacks.taken)
        assert [event for event, times in taken.items() if times > 1] == []
        known = {identity(one["event"]): one["state"] for one in deliveries}
        assert [one for one in deliveries if one["state"] not in ("delivered", "unknown")] == []
        delivered = {event for event, state in known.items() if state == "delivered"}
        assert delivered <= set(taken)
        if len(deliveries) < 10_000:  # As many are remembered.
            assert set(taken) <= set(known)
        self.unknown = sum(state == "unknown" for state in known.values())


def _is_kept(path: str, kept: set[str]) -> bool:
    parts = path.split("/")
    return "/".join(parts[:3]) in kept


def _is_quiet(one: Life) -> bool:
    """Whether no callback is on its way, and nothing is due soon that could send one."""
    clock = one.sim("GET", "/clock")
    return not any(
        due["timestamp"] < clock["timestamp"] + QUIET_SECONDS for due in clock["due"]
    ) and not any(one.sim("GET", f"/deliveries?state={state}") for state in ("queued", "sending"))


@pytest.mark.parametrize("part", range(PARTS))
def test_killed_at_any_moment_it_goes_on_whole(tmp_path: Path, part: int) -> None:
    history = History(tmp_path / "state", seed=part)
    try:
        history.begin()
        for _ in range(KILLS):
            history.kill_once()
        history.settle()
    finally:
        history.callbacks.close()
    assert [id_ for id_, times in history.ids.items() if times > 1] == []
    print(
        f"{KILLS} kills: {len(history.ids)} things acknowledged, {len(history.lost)} of them"
        f" lost, at most {max(history.lost, default=0) * 1000:.0f} ms before the end;"
        f" {len(history.callbacks.taken)} callbacks taken, {history.unknown} of which it is unknown"
    )
