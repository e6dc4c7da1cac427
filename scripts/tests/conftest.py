"""A small project that has our scripts, and installs without a package index."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BACKEND = """
import zipfile

def build_editable(folder, config_settings=None, metadata_directory=None):
    name = "small-0.dist-info"
    with zipfile.ZipFile(f"{folder}/small-0-py3-none-any.whl", "w") as wheel:
        wheel.writestr(f"{name}/METADATA", "Metadata-Version: 2.1\\nName: small\\nVersion: 0\\n")
        wheel.writestr(f"{name}/WHEEL", "Wheel-Version: 1.0\\nTag: py3-none-any\\n")
        wheel.writestr(f"{name}/RECORD", "")
    return "small-0-py3-none-any.whl"
"""
PYPROJECT = """
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]

[project]
name = "small"
version = "0"
"""


class Project:
    """A folder with our scripts in it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.scripts = root / "scripts"
        self.venv = root / ".venv"

    def command(self, name: str, *arguments: str) -> list[str]:
        """How a script is called from a shell."""
        return [str(self.scripts / name), *arguments]

    def run(
        self, name: str, *arguments: str, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        """Run a script from a folder that has nothing to do with it."""
        return subprocess.run(
            self.command(name, *arguments),
            cwd="/",
            env={**os.environ, "PYTHON": sys.executable, **environment},
            capture_output=True,
            text=True,
            check=False,
        )


def make_project(root: Path) -> Project:
    """A small project below `root`, nothing installed yet."""
    ignored = shutil.ignore_patterns("node_modules", "tests", "__pycache__")
    shutil.copytree(ROOT / "scripts", root / "scripts", ignore=ignored)
    (root / "backend.py").write_text(BACKEND, encoding="utf-8")
    (root / "pyproject.toml").write_text(PYPROJECT, encoding="utf-8")
    (root / "requirements-dev.txt").write_text("# nothing\n", encoding="utf-8")
    return Project(root)
