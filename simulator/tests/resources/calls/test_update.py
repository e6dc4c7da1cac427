"""What an update changes in a call besides its state: where it is told, and how it is recorded."""

from typing import Any

import pytest

from sim_assertions import assert_error
from sim_calls import active_call, hang_up, placed_call, press, told
from sim_harness import OUTSIDE, Sim

LATER = "http://app.example/later"


def update(sim: Sim, call_id: str, **changes: Any) -> None:
    response = sim.post(f"/calls/{call_id}", changes)
    assert (response.status_code, response.content) == (200, b""), response.text


def where_told(sim: Sim, call_id: str) -> list[tuple[str, str, str | None]]:
    """Type, last segment of the URL and tag of each event of a call."""
    return [
        (one.event["eventType"], one.url.rpartition("/")[2], one.event.get("tag"))
        for one in (delivery.callback for delivery in sim.world.callbacks.log)
        if one.key == call_id
    ]


def test_the_events_after_an_update_go_to_its_url_with_its_tag(sim: Sim) -> None:
    """bw-masked-number-amd, which leads a call from one URL to the next."""
    call_id = active_call(sim, tag="first")
    update(sim, call_id, callbackUrl="http://app.example/gather-flow")
    sim.post(f"/calls/{call_id}/gather", {"maxDigits": 1})
    press(sim, call_id, "1")
    update(sim, call_id, callbackUrl="http://app.example/hangup-flow", tag="second")
    hang_up(sim, call_id)
    assert where_told(sim, call_id) == [
        ("answer", "c", "first"),
        ("dtmf", "gather-flow", None),
        ("gather", "gather-flow", "first"),
        ("hangup", "hangup-flow", "second"),
    ]


def test_a_call_shows_the_url_that_it_was_given(sim: Sim) -> None:
    call_id = placed_call(sim)
    update(sim, call_id, callbackUrl=LATER)
    assert sim.get(f"/calls/{call_id}")["callbackUrl"] == LATER


def test_the_url_of_a_transfer_is_that_of_the_new_call(sim: Sim) -> None:
    call_id = active_call(sim, tag="mine")
    asked = {"state": "transferring", "transferTo": OUTSIDE, "callbackUrl": LATER, "tag": "new"}
    update(sim, call_id, **asked)
    leg_id = sim.get("/calls")[0]["id"]
    hang_up(sim, call_id)
    assert where_told(sim, call_id)[-1] == ("hangup", "c", "mine")
    assert {url for _, url, _ in where_told(sim, leg_id)} == {"later"}


def test_an_update_of_a_call_that_is_over_changes_nothing(sim: Sim) -> None:
    call_id = active_call(sim)
    hang_up(sim, call_id)
    before = sim.get(f"/calls/{call_id}")
    response = sim.post(f"/calls/{call_id}", {"callbackUrl": LATER, "tag": "late"})
    assert_error(response, 403, "call-invalid-state")
    assert sim.get(f"/calls/{call_id}") == before


def test_a_recording_of_a_call_can_still_be_wanted_as_text(sim: Sim) -> None:
    """The transcription apps of node-bandwidth-example and ruby-bandwidth-example."""
    call_id = active_call(sim)
    update(sim, call_id, recordingEnabled=True, transcriptionEnabled=True)
    assert sim.get(f"/calls/{call_id}")["transcriptionEnabled"] is True
    sim.wait(5)
    hang_up(sim, call_id)
    sim.wait(5)
    assert [one["state"] for one in told(sim, call_id, "transcription")] == ["completed"]


def test_no_text_is_wanted_any_more(sim: Sim) -> None:
    call_id = active_call(sim, recordingEnabled=True, transcriptionEnabled=True)
    update(sim, call_id, transcriptionEnabled="false")
    hang_up(sim, call_id)
    sim.wait(5)
    assert (len(told(sim, call_id, "recording")), told(sim, call_id, "transcription")) == (1, [])


def test_the_longest_duration_counts_for_what_is_recorded_next(sim: Sim) -> None:
    """Bandwidth's library for Node has a function for nothing else."""
    call_id = active_call(sim)
    update(sim, call_id, recordingMaxDuration=10)
    update(sim, call_id, recordingEnabled=True)
    sim.wait(60)
    [recording] = sim.get(f"/calls/{call_id}/recordings")
    assert (recording["startTime"][-3:], recording["endTime"][-3:]) == ("00Z", "10Z")


def test_the_longest_duration_of_what_is_being_recorded_cannot_change(sim: Sim) -> None:
    call_id = active_call(sim, recordingEnabled=True)
    response = sim.post(f"/calls/{call_id}", {"recordingMaxDuration": 10})
    assert_error(response, 409, "conflicted-recording-values-request")
    assert "maximum duration time cannot be changed" in response.json()["message"]


def test_the_longest_duration_has_its_limit(sim_with: Any) -> None:
    sim: Sim = sim_with(recording_max_seconds=60)
    call_id = active_call(sim)
    response = sim.post(f"/calls/{call_id}", {"recordingMaxDuration": 61})
    assert_error(response, 403, "maximum-recording-value-request")


@pytest.mark.parametrize(
    "wrong",
    [{"tag": {}}, {"callbackUrl": "c"}, {"transcriptionEnabled": 1}, {"recordingMaxDuration": 0}],
)
def test_what_cannot_be_is_refused(sim: Sim, wrong: dict[str, Any]) -> None:
    assert sim.post("/calls/c-none", wrong).status_code == 400
