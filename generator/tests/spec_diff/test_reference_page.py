"""docs/reference/spec-diff.md says what the command knows."""

import re
from pathlib import Path
from typing import Final

import pytest

from generator.spec_diff.cli import Status, main

PAGE: Final = (Path(__file__).parents[3] / "docs/reference/spec-diff.md").read_text("utf-8")


def test_every_exit_status_is_listed() -> None:
    assert re.findall(r"^\| (\d) \|", PAGE, re.MULTILINE) == [str(int(each)) for each in Status]


def test_every_option_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    helped = capsys.readouterr().out
    values = re.findall(r"^  (any|breaking|version|never) ", helped, re.MULTILINE)
    assert values == re.findall(r"^\| `--fail-on (\w+)`", PAGE, re.MULTILINE)
    assert "--format" in helped
    assert "| `--format text\\|json` |" in PAGE


def test_the_example_of_the_page_is_what_the_command_prints() -> None:
    # test_cli.py holds the same words against the command.
    told = (Path(__file__).parent / "test_cli.py").read_text("utf-8")
    for line in ("! days: maximum is tightened from 60 to 30", "1.4.0 becomes 2.0.0 or more"):
        assert line in PAGE
        assert line in told
