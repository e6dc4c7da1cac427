"""Running steps side by side."""

from __future__ import annotations

import sys

import pytest

from scripts.support.steps import Step, run_all


def _step(name: str, code: str) -> Step:
    return Step(name, [sys.executable, "-c", code])


def test_every_problem_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    failing = [_step("two", "exit('second word')"), _step("one", "exit('first word')")]
    outcomes = run_all([*failing, _step("three", "print('quiet')")])
    assert [outcome.verdict for outcome in outcomes] == ["FAILED", "ok", "FAILED"]
    shown = capsys.readouterr().err
    assert "first word" in shown
    assert "second word" in shown
    assert "three: ok" in shown
    assert "quiet" not in shown


@pytest.mark.parametrize(("variable", "verdict"), [({}, "skipped"), ({"CI": "true"}, "FAILED")])
def test_what_is_skipped_fails_in_ci_and_there_alone(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    variable: dict[str, str],
    verdict: str,
) -> None:
    monkeypatch.delenv("CI", raising=False)
    for name, value in variable.items():
        monkeypatch.setenv(name, value)
    (outcome,) = run_all([Step("lint", skipped="no network")])
    assert outcome.verdict == verdict
    assert "skipped: no network" in capsys.readouterr().err


def test_a_step_sees_its_own_environment(capsys: pytest.CaptureFixture[str]) -> None:
    code = "import os; exit(os.environ['COLOUR'])"
    run_all([Step("one", [sys.executable, "-c", code], {"COLOUR": "mauve"})])
    assert "mauve" in capsys.readouterr().err
