"""Listing calls, reading a call's events, and what another account sees of both: nothing."""

import pytest

from sim_harness import ALICE, BOB, NUMBERS, OUTSIDE, Sim

SECOND = "+14155553333"


@pytest.fixture
def call_ids(sim: Sim) -> list[str]:
    """Three calls, a second apart, to two numbers."""
    ids: list[str] = []
    for to in (OUTSIDE, SECOND, OUTSIDE):
        response = sim.post("/calls", {"from": NUMBERS[ALICE], "to": to})
        ids.append(response.headers["location"].rpartition("/")[2])
        sim.wait(1)
    return ids


def listed(sim: Sim, **query: str | int) -> list[str]:
    return [call["id"] for call in sim.get("/calls", params=query)]


def test_calls_are_listed_newest_first_by_default(sim: Sim, call_ids: list[str]) -> None:
    assert listed(sim) == listed(sim, sortOrder="desc") == call_ids[::-1]
    assert listed(sim, sortOrder="asc") == call_ids


def test_calls_are_filtered_by_who_called_whom(sim: Sim, call_ids: list[str]) -> None:
    assert listed(sim, to=OUTSIDE) == [call_ids[2], call_ids[0]]
    assert listed(sim, to=OUTSIDE, **{"from": NUMBERS[ALICE]}) == [call_ids[2], call_ids[0]]
    assert listed(sim, **{"from": OUTSIDE}) == []


@pytest.mark.parametrize("to", [OUTSIDE, "sip:+14155552222@there.example"])
def test_calls_are_found_by_a_number_although_nobody_encoded_its_plus(sim: Sim, to: str) -> None:
    call = sim.post("/calls", {"from": NUMBERS[ALICE], "to": to}).headers["location"]
    found = sim.get(f"/calls?to={to}&from={NUMBERS[ALICE]}")
    assert [one["id"] for one in found] == [call.rpartition("/")[2]]


def test_pages_count_from_nought_and_hold_what_was_asked(sim: Sim, call_ids: list[str]) -> None:
    assert [listed(sim, size=2, page=page) for page in range(3)] == [
        call_ids[:0:-1],
        call_ids[:1],
        [],
    ]


def test_a_bridge_or_conference_that_is_not_there_has_no_calls(
    sim: Sim, call_ids: list[str]
) -> None:
    assert call_ids
    assert listed(sim, bridgeId="brg-1") == listed(sim, conferenceId="conf-1") == []


def test_a_list_shows_what_a_single_call_shows(sim: Sim, call_ids: list[str]) -> None:
    assert [sim.get(f"/calls/{call_id}") for call_id in reversed(call_ids)] == sim.get("/calls")


@pytest.mark.parametrize(
    "query",
    [
        {"size": "0"},
        {"size": "1001"},
        {"page": "-1"},
        {"page": "x"},
        {"sortOrder": "up"},
        {"from": "919"},
        {"to": "sips:a@b.c"},
    ],
)
def test_a_wrong_parameter_is_400(sim: Sim, query: dict[str, str]) -> None:
    response = sim.ask("GET", "/calls", params=query)
    assert (response.status_code, response.json()["code"]) == (400, "validation-error")


def test_a_calls_events_tell_its_life_in_order(sim: Sim, call_ids: list[str]) -> None:
    sim.post(f"/calls/{call_ids[0]}", {"state": "completed"})
    events = sim.get(f"/calls/{call_ids[0]}/events")
    assert [event["name"] for event in events] == ["create", "answer", "hangup"]
    assert events[-1]["data"] == "NORMAL_CLEARING"
    assert [event["time"] for event in events] == sorted(event["time"] for event in events)


def test_a_single_event_counts_milliseconds(sim: Sim, call_ids: list[str]) -> None:
    listed_event = sim.get(f"/calls/{call_ids[0]}/events")[0]
    event = sim.get(f"/calls/{call_ids[0]}/events/{listed_event['id']}")
    assert event == {**listed_event, "time": 1479308400000}


@pytest.mark.parametrize("path", ["", "/events", "/events/ce-1"])
def test_a_call_that_is_not_there_is_404(sim: Sim, path: str) -> None:
    response = sim.ask("GET", f"/calls/c-nothing{path}")
    error = response.json()
    assert (response.status_code, error["category"]) == (404, "not-found")
    assert error["code"] == "call-not-found"
    assert error["message"] == "The call c-nothing could not be found"


def test_updating_a_call_that_is_not_there_is_404(sim: Sim) -> None:
    response = sim.post("/calls/c-nothing", {"state": "completed"})
    assert (response.status_code, response.json()["code"]) == (404, "call-not-found")


def test_an_event_of_another_call_is_404(sim: Sim, call_ids: list[str]) -> None:
    event_id = sim.get(f"/calls/{call_ids[1]}/events")[0]["id"]
    assert sim.ask("GET", f"/calls/{call_ids[0]}/events/{event_id}").status_code == 404


def test_another_account_sees_nothing_of_a_call(sim: Sim, call_ids: list[str]) -> None:
    assert sim.get("/calls", user=BOB) == []
    for method, path in (("GET", ""), ("GET", "/events"), ("POST", "")):
        response = sim.ask(method, f"/calls/{call_ids[0]}{path}", user=BOB, json={})
        assert (response.status_code, response.json()["code"]) == (404, "call-not-found")
