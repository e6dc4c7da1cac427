"""A fault that is planted on purpose turns the tests red that are there to see it."""

from pathlib import Path

import pytest

from contract_tests import mutants, payloads
from contract_tests.document import ROOT
from contract_tests.mutants import Mutant

CATALOGUE = mutants.catalogue()
OF_PAYLOADS = {test for mutant in CATALOGUE if mutant.needs_payloads for test in mutant.tests}
# Each kind of check, and where a fault must be planted to show that it sees one.
KINDS = {
    "rule table": {"document", "simulator"},
    "near misses": {"document", "simulator"},
    "drawn valid": {"document", "simulator"},
    "drawn mutated": {"document", "simulator"},
    "schema of replies": {"document", "simulator"},
    "links": {"simulator"},
    "lifecycles": {"document", "simulator"},
    "schema of callbacks": {"document", "simulator"},
    "order of callbacks": {"simulator"},
    "delivery of callbacks": {"simulator"},
    "callbacks in the client": {"client"},
    "surface": {"document", "simulator", "client"},
    "import arrows": {"simulator", "client"},
    "payloads": {"document", "client"},
    "client stories": {"simulator", "client"},
    "error catalogue": {"document", "simulator"},
    "two accounts": {"simulator"},
    "paging": {"simulator", "client"},
    "interleavings": {"simulator"},
    "media": {"simulator"},
    "money": {"simulator"},
    "domains": {"simulator"},
}


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project that faults may be planted in."""
    return mutants.copy_project(tmp_path_factory.mktemp("mutants"))


@pytest.mark.mutants
@pytest.mark.parametrize("mutant", CATALOGUE, ids=lambda mutant: mutant.id)
def test_a_planted_fault_turns_its_tests_red(project: Path, mutant: Mutant) -> None:
    if mutant.needs_payloads and not any(payloads.published()):
        pytest.skip(payloads.ABSENT)
    with mutants.planted(mutant, project):
        result = mutants.run(project, mutant.tests, mutant.choose)
    assert result.returncode == mutants.SOME_FAILED, (
        f"{mutant.says}: nobody noticed\n{result.stdout[-3000:]}{result.stderr[-1000:]}"
    )


# File by file, as with the faults: what is imported beside a test changes what Hypothesis draws.
@pytest.mark.mutants
@pytest.mark.parametrize(("tests", "choose"), mutants.choices(CATALOGUE).items())
def test_without_a_fault_the_same_tests_are_green(project: Path, tests: str, choose: str) -> None:
    if tests in OF_PAYLOADS and not any(payloads.published()):
        pytest.skip(payloads.ABSENT)
    result = mutants.run(project, [tests], choose)
    assert result.returncode == mutants.ALL_PASSED, result.stdout[-5000:]


@pytest.mark.parametrize("mutant", CATALOGUE, ids=lambda mutant: mutant.id)
def test_a_planted_fault_is_not_stale(mutant: Mutant) -> None:
    assert mutants.occurrences(mutant) == 1, f"{mutant.file}: {mutant.old!r} is to be there once"


def test_each_kind_of_check_has_a_planted_fault_in_each_place_it_watches() -> None:
    planted: dict[str, set[str]] = {kind: set() for kind in KINDS}
    for mutant in CATALOGUE:
        planted[mutant.kind].add(mutant.place)
    assert {k: places - planted[k] for k, places in KINDS.items() if places - planted[k]} == {}


def test_each_resource_of_the_simulator_has_a_planted_fault() -> None:
    folder = ROOT / "simulator" / "catapult_simulator" / "resources"
    resources = {path.parent.name for path in folder.glob("*/__init__.py")}
    planted = {Path(mutant.file).parent.name for mutant in CATALOGUE}
    assert resources - planted == set()


def test_no_two_planted_faults_have_the_same_id() -> None:
    ids = [mutant.id for mutant in CATALOGUE]
    assert len(ids) == len(set(ids))


def test_no_planted_fault_is_taken_for_the_one_before(tmp_path: Path) -> None:
    mutant = CATALOGUE[0]
    file = tmp_path / mutant.file
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(mutant.old, encoding="utf-8")
    original = second_of(file)
    planted: list[int] = []
    for _ in range(3):
        with mutants.planted(mutant, tmp_path):
            planted.append(second_of(file))
    assert len({original, *planted}) == 4
    assert (second_of(file), file.read_text(encoding="utf-8")) == (original, mutant.old)


def second_of(file: Path) -> int:
    return int(file.stat().st_mtime)
