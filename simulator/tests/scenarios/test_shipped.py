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
# They end with the test, and if it cannot end them, by themselves.
BURN = "import os\nparent = os.getppid()\nwhile os.getppid() == parent: pass"


@pytest.fixture
def sim_busy_machine() -> Iterator[None]:
    """Two processes that do nothing but burn."""
    burning = [subprocess.Popen([sys.executable, "-c", BURN]) for _ in range(2)]
    yield
    for one in burning:
        one.kill()
        one.wait()


def event_logs(seed: str) -> bytes:
    """The event logs of all scenarios, played in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "catapult_simulator", "scenario", "run", *library.names()],
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


@pytest.mark.usefixtures("sim_busy_machine")
def test_the_event_logs_are_the_same_bytes_in_every_run() -> None:
    first, *others = (event_logs(str(seed)) for seed in range(RUNS))
    ends = [line for line in first.splitlines() if b'"what":"end","outcome":"passed"' in line]
    assert len(ends) == 5
    assert all(log == first for log in others)


def test_an_unknown_name_is_no_way_out_of_the_folder() -> None:
    for name in ("../language", "voicemail.yaml", "", "/etc/passwd"):
        with pytest.raises(KeyError):
            library.text(name)
