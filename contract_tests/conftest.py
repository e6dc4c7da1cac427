"""What every contract test is given: the document, a target, and fresh accounts on it."""

from collections.abc import Callable, Iterator

import pytest

from contract_tests import simulators
from contract_tests.accounts import Account
from contract_tests.document import Document
from contract_tests.targets import Target

Targets = tuple[Target, Target]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds the choice of the target."""
    parser.addoption(
        "--catapult-target",
        choices=["in-process", "http"],
        default="in-process",
        help="what contract tests run against: a simulator in this process, or one over HTTP",
    )


@pytest.fixture(scope="session")
def document() -> Document:
    """The project's OpenAPI document."""
    return Document.load()


@pytest.fixture(scope="session")
def targets(request: pytest.FixtureRequest) -> Iterator[Targets]:
    """API and control API of the target."""
    choice = request.config.getoption("--catapult-target")
    with simulators.in_process() if choice == "in-process" else simulators.over_http() as found:
        yield found


@pytest.fixture
def new_account(targets: Targets) -> Callable[[], Account]:
    """Makes fresh accounts on the target."""
    return lambda: Account(*targets)


@pytest.fixture
def fresh(new_account: Callable[[], Account]) -> Account:
    """A fresh account on the target."""
    return new_account()
