"""The client follows the document: what a change does to it, and what a mistake does not."""

from __future__ import annotations

import difflib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from contract_tests.document import ROOT

PACKAGE = "generated_client/bandwidth_catapult"
LIMIT = "          maximum: 300\n"


class Copy:
    """The document and its client in a folder of their own, and the generator at work there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in ("openapi.yaml", "client.config.yaml"):
            shutil.copy(ROOT / name, folder / name)
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / PACKAGE, folder / PACKAGE, ignore=ignored)

    def edit(self, old: str, new: str) -> None:
        """Replace the first `old` of the document."""
        document = self.folder / "openapi.yaml"
        text = document.read_text("utf-8")
        assert old in text
        document.write_text(text.replace(old, new, 1), "utf-8")

    def generate(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run the generator on the copy."""
        config = str(self.folder / "client.config.yaml")
        return subprocess.run(
            [sys.executable, "-m", "generator", "--config", config, *arguments],
            cwd=ROOT,
            env={**os.environ, "NO_COLOR": "1"},
            capture_output=True,
            text=True,
            check=False,
        )

    def package(self) -> dict[str, str]:
        """Every file of the client."""
        home = self.folder / PACKAGE
        return {
            str(path.relative_to(home)): path.read_text("utf-8")
            for path in sorted(home.rglob("*"))
            if path.is_file()
        }


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    return Copy(tmp_path)


def test_a_changed_limit_makes_the_client_stale_and_changes_only_what_follows(copy: Copy) -> None:
    before = copy.package()
    copy.edit(LIMIT, LIMIT.replace("300", "299"))
    stale = copy.generate("--check")
    assert stale.returncode == 1
    assert stale.stderr.count("\n") == 1
    assert "is stale: openapi.yaml changed since; run scripts/generate" in stale.stderr
    assert copy.package() == before

    assert copy.generate().returncode == 0
    assert copy.generate("--check").returncode == 0
    after = copy.package()
    assert before.keys() == after.keys()
    lines = [
        line
        for name in before.keys() - {".manifest.json"}
        for line in difflib.ndiff(before[name].splitlines(), after[name].splitlines())
    ]
    assert [line for line in lines if line.startswith("- ") and "300" in line]
    assert [line for line in lines if line.startswith("+ ") and "299" in line]
    # The limit is in one type and in the texts of what uses it.
    assert len([line for line in lines if line.startswith("+ ")]) < 20


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (LIMIT, f"{LIMIT}          maximum: 301\n", "duplicate key 'maximum'"),
        ("schemas/CallTimeoutInput", "schemas/CallTimeoutInputs", "leads nowhere"),
        (LIMIT, LIMIT.replace("maximum", "maximun"), "did you mean 'maximum'?"),
        ("callTimeout: 30", "callTimeout: 3000", "example breaks its schema"),
    ],
    ids=["duplicate-key", "dangling-reference", "misspelt-keyword", "bad-example"],
)
def test_a_mistake_is_refused_with_its_place_and_the_client_stays(
    copy: Copy, old: str, new: str, problem: str
) -> None:
    before = copy.package()
    lines = (copy.folder / "openapi.yaml").read_text("utf-8").partition(old)[0].count("\n")
    copy.edit(old, new)
    refused = copy.generate()
    assert refused.returncode == 3
    first, *_ = refused.stderr.splitlines()
    assert problem in first
    _, line, column, _ = first.split(":", 3)
    # The second of two equal keys is the one to blame.
    assert int(line) in {lines + 1, lines + 2}
    assert int(column) > 0
    assert copy.package() == before
