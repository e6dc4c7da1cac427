"""Nothing that is sent to the control API is passed over: not a query, not a body."""

from typing import Any

import pytest

from sim_harness import OUTSIDE, Sim

CALL = {"from": "+19195551001", "to": OUTSIDE, "callbackUrl": "http://a.example/"}


def seen(sim: Sim) -> list[Any]:
    """What of the simulator may have changed."""
    paths = ("/deliveries", "/requests", "/clock", "/config", "/faults")
    return [sim.control("GET", path).json() for path in paths]


@pytest.mark.parametrize(
    ("method", "path", "said"),
    [
        ("DELETE", "/deliveries?userId=u-2", "is not taken in the query of DELETE"),
        ("DELETE", "/requests?userId=u-2", "is not taken in the query of DELETE"),
        ("DELETE", "/faults?kind=error", "is not taken in the query of DELETE"),
        ("POST", "/reset?seed=55", "is not taken in the query of POST"),
        ("POST", "/clock/advance?seconds=5", "is not taken in the query of POST"),
        ("GET", "/clock?x=1", "it takes nothing"),
        ("GET", "/deliveries?size=1&size=2", "is given twice"),
    ],
)
def test_a_query_where_none_is_taken_is_refused_and_changes_nothing(
    sim: Sim, method: str, path: str, said: str
) -> None:
    sim.post("/calls", CALL)
    sim.wait(1)
    before = seen(sim)
    refused = sim.control(method, path)
    assert (refused.status_code, refused.json()["code"]) == (400, "validation-error")
    assert said in refused.text
    assert seen(sim) == before


@pytest.mark.parametrize(
    ("method", "path", "said"),
    [
        ("DELETE", "/deliveries", "it takes nothing"),
        ("GET", "/deliveries", "parameters are in the query"),
        ("GET", "/clock", "parameters are in the query"),
    ],
)
def test_a_body_where_none_is_taken_is_refused(sim: Sim, method: str, path: str, said: str) -> None:
    refused = sim.control(method, path, json={"userId": "u-2"})
    assert (refused.status_code, refused.json()["code"]) == (400, "validation-error")
    assert said in refused.text


@pytest.mark.parametrize("body", [b"", b" ", b"{}", b"null"])
def test_a_body_that_says_nothing_is_taken_everywhere(sim: Sim, body: bytes) -> None:
    for method, path in (("GET", "/clock"), ("DELETE", "/faults"), ("POST", "/reset")):
        assert sim.control(method, path, content=body).status_code == 200


@pytest.mark.parametrize("length", ["2 ", "\t2"])
def test_blanks_around_the_length_of_a_body_mean_nothing_here_either(sim: Sim, length: str) -> None:
    sent = sim.control("POST", "/reset", content=b"{}", headers={"content-length": length})
    assert sent.status_code == 200
