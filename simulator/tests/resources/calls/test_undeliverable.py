"""A call whose event reaches nobody, over real sockets: nothing listens at its URLs."""

import socket
from collections.abc import Callable
from typing import Any

import pytest

from sim_harness import ALICE, BOB, NUMBERS, OUTSIDE, Sim, application


def deaf_url() -> str:
    """A URL on this machine at which nothing listens."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{one.getsockname()[1]}/"


def test_an_incoming_call_goes_to_the_fallback_number(sim_with: Callable[..., Sim]) -> None:
    sim = sim_with(egress="local")
    app = application(incomingCallUrl=deaf_url(), incomingCallFallbackUrl=deaf_url())
    sim.own(ALICE, NUMBERS[ALICE], application=app, fallbackNumber="+14155550100")
    call_id = sim.outside("/calls", {"to": NUMBERS[ALICE], "from": OUTSIDE}).json()["id"]
    sim.wait(0.5)
    rescue, call = sim.get("/calls")
    assert (rescue["to"], rescue["state"]) == ("+14155550100", "active")
    assert (call["id"], call["state"]) == (call_id, "active")
    assert "callback-failed" in sim.errors()


def test_without_fallback_number_the_call_goes_on(sim_with: Callable[..., Sim]) -> None:
    sim = sim_with(egress="local")
    sim.own(ALICE, NUMBERS[ALICE], application=application(incomingCallUrl=deaf_url()))
    call_id = sim.outside("/calls", {"to": NUMBERS[ALICE], "from": OUTSIDE}).json()["id"]
    sim.wait(0.5)
    assert [call["id"] for call in sim.get("/calls")] == [call_id]
    assert sim.errors() == ["callback-failed"]


def test_a_number_that_falls_back_to_itself_makes_no_more_calls(
    sim_with: Callable[..., Sim],
) -> None:
    sim = sim_with(egress="local")
    deaf = application(incomingCallUrl=deaf_url())
    sim.own(ALICE, NUMBERS[ALICE], application=deaf, fallbackNumber=NUMBERS[ALICE])
    call_id = sim.outside("/calls", {"to": NUMBERS[ALICE], "from": OUTSIDE}).json()["id"]
    sim.wait(5)
    assert [(call["id"], call["state"]) for call in sim.get("/calls")] == [(call_id, "started")]


def test_numbers_that_fall_back_to_each_other_end_the_circle(sim_with: Callable[..., Sim]) -> None:
    sim = sim_with(egress="local")
    for user, other in ((ALICE, BOB), (BOB, ALICE)):
        deaf = application(f"a-{user}", incomingCallUrl=deaf_url())
        sim.own(user, NUMBERS[user], application=deaf, fallbackNumber=NUMBERS[other])
    sim.outside("/calls", {"to": NUMBERS[ALICE], "from": OUTSIDE})
    for _ in range(5):
        sim.wait(0.5)
    assert [call["direction"] for call in sim.get("/calls")] == ["out", "in"]
    assert [call["state"] for call in sim.get("/calls", user=BOB)] == ["started"]


@pytest.mark.parametrize("target", ["call my mum", "+14155550107", "+14155550108"])
def test_what_nobody_may_call_is_no_fallback(sim_with: Callable[..., Sim], target: str) -> None:
    sim = sim_with(egress="local")
    deaf = application(incomingCallUrl=deaf_url())
    sim.own(ALICE, NUMBERS[ALICE], application=deaf, fallbackNumber=target)
    sim.outside("/calls", {"to": NUMBERS[ALICE], "from": OUTSIDE})
    sim.wait(0.5)
    assert [call["state"] for call in sim.get("/calls")] == ["started"]


@pytest.mark.parametrize(
    ("app", "code"),
    [
        (None, "no-application-for-number"),
        (application(incomingCallUrl=None), "no-callback-for-call"),
    ],
)
def test_where_there_is_no_url_the_call_goes_to_the_fallback_number(
    sim: Sim, app: dict[str, Any] | None, code: str
) -> None:
    sim.own(ALICE, NUMBERS[ALICE], application=app, fallbackNumber="+14155550100")
    arrived = sim.outside("/calls", {"to": NUMBERS[ALICE], "from": OUTSIDE}).json()
    assert arrived["state"] == "transferring"
    sim.wait(0.5)
    leg, call = sim.get("/calls")
    assert (leg["to"], leg["state"], call["state"]) == ("+14155550100", "active", "active")
    assert sim.errors() == [code]
