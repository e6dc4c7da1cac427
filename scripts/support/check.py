"""scripts/check: every judgement about the tree that is not a test. Changes nothing."""

from __future__ import annotations

import argparse
import sys

from scripts.support import environment, spec_lint
from scripts.support.say import say
from scripts.support.script_error import ScriptError
from scripts.support.steps import Outcome, Step, run_all

PYTHON = str(environment.PYTHON)
TYPED_FOLDERS = (
    "generator",
    "generated_client",
    "simulator/catapult_simulator",
    "simulator/interop",
    "contract_tests",
    "scripts",
    "docs/tutorial",
)


def main(arguments: list[str]) -> int:
    steps_by_name = {step.name: step for step in _steps_without_node()}
    parser = argparse.ArgumentParser(prog="scripts/check", description=__doc__)
    names = [*steps_by_name, *spec_lint.NAMES]
    parser.add_argument("step", nargs="*", help=f"only these: {', '.join(names)}")
    wanted = parser.parse_args(arguments).step or names
    unknown = sorted(set(wanted) - set(names))
    if unknown:
        raise ScriptError(
            f"no step is called {unknown[0]!r}", f"there are {', '.join(names)}", status=2
        )

    environment.prepare()
    if set(wanted) & set(spec_lint.NAMES):
        steps_by_name |= {step.name: step for step in spec_lint.steps()}
    outcomes = run_all(steps_by_name[name] for name in wanted)
    say(f"checks: {_summary(outcomes)}")
    return 0 if all(outcome.passed for outcome in outcomes) else 1


def _summary(outcomes: list[Outcome]) -> str:
    """`9 ok, 2 skipped (redocly, spectral), 1 FAILED (lint)`."""
    names: dict[str, list[str]] = {"ok": [], "skipped": [], "FAILED": []}
    for outcome in outcomes:
        names[outcome.verdict].append(outcome.step.name)
    told = [f"{len(names['ok'])} ok"]
    for verdict in ("skipped", "FAILED"):
        if names[verdict]:
            told.append(f"{len(names[verdict])} {verdict} ({', '.join(names[verdict])})")
    return ", ".join(told)


def _steps_without_node() -> list[Step]:
    ruff = [PYTHON, "-m", "ruff"]
    mypy = [PYTHON, "-m", "mypy"]
    # The node that the environment brings, whatever the machine has.
    own_node = {"PYRIGHT_PYTHON_GLOBAL_NODE": "0"}
    return [
        Step("pyright", [PYTHON, "-m", "pyright"], own_node),
        Step("mypy", [*mypy, *TYPED_FOLDERS]),
        # Apart, as mypy takes its conftest.py for that of generated_client/tests.
        Step(
            "mypy-simulator-tests",
            [*mypy, "--cache-dir", ".mypy_cache/simulator-tests", "simulator/tests"],
        ),
        Step("format", [*ruff, "format", "--check", "."]),
        Step("lint", [*ruff, "check", "."]),
        Step("document", [PYTHON, "-m", "generator", "--lint-only"]),
        Step("drift", [PYTHON, "-m", "generator", "--check"]),
        Step("api", [sys.executable, "-m", "scripts.support", "api", "--check"]),
        Step("changelog", [sys.executable, "-m", "scripts.support.changelog"]),
        Step("docs", [sys.executable, "-m", "scripts.support", "docs", "--check"]),
    ]
