"""The pinned formatter: what it repairs, what it refuses, and that nothing around it matters."""

from pathlib import Path

import pytest

from generator import toolchain
from generator.formatting import EmittedCodeError, format_tree
from generator.toolchain import ToolchainError, require_pinned


def test_code_is_formatted_and_other_files_are_left_alone() -> None:
    files = {"a.py": "x = {  'a':1 }\n", "b/c.md": "x = {  'a':1 }\n"}
    assert format_tree(files) == {"a.py": 'x = {"a": 1}\n', "b/c.md": "x = {  'a':1 }\n"}


def test_imports_are_sorted_and_unused_ones_removed() -> None:
    text = "import sys\nimport re\nimport os\n\nprint(sys, os)\n"
    assert format_tree({"a.py": text})["a.py"] == "import os\nimport sys\n\nprint(sys, os)\n"


def test_what_a_package_exports_is_kept() -> None:
    text = "from .a import b as b\n"
    assert format_tree({"__init__.py": text})["__init__.py"] == text


@pytest.mark.parametrize("text", ["x = (\n", "print(unknown)\n"])
def test_code_that_is_not_sound_is_refused(text: str) -> None:
    with pytest.raises(EmittedCodeError, match=r"a\.py"):
        format_tree({"a.py": text})


def test_the_text_of_an_object_is_refused() -> None:
    with pytest.raises(EmittedCodeError, match="address of an object"):
        format_tree({"a.md": "<Wrapped object at 0x7f00>"})


def test_a_configuration_around_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ruff.toml").write_text("line-length = 20\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    text = "some_name = another_name = [1, 2, 3]\n"
    assert format_tree({"a.py": text})["a.py"] == text


def test_another_version_of_a_tool_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(toolchain, "PINNED", {"ruff": "0.0.1"})
    with pytest.raises(ToolchainError, match=r"pip install ruff==0\.0\.1"):
        require_pinned()


def test_a_missing_tool_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(toolchain, "PINNED", {"no-such-tool": "1"})
    with pytest.raises(ToolchainError, match="no-such-tool is missing"):
        require_pinned()
