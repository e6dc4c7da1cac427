"""A call whose event reaches nobody, over real sockets: nothing listens at its URLs."""

import socket
from collections.abc import Callable

from sim_harness import ALICE, NUMBERS, OUTSIDE, Sim, application


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
