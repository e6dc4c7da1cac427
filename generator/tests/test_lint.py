"""The lint on documents without mistakes, small and large."""

from pathlib import Path

import pytest

from generator import lint
from generator.load import load, parse
from generator.problems import Level, show

SPECS = sorted((Path(__file__).parent / "specs").glob("*.yaml"))


@pytest.mark.parametrize("path", SPECS, ids=[path.stem for path in SPECS])
def test_a_sound_document_has_no_problem(path: Path) -> None:
    assert show(lint.check(load(path))) == ""


def test_three_sound_documents_at_least_are_kept() -> None:
    assert len(SPECS) >= 3


def test_a_keyword_for_another_type_is_only_a_warning() -> None:
    source = (
        SPECS[0]
        .read_text("utf-8")
        .replace("status: {type: integer}", "status: {type: integer, maxLength: 3}")
    )
    problems = lint.check(parse(source.encode(), SPECS[0]))
    assert [problem.level for problem in problems] == [Level.WARNING]


def test_what_our_checks_do_not_know_openapi_spec_validator_finds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(lint, "CHECKS", ())
    source = SPECS[0].read_text("utf-8").replace("operationId: getJob", "operationId: startJob")
    shown = show(lint.check(parse(source.encode(), SPECS[0])))
    assert "openapi-spec-validator: Operation ID 'startJob'" in shown


def test_two_paths_that_some_urls_fit_are_a_warning() -> None:
    path = SPECS[0]
    source = path.read_text("utf-8").replace("  /jobs/{jobId}/log:", "  /{jobId}/log:")
    source = source.replace("  /jobs:\n", "  /jobs/{other}:\n")
    shown = [str(problem) for problem in lint.check(parse(source.encode(), path))]
    assert any("some URLs fit both '/{jobId}/log' and '/jobs/{other}'" in line for line in shown)
