"""The pytest plugin: a simulator for tests, found by pytest through the entry point `pytest11`.

Nothing is done unless a test asks for a fixture, and nothing is imported before. The fixtures:
docs/reference/pytest-plugin.md; their types, for annotations: `catapult_simulator.testing`.
"""

from collections.abc import Generator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from catapult_simulator.testing import (
        CallbackSink,
        ScenarioPlayer,
        Sim,
        SimAccount,
        SimClock,
    )

CLOCKS = ("auto", "manual", "real")
LIMITS = ("off", "documented", "queued")
LONGEST_RING_SECONDS = 24 * 3600
CHOSEN = pytest.StashKey[dict[str, Any]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declares the options."""
    group = parser.getgroup("catapult", "simulator of Bandwidth's v1 API")
    group.addoption("--catapult-clock", choices=CLOCKS, help="clock of the simulator (auto)")
    group.addoption("--catapult-seed", type=int, help="seed of the simulator (1)")
    parser.addini("catapult_clock", "clock of the simulator: auto, manual or real", default="auto")
    parser.addini("catapult_seed", "seed of the simulator's ids and choices", default="1")
    parser.addini("catapult_limits", "rate limits, as `serve --limits` takes them", default="off")
    parser.addini("catapult_ring_seconds", "seconds until a far end answers", default="0.5")


def pytest_configure(config: pytest.Config) -> None:
    """Judges what was chosen, before any test runs. Raises UsageError."""
    ring = _number(config, "catapult_ring_seconds", float)
    if not 0 <= ring <= LONGEST_RING_SECONDS:
        raise pytest.UsageError(f"catapult_ring_seconds is from 0 to {LONGEST_RING_SECONDS}")
    config.stash[CHOSEN] = {
        "clock": _chosen(config, "catapult_clock", CLOCKS),
        "seed": _number(config, "catapult_seed", int),
        "limits": _chosen(config, "catapult_limits", LIMITS),
        "ring_seconds": ring,
    }


@pytest.fixture(scope="session")
def sim(pytestconfig: pytest.Config) -> "Generator[Sim, None, None]":
    """A simulator that serves on free ports of loopback, one for each process of tests."""
    from catapult_simulator.settings import Settings
    from catapult_simulator.testing import Sim

    settings = Settings(accounts=(), egress="local", **pytestconfig.stash[CHOSEN])
    with Sim(settings) as running:
        yield running


@pytest.fixture
def sim_account(sim: "Sim") -> "Generator[SimAccount, None, None]":
    """An account of its own, which is gone when the test is over."""
    from catapult_simulator.testing import SimAccount

    account = SimAccount(sim)
    yield account
    account.close()


@pytest.fixture
def sim_clock(sim: "Sim") -> "Generator[SimClock, None, None]":
    """The simulator's time. A clock that the test holds is released when it is over."""
    from catapult_simulator.testing import SimClock

    clock = SimClock(sim)
    yield clock
    clock.release()


@pytest.fixture
def callback_sink() -> "Generator[CallbackSink, None, None]":
    """A server on loopback that takes callbacks, and fails, hangs or redirects on demand."""
    from catapult_simulator.testing import CallbackSink

    sink = CallbackSink()
    yield sink
    sink.close()


@pytest.fixture
def sim_scenario(sim: "Sim") -> "ScenarioPlayer":
    """Plays a scenario: a shipped one by name, a file, or YAML text."""
    from catapult_simulator.testing import ScenarioPlayer

    return ScenarioPlayer(sim)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Shows requests and callbacks of the account of a test that failed."""
    made = yield
    account: Any = getattr(item, "funcargs", {}).get("sim_account")
    if made.failed and made.when == "call" and account is not None:
        from catapult_simulator.testing import SimAccount
        from catapult_simulator.testing.report import report

        if isinstance(account, SimAccount):
            made.sections.append(("simulator", report(account)))
    return made


def _chosen(config: pytest.Config, name: str, known: tuple[str, ...]) -> Any:
    value = config.getoption(name, None) or config.getini(name)
    if value not in known:
        raise pytest.UsageError(f"{name} is one of {', '.join(known)}, not {value!r}")
    return value


def _number(config: pytest.Config, name: str, kind: Any) -> Any:
    given = config.getoption(name, None)
    value = config.getini(name) if given is None else given
    try:
        return kind(value)
    except ValueError:
        raise pytest.UsageError(f"{name} is a number, not {value!r}") from None
