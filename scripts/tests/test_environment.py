"""Whether an environment that is there can be used."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from scripts.support import environment
from scripts.support.script_error import ScriptError


@pytest.fixture
def venv(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The place where the environment is looked for."""
    folder = tmp_path / "a folder" / ".venv"
    (folder / "bin").mkdir(parents=True)
    monkeypatch.setattr(environment, "VENV", folder)
    monkeypatch.setattr(environment, "PYTHON", folder / "bin" / "python")
    return folder


def _make(venv: Path) -> None:
    """What makes a Python take `venv` for its prefix, and find the pip of this one."""
    home = Path(sys.base_prefix, "bin")
    (venv / "pyvenv.cfg").write_text(
        f"home = {home}\ninclude-system-site-packages = true\n", encoding="utf-8"
    )
    (venv / "bin" / "python").symlink_to(home / f"python3.{sys.version_info.minor}")
    (venv / "bin" / "pip").write_text(f"#!{venv}/bin/python\n", encoding="utf-8")


def test_a_whole_one_works(venv: Path) -> None:
    _make(venv)
    assert environment.works()


def test_one_whose_python_is_gone_does_not_work(venv: Path) -> None:
    (venv / "bin" / "python").symlink_to("/nowhere/python3.11")
    assert not environment.works()


def test_one_that_was_moved_does_not_work(venv: Path) -> None:
    _make(venv)
    (venv / "bin" / "pip").write_text("#!/elsewhere/.venv/bin/python\n", encoding="utf-8")
    assert not environment.works()


def test_the_environment_of_another_tree_is_used_and_left_alone(
    venv: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _make(venv)
    link = tmp_path / "a worktree" / ".venv"
    link.parent.mkdir()
    link.symlink_to(venv)
    before = sorted(venv.rglob("*"))
    monkeypatch.setattr(environment, "VENV", link)
    monkeypatch.setattr(environment, "PYTHON", link / "bin" / "python")
    environment.prepare()
    assert sorted(venv.rglob("*")) == before


def test_a_link_to_nothing_is_said_and_not_filled(
    venv: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = tmp_path / "linked"
    link.symlink_to(venv)
    monkeypatch.setattr(environment, "VENV", link)
    monkeypatch.setattr(environment, "PYTHON", link / "bin" / "python")
    with pytest.raises(ScriptError, match="is a link to"):
        environment.prepare()
    assert [path.name for path in venv.rglob("*")] == ["bin"]
