"""Replacing a tree: in one move, or not at all."""

from multiprocessing import get_context
from pathlib import Path

import pytest

from generator import tree
from generator.tree import read_tree, replace_tree

OLD = {"a.py": "old\n", "b/c.py": "old\n"}
NEW = {"a.py": "new\n", "d.py": "new\n"}


def content(folder: Path) -> dict[str, str]:
    return {path: text.decode() for path, text in read_tree(folder).items()}


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    replace_tree(tmp_path / "package", OLD)
    return tmp_path / "package"


def test_a_tree_is_made_where_there_was_none(tmp_path: Path) -> None:
    assert replace_tree(tmp_path / "x" / "y", OLD)
    assert content(tmp_path / "x" / "y") == OLD


def test_the_old_tree_goes_as_a_whole(folder: Path) -> None:
    assert replace_tree(folder, NEW)
    assert content(folder) == NEW
    assert names(folder.parent) == ["package"]


def test_an_equal_tree_is_left_alone(folder: Path) -> None:
    before = folder.stat().st_ino
    assert not replace_tree(folder, OLD)
    assert folder.stat().st_ino == before


def test_compiled_modules_do_not_count(folder: Path) -> None:
    (folder / "__pycache__").mkdir()
    (folder / "__pycache__" / "a.pyc").write_bytes(b"")
    assert not replace_tree(folder, OLD)


def test_others_may_read_the_tree(folder: Path) -> None:
    assert folder.stat().st_mode & 0o777 == 0o755


@pytest.mark.parametrize("step", ["_put_in_place", "_complete_sibling"])
def test_a_failure_leaves_the_old_tree_and_nothing_else(
    folder: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def fail(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(tree, step, fail)
    with pytest.raises(OSError, match="disk full"):
        replace_tree(folder, NEW)
    assert content(folder) == OLD
    assert names(folder.parent) == ["package"]


def test_a_file_that_cannot_be_written_leaves_the_old_tree(folder: Path) -> None:
    with pytest.raises(OSError, match=r"a\.py"):
        replace_tree(folder, {**NEW, "a.py/below_a_file.py": ""})
    assert content(folder) == OLD
    assert names(folder.parent) == ["package"]


def test_without_an_exchange_of_names_two_renames_do(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tree, "_exchange", lambda *_: False)
    assert replace_tree(folder, NEW)
    assert content(folder) == NEW
    assert names(folder.parent) == ["package"]


def test_the_remains_of_a_run_that_was_killed_are_removed(folder: Path) -> None:
    remains = folder.parent / ".package.new-abc"
    remains.mkdir()
    replace_tree(folder, NEW)
    assert not remains.exists()


def _replace_often(folder: Path, files: dict[str, str]) -> None:
    for round_of in range(20):
        replace_tree(folder, {**files, "round": str(round_of)})


def test_two_runs_at_once_leave_one_whole_tree(folder: Path) -> None:
    context = get_context("spawn")
    runs = [context.Process(target=_replace_often, args=(folder, files)) for files in (OLD, NEW)]
    for run in runs:
        run.start()
    for run in runs:
        run.join(60)
    assert [run.exitcode for run in runs] == [0, 0]
    assert content(folder) in ({**OLD, "round": "19"}, {**NEW, "round": "19"})
    assert names(folder.parent) == ["package"]
