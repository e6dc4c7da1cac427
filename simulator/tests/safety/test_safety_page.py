"""The page about safety names every attack and every bound, and none that is not there."""

import re
from pathlib import Path

import pytest

from catapult_simulator import Settings
from catapult_simulator.api.bodies import MAX_JSON_BYTES, MAX_JSON_DEPTH
from catapult_simulator.control.waiting import MOST as MOST_WAITING
from catapult_simulator.errors.api_error import LONGEST_VALUE
from catapult_simulator.serve import Bounds
from catapult_simulator.serve.process import CONTROL_CONNECTIONS
from catapult_simulator.state.error_log import KEPT_ERRORS

HERE = Path(__file__).parent
ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "reference" / "safety.md").read_text("utf-8")
BOUNDS = Bounds()


def test_every_attack_is_on_the_page() -> None:
    files = {path.name for path in HERE.glob("test_*.py")} - {Path(__file__).name}
    assert [name for name in sorted(files) if f"`{name}`" not in PAGE] == []


@pytest.mark.parametrize("name", sorted(set(re.findall(r"`([a-z_./]+\.py)`", PAGE))))
def test_every_attack_on_the_page_is_there(name: str) -> None:
    assert (HERE / name).exists() or (ROOT / name).exists()


@pytest.mark.parametrize(
    "said",
    [
        f"| connections at once | {BOUNDS.connections}, the control API {CONTROL_CONNECTIONS} |",
        f"| requests that wait on one connection | {BOUNDS.pipelined} |",
        f"that wait for something (`wait`) | {MOST_WAITING}; ",
        f"| {BOUNDS.head_bytes // 1024} KiB, {BOUNDS.headers} headers |",
        f"| {BOUNDS.head_seconds} s | closed |",
        f"| time between two requests | {BOUNDS.idle_seconds} s |",
        f"| {BOUNDS.body_seconds} s, and a second for every "
        f"{BOUNDS.body_bytes_per_second // 1024} KiB |",
        f"| {BOUNDS.unread_seconds} s without progress;",
        f"| {BOUNDS.discarded_bytes // 1024**2} MiB |",
        f"| JSON | {MAX_JSON_BYTES // 1024**2} MiB, declared or not; {MAX_JSON_DEPTH} levels;",
        f"| the latest {Settings().log_size:,}; {LONGEST_VALUE} characters of a path",
        f"| {KEPT_ERRORS:,} an account, {LONGEST_VALUE} characters a value |",
    ],
)
def test_every_bound_on_the_page_is_the_one_that_holds(said: str) -> None:
    assert said in PAGE
