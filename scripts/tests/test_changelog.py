"""The fragments of changelog.d/, and the version."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from scripts.support.changelog import problems
from scripts.tests.conftest import ROOT


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("Hang-Up.added.md", "text", "the name is to be"),
        ("hang-up.md", "text", "the name is to be"),
        ("hang-up.improved.md", "text", "the name is to be"),
        ("hang-up.fixed.md", " \n", "is empty"),
        ("hang-up.fixed.md", "# Fixed\n", "has a heading"),
    ],
)
def test_a_fragment_that_breaks_a_rule_is_named(
    tmp_path: Path, name: str, text: str, problem: str
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    (line,) = problems(tmp_path)
    assert line.startswith(f"{tmp_path.name}/{name}: {problem}")


def test_a_good_fragment_and_the_readme_pass(tmp_path: Path) -> None:
    (tmp_path / "hang-up-twice.fixed.md").write_text("`calls.hangup` may be called twice.\n")
    (tmp_path / "README.md").write_text("# Fragments\n", encoding="utf-8")
    assert problems(tmp_path) == []


def test_the_newest_heading_is_the_version_of_the_package() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    headings = re.findall(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE)
    assert headings[0] == project["version"]
