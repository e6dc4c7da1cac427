"""What the tests of endpoints begin with."""

import pytest

from sim_harness import Sim


@pytest.fixture
def domain(sim: Sim) -> str:
    made = sim.post("/domains", {"name": "shop", "description": "d"})
    return "/domains/" + str(made.headers["location"]).rpartition("/")[2]
