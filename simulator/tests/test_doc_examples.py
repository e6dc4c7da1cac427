"""The examples of the pages about scenarios and the pytest plugin, run as their readers would."""

import asyncio
import re
from pathlib import Path

import pytest

import catapult_simulator
from catapult_simulator.scenarios import library
from catapult_simulator.scenarios.language import VERBS
from catapult_simulator.scenarios.load import load
from catapult_simulator.scenarios.play import play
from sim_harness import Sim

DOCS = Path(__file__).parents[2] / "docs"
LANGUAGE = (DOCS / "reference" / "scenarios.md").read_text("utf-8")
PACKAGES = Path(catapult_simulator.__file__).parent.parent
PLUGIN = ("-p", "catapult_simulator.pytest_plugin", "-p", "no:cacheprovider")
FENCE = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def blocks(page: str, language: str) -> list[str]:
    """The examples in a language."""
    return [text for name, text in FENCE.findall(page) if name == language]


@pytest.mark.parametrize("text", blocks(LANGUAGE, "yaml"))
def test_the_scenario_of_the_page_passes(sim: Sim, sim_runner: asyncio.Runner, text: str) -> None:
    assert sim_runner.run(play(sim.world, load(text))).failed is None


def test_the_page_names_every_action_and_every_shipped_scenario() -> None:
    for word in (*VERBS, "fault", "server-answers", "fallback-server-answers", *library.names()):
        assert f"`{word}" in LANGUAGE, word


@pytest.mark.parametrize(
    ("page", "passed"), [("how-to/test-an-application.md", 5), ("reference/pytest-plugin.md", 1)]
)
def test_the_tests_of_a_page_pass(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, page: str, passed: int
) -> None:
    paths = (PACKAGES, PACKAGES.parent / "generated_client")
    monkeypatch.setenv("PYTHONPATH", ":".join(map(str, paths)))
    pytester.makepyfile("\n".join(blocks((DOCS / page).read_text("utf-8"), "python")))
    pytester.runpytest_subprocess(*PLUGIN, "-W", "error").assert_outcomes(passed=passed)
