"""The reference pages name what there is: options, control endpoints, codes of our own."""

import re
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.routing import Route

from catapult_simulator import create_app
from catapult_simulator.catalogue import CATALOGUE
from catapult_simulator.cli import COMMANDS, main

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"
USAGE = (REFERENCE / "simulator.md").read_text("utf-8")
SIMULATED = (REFERENCE / "what-is-simulated.md").read_text("utf-8")
CONTROL: Starlette = create_app().control
ENDPOINTS = [route for route in CONTROL.routes if isinstance(route, Route)]
OWN_CODES = list(CATALOGUE)[list(CATALOGUE).index("invalid-credentials") :]


@pytest.mark.parametrize("endpoint", ENDPOINTS, ids=lambda endpoint: endpoint.path)
def test_every_control_endpoint_is_described(endpoint: Route) -> None:
    assert f"`{endpoint.path}`" in USAGE


def test_no_control_endpoint_is_described_that_is_not_there() -> None:
    described = set(re.findall(r"`(/_sim/[^`]*)`", USAGE))
    assert described == {endpoint.path for endpoint in ENDPOINTS}


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
