"""What every contract test is given: the document, a target, and fresh accounts on it."""

from collections.abc import Callable, Iterator
from decimal import Decimal

import pytest

from catapult_simulator import Settings
from contract_tests import simulators
from contract_tests.accounts import Account
from contract_tests.document import Document
from contract_tests.receivers import Receiver, receiving
from contract_tests.targets import Target

Targets = tuple[Target, Target]
# Stories are told in modules that are no tests; what they assert is to be explained all the same.
pytest.register_assert_rewrite("contract_tests.client_stories", "contract_tests.envelopes")


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


@pytest.fixture(scope="session")
def sending_targets(request: pytest.FixtureRequest) -> Iterator[Targets]:
    """The like of `targets` whose callbacks do leave, for servers on loopback."""
    if request.config.getoption("--catapult-target") == "in-process":
        settings = Settings(accounts=(), clock="manual", egress="local")
        with simulators.in_process(settings) as found:
            yield found
    else:
        with simulators.over_http("--egress", "local") as found:
            yield found


@pytest.fixture
def sending(sending_targets: Targets) -> Account:
    """A fresh account whose callbacks leave."""
    return Account(*sending_targets)


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    """A customer's server."""
    with receiving() as found:
        yield found


@pytest.fixture(scope="session")
def served() -> Iterator[tuple[str, str]]:
    """Where a simulator serves over sockets: the URLs of API and control API."""
    with simulators.over_http() as (api, control):
        yield api.base_url, control.base_url


@pytest.fixture(scope="session")
def strict_targets(request: pytest.FixtureRequest) -> Iterator[Targets]:
    """A target with little money, the documented rates, and recordings of a minute."""
    if request.config.getoption("--catapult-target") == "in-process":
        settings = Settings(
            accounts=(),
            clock="manual",
            limits="documented",
            balance=Decimal("1.00"),
            recording_max_seconds=60,
        )
        with simulators.in_process(settings) as found:
            yield found
    else:
        options = ("--limits", "documented", "--balance", "1.00", "--recording-max", "60")
        with simulators.over_http(*options) as found:
            yield found
