"""scripts/docs: the lists in docs/README.md."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.support import docs
from scripts.support.script_error import ScriptError

INDEX = """# Documentation

<!-- pages of how-to -->
- [Gone](how-to/gone.md)
<!-- end -->

The end.
"""


@pytest.fixture
def shelves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "how-to").mkdir()
    (tmp_path / "how-to" / "answer.md").write_text("# Answer a call\n\nSo.\n", encoding="utf-8")
    (tmp_path / "README.md").write_text(INDEX, encoding="utf-8")
    monkeypatch.setattr(docs, "DOCS", tmp_path)
    return tmp_path


def test_the_list_is_written_from_the_titles(shelves: Path) -> None:
    assert docs.main([]) == 0
    after = (shelves / "README.md").read_text(encoding="utf-8")
    assert "<!-- pages of how-to -->\n- [Answer a call](how-to/answer.md)\n<!-- end -->" in after
    assert after.endswith("\n\nThe end.\n")


def test_check_says_so_and_changes_nothing(shelves: Path) -> None:
    with pytest.raises(ScriptError, match="run scripts/docs"):
        docs.main(["--check"])
    assert (shelves / "README.md").read_text(encoding="utf-8") == INDEX
