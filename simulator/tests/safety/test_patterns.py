"""User text meets no pattern that backtracks, and none that overlooks a newline at its end."""

import ast
import json
import re
import subprocess
import sys
import time
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

import catapult_simulator
import sim_patterns
from sim_harness import Sim

FOLDER = Path(__file__).parents[2]
SOURCE = Path(catapult_simulator.__file__).parent
# Linear: below 1 ms for 8,000 characters. Quadratic: several times this.
SECONDS = 0.015
NUMBERS = "http://sim/v1/availableNumbers"


@cache
def patterns() -> list[dict[str, Any]]:
    """Every pattern with its slowest time, measured in another process."""
    done = subprocess.run(
        [sys.executable, FOLDER / "sim_patterns.py"],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def test_every_pattern_takes_time_in_proportion_to_its_text() -> None:
    assert len(patterns()) > 15
    assert [one for one in patterns() if one["seconds"] > SECONDS] == []


def test_a_pattern_that_backtracks_would_be_found() -> None:
    assert sim_patterns.slowest(re.compile("[0-9]*[0-9]*x")) > SECONDS
    assert sim_patterns.takes_a_newline(re.compile("[a-z]+$\n?"))


def test_no_pattern_overlooks_a_newline_at_the_end() -> None:
    assert [one["pattern"] for one in patterns() if one["newline"]] == []


def test_patterns_are_matched_as_a_whole() -> None:
    loose = {"match", "search", "findall", "finditer", "sub", "subn"}
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            is_call = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
            assert not (is_call and node.func.attr in loose), f"{path}:{node.lineno}"  # type: ignore[attr-defined]


@pytest.mark.parametrize("wildcards", ["*" * 25, "*?" * 12, "?*9*" * 6 + "9", "*9" * 12 + "*"])
def test_wildcards_in_numbers_do_not_multiply(sim: Sim, wildcards: str) -> None:
    for kind in ("local?areaCode=919&", "tollFree?"):
        started = time.perf_counter()
        found = sim.ask("GET", f"{NUMBERS}/{kind}quantity=1&pattern={quote(wildcards)}")
        assert found.status_code in (200, 400)
        assert time.perf_counter() - started < 2
