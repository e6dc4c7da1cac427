"""scripts/bench: what it measures, and that its page says how."""

from __future__ import annotations

import subprocess
import sys

import pytest

from scripts.support import bench
from scripts.support.environment import ROOT
from scripts.support.script_error import ScriptError

PAGE = ROOT / "docs" / "reference" / "benchmarks.md"


def test_what_cannot_be_measured_is_named() -> None:
    with pytest.raises(ScriptError, match="'server'") as refused:
        bench.main(["server"])
    assert refused.value.status == 2


def test_the_commands_of_the_page_are_there() -> None:
    commands = [
        line.split("#")[0].split()
        for line in PAGE.read_text().splitlines()
        if line.startswith("    scripts/bench")
    ]
    assert commands
    run = [sys.executable, "simulator/benchmarks/run.py", "--help"]
    known = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for _, *words in commands:
        for word in words:
            assert word in bench.SUBJECTS or word in known, word


def test_the_page_has_every_table_that_is_printed() -> None:
    titles = [
        line.split('"')[1].split("{")[0]
        for line in (ROOT / "simulator/benchmarks/run.py").read_text().splitlines()
        if line.strip().startswith("_table(")
    ]
    assert len(titles) == 5
    assert [title for title in titles if f"## {title}" not in PAGE.read_text()] == []
