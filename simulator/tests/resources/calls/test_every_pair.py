"""Every pair of state and event, driven over HTTP, against the table.

Requests go through the API, the far end's doings through the control API, time through the clock.
What the table calls a step must happen whole: state, callbacks, log. What it refuses must change
nothing.
"""

from itertools import product

import httpx
import pytest

from catapult_simulator.resources.calls.lifecycle import (
    FINAL_STATES,
    REQUESTS,
    Direction,
    Event,
    Refusal,
    State,
    Step,
    outcome,
)
from catapult_simulator.resources.calls.network import ACTIONS
from sim_harness import ALICE, NUMBERS, OUTSIDE, Sim, application

SILENT = "+14155550102"
BODIES = {
    Event.ANSWER: {"state": "active"},
    Event.REJECT: {"state": "rejected"},
    Event.HANG_UP: {"state": "completed"},
    Event.TRANSFER: {"state": "transferring", "transferTo": SILENT},
    Event.CHANGE: {"recordingFileFormat": "mp3"},
}
PATHS = {event: action for action, event in ACTIONS.items()}
DRIVEN = [*BODIES, *PATHS]
REASONS = {
    True: "You can't update the call's state after being set to",
    False: "Invalid call state",
}


@pytest.mark.parametrize(("direction", "state", "event"), list(product(Direction, State, DRIVEN)))
def test_the_api_does_what_the_table_says(
    sim: Sim, direction: Direction, state: State, event: Event
) -> None:
    call_id = _call_in(sim, direction, state)
    before, told = sim.get(f"/calls/{call_id}"), len(sim.called_back(call_id))
    expected = outcome(direction, state, event)
    response = _let(sim, call_id, event)
    after = sim.get(f"/calls/{call_id}")
    if isinstance(expected, Step):
        assert response.status_code == 200
        assert after["state"] == expected.state
        names = [one["eventType"] for one in sim.called_back(call_id)[told:]]
        assert names == ["hangup" if name == "reject" else name for name in expected.announces]
        assert ("endTime" in after) == (expected.state in FINAL_STATES)
        return
    error = response.json()
    assert (response.status_code, error["code"]) == (403, "call-invalid-state")
    assert (after, len(sim.called_back(call_id))) == (before, told)
    if event in REQUESTS and isinstance(expected, Refusal):
        assert REASONS[expected.ended] in error["message"]


@pytest.mark.parametrize("direction", Direction)
def test_a_refused_transfer_leaves_no_call_behind(sim: Sim, direction: Direction) -> None:
    call_id = _call_in(sim, direction, State.STARTED)
    assert _let(sim, call_id, Event.TRANSFER).status_code == 403
    assert len(sim.get("/calls")) == 1


@pytest.mark.parametrize("state", sorted(FINAL_STATES))
def test_a_refused_change_of_recording_is_not_half_kept(sim: Sim, state: State) -> None:
    call_id = _call_in(sim, Direction.IN, state)
    body = {"recordingEnabled": True, "recordingFileFormat": "mp3"}
    assert sim.post(f"/calls/{call_id}", body).status_code == 403
    call = sim.get(f"/calls/{call_id}")
    assert (call["recordingEnabled"], call["recordingFileFormat"]) == (False, "wav")


def _call_in(sim: Sim, direction: Direction, state: State) -> str:
    """A call of this direction, brought into this state by what the documentation offers."""
    if direction is Direction.IN:
        sim.own(ALICE, NUMBERS[ALICE], application=application())
        arrived = sim.outside("/calls", {"to": NUMBERS[ALICE], "from": OUTSIDE})
        call_id: str = arrived.json()["id"]
        answer, reject = Event.ANSWER, Event.REJECT
    else:
        body = {"from": NUMBERS[ALICE], "to": SILENT, "callbackUrl": "http://app.example/c"}
        call_id = sim.post("/calls", body).headers["location"].rpartition("/")[2]
        answer, reject = Event.FAR_END_ANSWERS, Event.FAR_END_REJECTS
    ways = {
        State.STARTED: (),
        State.REJECTED: (reject,),
        State.ACTIVE: (answer,),
        State.TRANSFERRING: (answer, Event.TRANSFER),
        State.COMPLETED: (answer, Event.HANG_UP),
    }
    for event in ways[state]:
        assert _let(sim, call_id, event).status_code == 200
    assert sim.get(f"/calls/{call_id}")["state"] == state
    return call_id


def _let(sim: Sim, call_id: str, event: Event) -> httpx.Response:
    if event in BODIES:
        return sim.post(f"/calls/{call_id}", BODIES[event])
    return sim.outside(f"/users/{ALICE}/calls/{call_id}/{PATHS[event]}")
