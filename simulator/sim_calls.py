"""Calls for tests that are about something else: one that is active, and what is done to it."""

from typing import Any

from sim_harness import ALICE, NUMBERS, OUTSIDE, Sim

RING_SECONDS = 0.5


def placed_call(sim: Sim, user: str = ALICE, **more: Any) -> str:
    """Place a call that rings; returns its id."""
    body = {"from": NUMBERS[user], "to": OUTSIDE, "callbackUrl": "http://app.example/c", **more}
    response = sim.post("/calls", body, user=user)
    assert response.status_code == 201, response.text
    return response.headers["location"].rpartition("/")[2]


def active_call(sim: Sim, user: str = ALICE, **more: Any) -> str:
    """Place a call and let it be answered; returns its id."""
    call_id = placed_call(sim, user, **more)
    sim.wait(RING_SECONDS)
    assert sim.get(f"/calls/{call_id}", user=user)["state"] == "active"
    return call_id


def press(sim: Sim, call_id: str, digits: str, user: str = ALICE) -> None:
    """Let the far end of a call press keys."""
    response = sim.outside(f"/users/{user}/calls/{call_id}/digits", {"digits": digits})
    assert response.status_code == 200, response.text


def hang_up(sim: Sim, call_id: str, user: str = ALICE) -> None:
    """Let the far end of a call hang up."""
    assert sim.outside(f"/users/{user}/calls/{call_id}/hang-up").status_code == 200


def told(sim: Sim, call_id: str, *event_types: str) -> list[dict[str, Any]]:
    """The events of these types that a call sent."""
    return [one for one in sim.called_back(call_id) if one["eventType"] in event_types]
