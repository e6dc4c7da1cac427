"""Named steps that are run side by side, timed, and reported whole: no problem hides another."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field

from scripts.support.environment import ROOT
from scripts.support.say import say


@dataclass(frozen=True)
class Step:
    """A command that judges something; `skipped` says why it cannot be run here."""

    name: str
    command: Sequence[str] = ()
    environment: Mapping[str, str] = field(default_factory=dict[str, str])
    skipped: str = ""


@dataclass(frozen=True)
class Outcome:
    step: Step
    passed: bool
    output: str
    seconds: float


def run_all(steps: Iterable[Step]) -> list[str]:
    """Run every step, two at a time; return the names of those that did not pass.

    Reports go to standard error as steps end. A step that is skipped passes on a person's machine
    and fails in continuous integration (CI is set), where nothing may be left out quietly.
    """
    failed: list[str] = []
    with ThreadPoolExecutor(max_workers=2) as pool:
        for future in as_completed([pool.submit(_run, step) for step in steps]):
            outcome = future.result()
            _report(outcome)
            if not outcome.passed:
                failed.append(outcome.step.name)
    return sorted(failed)


def _run(step: Step) -> Outcome:
    if step.skipped:
        return Outcome(step, "CI" not in os.environ, f"skipped: {step.skipped}\n", 0.0)
    start = time.monotonic()
    result = subprocess.run(
        step.command,
        cwd=ROOT,
        env={**os.environ, **step.environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return Outcome(step, result.returncode == 0, result.stdout, time.monotonic() - start)


def _report(outcome: Outcome) -> None:
    verdict = "ok" if outcome.passed else "FAILED"
    say(f"{outcome.step.name}: {verdict} ({outcome.seconds:.1f} s)")
    if outcome.output and (not outcome.passed or outcome.step.skipped):
        sys.stderr.write(outcome.output.rstrip("\n") + "\n")
        sys.stderr.flush()
