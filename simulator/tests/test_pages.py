"""The reference pages name what there is: options, codes of our own."""

import re
from pathlib import Path

import pytest

from catapult_simulator.cli import COMMANDS, main
from catapult_simulator.errors.catalogue import CATALOGUE

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"
USAGE = (REFERENCE / "simulator.md").read_text("utf-8")
SIMULATED = (REFERENCE / "what-is-simulated.md").read_text("utf-8")
OWN_CODES = list(CATALOGUE)[list(CATALOGUE).index("invalid-credentials") :]


def test_every_option_is_described(capsys: pytest.CaptureFixture[str]) -> None:
    for command in COMMANDS:
        with pytest.raises(SystemExit):
            main([command.name, "--help"])
    options = set(re.findall(r"--[a-z-]+", capsys.readouterr().out)) - {"--help"}
    assert options == set(re.findall(r"(--[a-z][a-z-]+)", USAGE))


@pytest.mark.parametrize("code", OWN_CODES)
def test_every_code_of_our_own_is_marked_as_such(code: str) -> None:
    entry = CATALOGUE[code]
    status = "none" if code == "callback-failed" else str(entry.status)
    assert f"| {status} | {entry.category} | `{code}` |" in SIMULATED


@pytest.mark.parametrize("code", re.findall(r"`([a-z]+(?:-[a-zA-Z]+)+)`", SIMULATED))
def test_no_code_is_named_that_does_not_exist(code: str) -> None:
    assert code in CATALOGUE
