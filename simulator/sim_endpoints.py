"""An endpoint as tests make it."""

from typing import Any

from sim_harness import Sim

PASSWORD = "tr0ub4dor"
GOOD: dict[str, Any] = {"name": "jsmith-mobile", "credentials": {"password": PASSWORD}}


def create(sim: Sim, domain: str, **properties: Any) -> str:
    """Creates an endpoint in a domain, given by its path; returns where it is."""
    response = sim.post(f"{domain}/endpoints", GOOD | properties)
    assert response.status_code == 201, response.text
    return str(response.headers["location"])
