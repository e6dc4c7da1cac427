"""scripts/test: every check, then every test; with arguments, pytest alone with those."""

from __future__ import annotations

import os
import subprocess

from scripts.support import check, environment
from scripts.support.say import say

# Each worker of pytest-xdist starts its own simulators: more than these only wait for each other.
MOST_WORKERS = 4


def main(arguments: list[str]) -> int:
    environment.prepare()
    if arguments:
        return _pytest(arguments)
    # Tests run whether or not the checks pass: one run is to show everything that is wrong. They
    # come last, so that the closing line is pytest's.
    checks = check.main([])
    tests = _pytest([])
    if checks:
        say("tests aside, scripts/check failed: its report is above the tests'")
    return tests or checks


def _pytest(arguments: list[str]) -> int:
    workers = min(os.cpu_count() or 1, MOST_WORKERS)
    # Neighbours, which share fixtures, start on the same worker; who is done helps the other.
    parallel = ["-n", str(workers), "--dist", "worksteal"]
    command = [str(environment.PYTHON), "-m", "pytest", *parallel, *arguments]
    return subprocess.run(command, cwd=environment.ROOT, check=False).returncode
