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

    @property
    def verdict(self) -> str:
        """`ok`, `FAILED`, or `skipped` where that is no failure."""
        if not self.passed:
            return "FAILED"
        return "skipped" if self.step.skipped else "ok"


def run_all(steps: Iterable[Step]) -> list[Outcome]:
    """Run every step, two at a time; return their outcomes, by name.

    Reports go to standard error as steps end. A step that is skipped passes on a person's machine
    and fails in continuous integration (CI is set), where nothing may be left out quietly.
    """
    outcomes: list[Outcome] = []
    with ThreadPoolExecutor(max_workers=2) as pool:
        for future in as_completed([pool.submit(_run, step) for step in steps]):
            outcomes.append(future.result())
            _report(outcomes[-1])
    return sorted(outcomes, key=lambda outcome: outcome.step.name)


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
    say(f"{outcome.step.name}: {outcome.verdict} ({outcome.seconds:.1f} s)")
    if outcome.output and outcome.verdict != "ok":
        sys.stderr.write(outcome.output.rstrip("\n") + "\n")
        sys.stderr.flush()
