"""The pinned ruff over emitted files: imports sorted and used, code formatted, names defined.

It runs isolated, so that no configuration of a folder above can change the output.
"""

import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from generator.toolchain import ToolchainError

LINE_LENGTH: Final = 100
TARGET: Final = "py311"

_REPAIRED: Final = "I,F401"  # import order, unused imports
_FATAL: Final = "E9,F63,F7,F82"  # syntax, senseless comparisons, misplaced words, unknown names


class EmittedCodeError(Exception):
    """The generator made code that is not Python: a mistake of the generator itself."""


def format_tree(files: Mapping[str, str]) -> dict[str, str]:
    """The files (relative path → text) with every Python module formatted.

    Raises EmittedCodeError when a module is not sound, ToolchainError when ruff cannot run.
    """
    for path, text in files.items():
        _refuse_object_texts(path, text)
    with tempfile.TemporaryDirectory(prefix="generator-") as name:
        folder = Path(name)
        for path, text in files.items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8", newline="\n")
        _ruff(folder, "check", "--fix", "--quiet", "--select", f"{_REPAIRED},{_FATAL}",
              "--config", 'lint.per-file-ignores = {"__init__.py" = ["F401"]}')  # fmt: skip
        _ruff(folder, "format", "--quiet")
        return {path: (folder / path).read_text("utf-8") for path in sorted(files)}


def _ruff(folder: Path, command: str, *options: str) -> None:
    call = [sys.executable, "-m", "ruff", command, "--isolated", "--no-cache",
            f"--target-version={TARGET}", f"--line-length={LINE_LENGTH}",
            "--output-format=concise", *options, "."]  # fmt: skip
    if command == "format":
        call.remove("--output-format=concise")
    done = subprocess.run(call, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode == 1 or "invalid-syntax" in done.stdout or "Failed to parse" in done.stderr:
        raise EmittedCodeError(f"emitted code is not sound:\n{done.stdout}{done.stderr}")
    if done.returncode:
        raise ToolchainError(f"ruff {command} failed with {done.returncode}: {done.stderr.strip()}")


def _refuse_object_texts(path: str, text: str) -> None:
    """A wrapped string that a template forgot to unwrap prints as an object's address."""
    if " object at 0x" in text:
        raise EmittedCodeError(f"{path} holds the address of an object instead of its text")
