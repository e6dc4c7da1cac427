"""Planted faults (`mutants/*.yaml`): each changes one place in a copy of the project.

Nothing in the project knows of them: no switch, no hook.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import shutil
import subprocess
import sys
from collections.abc import Generator, Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml

from contract_tests import payloads
from contract_tests.document import ROOT

CATALOGUE = Path(__file__).parent / "mutants"
PARTS = ("contract_tests", "generated_client", "generator", "scripts", "simulator")
FILES = ("openapi.yaml", "pyproject.toml", "client.config.yaml")
DEADLINE_SECONDS = 240
_SECONDS = itertools.count(1)
# Of pytest: all passed; some failed. Anything else (nothing chosen, a crash) is no verdict.
ALL_PASSED, SOME_FAILED = 0, 1


@dataclass(frozen=True)
class Mutant:
    """A fault: in `file`, `old` becomes `new`; `choose` among `tests` must turn red.

    Attributes:
        kind: the kind of check that it shows to be awake.
        tests: test files; `choose` is pytest's `-k`, empty for all of them.
        needs_payloads: whether its tests read the published payloads.
    """

    id: str
    kind: str
    says: str
    file: str
    old: str
    new: str
    tests: tuple[str, ...]
    choose: str
    needs_payloads: bool

    @property
    def place(self) -> str:
        """What is mutated: `document`, `simulator`, `client` or `generator`."""
        homes = {"openapi.yaml": "document", "generated_client": "client"}
        return homes.get(self.file.split("/")[0], self.file.split("/")[0])


def catalogue() -> list[Mutant]:
    """Every planted fault."""
    return [
        Mutant(
            id=entry["id"],
            kind=entry["kind"],
            says=entry["says"],
            file=entry["file"],
            old=entry["old"],
            new=entry["new"],
            tests=tuple(f"contract_tests/{name}" for name in entry["tests"]),
            choose=entry.get("choose", ""),
            needs_payloads=entry.get("needs_payloads", False),
        )
        for path in sorted(CATALOGUE.glob("*.yaml"))
        for entry in yaml.safe_load(path.read_text(encoding="utf-8"))
    ]


def occurrences(mutant: Mutant, root: Path = ROOT) -> int:
    """How often the text that a fault replaces is in its file; anything but 1 is stale."""
    path = root / mutant.file
    return path.read_text(encoding="utf-8").count(mutant.old) if path.exists() else 0


def copy_project(folder: Path) -> Path:
    """A copy of what the contract tests read, below `folder`."""
    copy = folder / "project"
    copy.mkdir()
    ignored = shutil.ignore_patterns("__pycache__", ".*_cache", "node_modules")
    for part in PARTS:
        shutil.copytree(ROOT / part, copy / part, ignore=ignored)
    for name in FILES:
        shutil.copy2(ROOT / name, copy / name)
    return copy


@contextlib.contextmanager
def planted(mutant: Mutant, copy: Path) -> Generator[None]:
    """The fault in the copy, taken out again at the end.

    Byte code knows its source by size and time in seconds: the original gets its old time back, and
    every fault has a second of its own, for two may have one size and follow each other quickly.
    """
    path = copy / mutant.file
    original, times = path.read_text(encoding="utf-8"), path.stat()
    try:
        path.write_text(original.replace(mutant.old, mutant.new), encoding="utf-8")
        os.utime(path, (times.st_atime, int(times.st_mtime) + next(_SECONDS)))
        yield
    finally:
        path.write_text(original, encoding="utf-8")
        os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def run(copy: Path, tests: Iterable[str], choose: str) -> subprocess.CompletedProcess[str]:
    """Run those of the tests that `choose` chooses, in the copy, until one fails."""
    command = [sys.executable, "-m", "pytest", *tests, "-x", "-q", "--tb=short"]
    if choose:
        command += ["-k", choose]
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTEST", "COV"))}
    environment["CATAPULT_PAYLOADS"] = str(payloads.FOLDER)
    # To load every plugin takes longer than most of the runs; the tests do without.
    environment["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    return subprocess.run(
        command,
        cwd=copy,
        env=environment,
        capture_output=True,
        text=True,
        timeout=DEADLINE_SECONDS,
        check=False,
    )


def choices(catalogue: Iterable[Mutant]) -> dict[str, str]:
    """What the faults choose of each test file, together; empty for the whole file."""
    found: dict[str, list[str]] = {}
    for mutant in catalogue:
        for test in mutant.tests:
            found.setdefault(test, []).append(mutant.choose)
    return {
        test: " or ".join(f"({one})" for one in sorted(set(chosen))) if all(chosen) else ""
        for test, chosen in found.items()
    }
