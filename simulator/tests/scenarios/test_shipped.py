"""The shipped scenarios pass, and give the same bytes each time, however busy the machine is."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import catapult_simulator
from catapult_simulator.scenarios import library
from catapult_simulator.scenarios.load import load

RUNS = int(os.environ.get("CATAPULT_HONEST_RUNS", "3"))
PACKAGE = Path(catapult_simulator.__file__).parent
BURN = "import time; end = time.monotonic() + {seconds}\nwhile time.monotonic() < end: pass"


@pytest.fixture
def sim_busy_machine() -> Iterator[None]:
    """Two processes that do nothing but burn, and end by themselves when nobody ends them."""
    burn = BURN.format(seconds=30 * RUNS)
    burning = [subprocess.Popen([sys.executable, "-c", burn]) for _ in range(2)]
    yield
    for one in burning:
        one.kill()
        one.wait()


def run(name: str, seed: str) -> bytes:
    """The event log of a scenario in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "catapult_simulator", "scenario", "run", name],
        env={**os.environ, "PYTHONPATH": str(PACKAGE.parent), "PYTHONHASHSEED": seed},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


def test_there_are_five_and_each_says_what_it_is_about() -> None:
    assert library.names() == [
        "click-to-call",
        "conference-with-a-late-guest",
        "outage-of-the-customers-server",
        "two-factor-sms",
        "voicemail",
    ]
    assert all(load(library.text(name)).about for name in library.names())


@pytest.mark.parametrize("name", library.names())
@pytest.mark.usefixtures("sim_busy_machine")
def test_the_event_log_is_the_same_bytes_in_every_run(name: str) -> None:
    logs = [run(name, str(seed)) for seed in range(RUNS)]
    assert len(logs[0].splitlines()) > 20
    assert len(set(logs)) == 1


def test_an_unknown_name_is_no_way_out_of_the_folder() -> None:
    for name in ("../language", "voicemail.yaml", "", "/etc/passwd"):
        with pytest.raises(KeyError):
            library.text(name)
