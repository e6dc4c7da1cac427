"""support/start.sh: the search for a Python."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.tests.conftest import ROOT

SCRIPTS = sorted(
    path.name for path in (ROOT / "scripts").iterdir() if path.is_file() and not path.suffix
)


@pytest.fixture
def search_path(tmp_path: Path) -> Path:
    """A folder for PATH with what sh needs, and no Python."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("sh", "cat", "dirname", "readlink"):
        (folder / name).symlink_to(shutil.which(name) or name)
    return folder


def _write_python(folder: Path, *, version: str, status: int) -> None:
    """A Python that tells its version, and is judged with `status`."""
    python = folder / "python3"
    python.write_text(
        f'#!/bin/sh\ncase "$2" in *print*) echo {version};; *) exit {status};; esac\n',
        encoding="utf-8",
    )
    python.chmod(0o755)


def _run(script: Path, search_path: Path, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": str(search_path), **more}
    return subprocess.run(
        [script, "--nonsense"], env=environment, capture_output=True, text=True, check=False
    )


def test_a_python_that_is_too_old_is_named_with_its_version(search_path: Path) -> None:
    _write_python(search_path, version="3.9.2", status=4)
    refused = _run(ROOT / "scripts" / "demo", search_path)
    assert refused.returncode == 2
    assert f"{search_path}/python3 is Python 3.9.2: it is older than 3.11" in refused.stderr
    assert "PYTHON=/path/to/python3.11 scripts/demo" in refused.stderr


def test_a_python_without_venv_names_the_package_that_brings_it(search_path: Path) -> None:
    _write_python(search_path, version="3.12.1", status=3)
    refused = _run(ROOT / "scripts" / "demo", search_path)
    assert refused.returncode == 2
    assert "apt-get install python3-venv" in refused.stderr


def test_no_python_at_all_is_said(search_path: Path) -> None:
    refused = _run(ROOT / "scripts" / "test", search_path)
    assert refused.returncode == 2
    assert "needs Python 3.11 or newer" in refused.stderr
    assert "found none." in refused.stderr


def test_a_python_can_be_named(search_path: Path) -> None:
    started = _run(ROOT / "scripts" / "bootstrap", search_path, PYTHON=sys.executable)
    assert "takes no arguments, got --nonsense" in started.stderr


def test_a_script_works_through_a_link(tmp_path: Path) -> None:
    link = tmp_path / "link to bootstrap"
    link.symlink_to(ROOT / "scripts" / "bootstrap")
    started = _run(link, Path(os.environ["PATH"]), PYTHON=sys.executable)
    assert "takes no arguments, got --nonsense" in started.stderr


@pytest.mark.parametrize("name", SCRIPTS)
def test_every_script_says_its_purpose_and_hands_over_its_own_name(name: str) -> None:
    first, purpose, _, handover = (ROOT / "scripts" / name).read_text().splitlines()
    assert first == "#!/bin/sh"
    assert purpose.endswith(".")
    assert handover == f'exec sh "$folder/support/start.sh" {name} "$folder" "$@"'
    assert os.access(ROOT / "scripts" / name, os.X_OK)
