"""What is remembered has bounds: whoever has no account cannot make the simulator grow."""

import gc
import tracemalloc
from base64 import b64encode
from collections.abc import Callable

import pytest

from catapult_simulator.api.exchange import MAX_QUERY_BYTES, MAX_QUERY_PARAMETERS
from catapult_simulator.errors.api_error import LONGEST_VALUE
from catapult_simulator.state.error_log import ERRORS, KEPT_ERRORS
from sim_assertions import assert_error
from sim_driver import basic, call
from sim_harness import ALICE, Sim

AS_ALICE = basic(f"t-{ALICE}", "secret")
ACCOUNT = f"/v1/users/{ALICE}/account".encode()


def stranger(sim: Sim, number: int) -> None:
    """A request without an account, large in everything that it has, and unlike any other."""
    unique = b"%07d" % number * 1000
    credentials = b"Basic " + b64encode(unique + b":" + unique)
    headers = [(b"authorization", credentials), (b"host", unique), (b"x-" + unique, unique)]
    answer = call(sim.app, "GET", b"/v1/" + unique, query=unique, headers=headers)
    assert answer.status_code == 401


def test_strangers_leave_nothing_behind_but_the_latest_of_them(
    sim_with: Callable[..., Sim],
) -> None:
    sim = sim_with(log_size=50)
    for number in range(200):
        stranger(sim, number)
    gc.collect()
    tracemalloc.start()
    try:
        before, _ = tracemalloc.get_traced_memory()
        for number in range(200, 1200):
            stranger(sim, number)
        gc.collect()
        after, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    # One request has 35 kB: the caches of 64 headers may be other ones, and no more than that.
    assert after - before < 200 * 35_000 / 2
    assert len(sim.world.traffic.log) == 50


def test_a_request_is_remembered_with_a_short_path_however_long_it_was(sim: Sim) -> None:
    stranger(sim, 1)
    assert len(sim.world.traffic.log[-1].path) <= LONGEST_VALUE + 1


def test_an_account_has_so_many_errors_and_each_is_short(sim: Sim) -> None:
    for _ in range(KEPT_ERRORS + 10):
        sim.post("/calls", {"from": "x" * 5000, "to": "y" * 5000})
    with sim.world.store.unit():
        rows = list(sim.world.store.all(ERRORS, ALICE))
    assert len(rows) == KEPT_ERRORS
    assert max(len(repr(one)) for one in rows) < 8 * LONGEST_VALUE


def test_the_log_of_callbacks_keeps_so_many(
    sim_with: Callable[..., Sim],
) -> None:
    sim = sim_with(log_size=20)
    for _ in range(25):
        call_ = {"from": "+19195551001", "to": "+14155551212", "callbackUrl": "http://a.example/"}
        assert sim.post("/calls", call_).status_code == 201
        sim.wait(1)
    sim.wait(1000)
    assert len(sim.world.callbacks.log) == 20


@pytest.mark.parametrize(
    ("query", "status"),
    [
        (b"&".join(b"p%d=1" % index for index in range(MAX_QUERY_PARAMETERS)), 200),
        (b"&".join(b"p%d=1" % index for index in range(MAX_QUERY_PARAMETERS + 1)), 400),
        (b"p=" + b"x" * (MAX_QUERY_BYTES - 2), 200),
        (b"p=" + b"x" * (MAX_QUERY_BYTES - 1), 413),
        (b"&" * MAX_QUERY_BYTES, 400),
        (b"%" * MAX_QUERY_BYTES, 200),
        (b"p=%ff%00" * 1000, 200),
    ],
)
def test_a_query_has_so_many_parameters_and_bytes(sim: Sim, query: bytes, status: int) -> None:
    answer = call(sim.app, "GET", ACCOUNT, query=query, headers=[AS_ALICE])
    assert answer.status_code == status
    if status != 200:
        assert_error(answer, status, {400: "validation-error", 413: "request-too-large"}[status])
