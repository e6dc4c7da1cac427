"""Fixtures: a simulator that only the test moves."""

import asyncio
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from sim_harness import Sim


@pytest.fixture
def sim_runner() -> Iterator[asyncio.Runner]:
    with asyncio.Runner() as runner:
        yield runner


@pytest.fixture
def sim(sim_runner: asyncio.Runner) -> Iterator[Sim]:
    made = Sim(sim_runner)
    yield made
    made.require_shapes()
    sim_runner.run(made.app.close())


@pytest.fixture
def sim_with(sim_runner: asyncio.Runner) -> Iterator[Callable[..., Sim]]:
    """Make a simulator with other settings."""
    made: list[Sim] = []

    def make(**settings: Any) -> Sim:
        made.append(Sim(sim_runner, **settings))
        return made[-1]

    yield make
    for one in made:
        one.require_shapes()
        sim_runner.run(one.app.close())
