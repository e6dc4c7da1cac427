"""Bridges: who is in one, what state follows, and what is refused."""

import asyncio
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catapult_simulator.resources.bridges.lifecycle import TABLE, Event, State
from sim_assertions import assert_error
from sim_calls import RING_SECONDS, active_call, hang_up, placed_call, told
from sim_harness import ALICE, BOB, NUMBERS, OUTSIDE, Sim, application

FILE = {"fileUrl": "http://files.example/hello.mp3"}


def bridged(sim: Sim, *call_ids: str, **more: Any) -> str:
    """Create a bridge with these calls; returns its id."""
    response = sim.post("/bridges", {"callIds": list(call_ids), **more})
    assert response.status_code == 201, response.text
    location: str = response.headers["location"]
    assert location.startswith(f"http://sim/v1/users/{ALICE}/bridges/brg-")
    return location.rpartition("/")[2]


def look(sim: Sim, bridge_id: str) -> tuple[str, list[str]]:
    bridge = sim.get(f"/bridges/{bridge_id}")
    return bridge["state"], bridge["callIds"]


def change(sim: Sim, bridge_id: str, **body: Any) -> None:
    response = sim.post(f"/bridges/{bridge_id}", body)
    assert (response.status_code, response.content) == (200, b"")


def test_a_bridge_of_two_active_calls_is_active(sim: Sim) -> None:
    one, other = active_call(sim), active_call(sim)
    bridge_id = bridged(sim, one, other, bridgeAudio="true")
    assert sim.get(f"/bridges/{bridge_id}") == {
        "id": bridge_id,
        "state": "active",
        "callIds": [one, other],
        "calls": f"http://sim/v1/users/{ALICE}/bridges/{bridge_id}/calls",
        "bridgeAudio": True,
        "createdTime": "2016-11-16T15:00:01Z",
        "activatedTime": "2016-11-16T15:00:01Z",
    }
    assert [sim.get(f"/calls/{one}")["bridgeId"] for one in (one, other)] == [bridge_id] * 2


def test_a_bridge_without_calls_is_created_and_waits(sim: Sim) -> None:
    response = sim.post("/bridges/", {})
    bridge = sim.get(response.headers["location"])
    assert (bridge["state"], bridge["callIds"], bridge["bridgeAudio"]) == ("created", [], True)
    assert sim.get(f"/bridges/{bridge['id']}/calls") == []
    change(sim, bridge["id"], callIds=[])
    assert look(sim, bridge["id"]) == ("created", [])


def test_a_bridge_is_active_when_its_second_call_is_answered(sim: Sim) -> None:
    bridge_id = bridged(sim, active_call(sim), placed_call(sim))
    assert look(sim, bridge_id)[0] == "created"
    sim.wait(RING_SECONDS)
    bridge = sim.get(f"/bridges/{bridge_id}")
    assert (bridge["state"], bridge["activatedTime"][17:20]) == ("active", "01Z")


def test_calls_can_be_placed_into_a_bridge(sim: Sim) -> None:
    bridge_id = bridged(sim)
    calls = [placed_call(sim, bridgeId=bridge_id) for _ in range(2)]
    assert look(sim, bridge_id) == ("created", calls)
    sim.wait(RING_SECONDS)
    assert look(sim, bridge_id) == ("active", calls)


def test_a_bridge_has_no_place_for_a_third_call(sim: Sim) -> None:
    bridge_id = bridged(sim, active_call(sim), active_call(sim))
    body = {"from": NUMBERS[ALICE], "to": OUTSIDE, "bridgeId": bridge_id}
    error = assert_error(sim.post("/calls", body), 403, "bridge-callIds-overflow")
    assert error["message"] == f"Bridge {bridge_id} already has 2 calls"
    assert len(sim.get("/calls")) == 2


@pytest.mark.parametrize("path", ["/bridges", "/bridges/brg-none"])
def test_three_calls_are_too_many_whatever_they_are(sim: Sim, path: str) -> None:
    response = sim.post(path, {"callIds": ["c-1", "c-2", "c-3"]})
    assert_error(response, 403, "bridge-callIds-overflow")


def test_the_calls_of_a_bridge_are_listed_with_a_link_to_it(sim: Sim) -> None:
    one, other = active_call(sim), active_call(sim)
    bridge_id = bridged(sim, one, other)
    link = f"http://sim/v1/users/{ALICE}/bridges/{bridge_id}"
    assert sim.get(f"/bridges/{bridge_id}/calls") == [
        sim.get(f"/calls/{call_id}") | {"bridge": link} for call_id in (one, other)
    ]
    assert len(sim.get(f"/calls?bridgeId={bridge_id}")) == 2


def test_new_calls_take_the_place_of_the_old(sim: Sim) -> None:
    one, other, third = active_call(sim), active_call(sim), active_call(sim)
    bridge_id = bridged(sim, one, other)
    change(sim, bridge_id, callIds=[other, third])
    assert look(sim, bridge_id) == ("active", [other, third])
    call = sim.get(f"/calls/{one}")
    assert (call["state"], "bridgeId" in call) == ("active", False)
    assert look(sim, bridged(sim, one)) == ("created", [one])


def test_a_call_named_twice_is_in_the_bridge_once(sim: Sim) -> None:
    call_id = active_call(sim)
    assert look(sim, bridged(sim, call_id, call_id)) == ("created", [call_id])


def test_hold_and_back(sim: Sim) -> None:
    bridge_id = bridged(sim, active_call(sim), active_call(sim))
    for audio, state in (("false", "hold"), (False, "hold"), ("true", "active")):
        change(sim, bridge_id, bridgeAudio=audio)
        assert look(sim, bridge_id)[0] == state
    assert len(look(sim, bridge_id)[1]) == 2


def test_a_bridge_without_audio_holds_its_calls_and_was_never_active(sim: Sim) -> None:
    bridge_id = bridged(sim, active_call(sim), active_call(sim), bridgeAudio=False)
    bridge = sim.get(f"/bridges/{bridge_id}")
    assert (bridge["state"], "activatedTime" in bridge) == ("hold", False)


def test_a_bridge_that_never_had_audio_between_two_calls_was_never_active(sim: Sim) -> None:
    one, other = active_call(sim), active_call(sim)
    bridge_id = bridged(sim, one, other, bridgeAudio=False)
    hang_up(sim, other)
    assert look(sim, bridge_id) == ("hold", [one])
    change(sim, bridge_id, bridgeAudio=True)
    bridge = sim.get(f"/bridges/{bridge_id}")
    assert (bridge["state"], "activatedTime" in bridge) == ("created", False)
    change(sim, bridge_id, callIds=[one, active_call(sim)])
    assert look(sim, bridge_id)[0] == "active"


def test_a_bridge_that_was_active_is_so_again_with_the_call_that_is_left(sim: Sim) -> None:
    one, other = active_call(sim), active_call(sim)
    bridge_id = bridged(sim, one, other)
    activated = sim.get(f"/bridges/{bridge_id}")["activatedTime"]
    change(sim, bridge_id, bridgeAudio=False)
    hang_up(sim, other)
    sim.wait(1)
    change(sim, bridge_id, bridgeAudio=True)
    bridge = sim.get(f"/bridges/{bridge_id}")
    assert (bridge["state"], bridge["activatedTime"]) == ("active", activated)


def test_a_call_that_ends_leaves_and_the_last_one_completes_the_bridge(sim: Sim) -> None:
    one, other = active_call(sim), active_call(sim)
    bridge_id = bridged(sim, one, other)
    hang_up(sim, one)
    assert look(sim, bridge_id) == ("active", [other])
    assert sim.get(f"/calls/{other}")["state"] == "active"
    sim.wait(2)
    sim.post(f"/calls/{other}", {"state": "completed"})
    bridge = sim.get(f"/bridges/{bridge_id}")
    assert (bridge["state"], bridge["completedTime"][17:20]) == ("completed", "03Z")
    assert [call["id"] for call in sim.get(f"/calls?bridgeId={bridge_id}")] == [other, one]


def test_a_bridge_without_any_more_calls_is_completed_and_they_go_on(sim: Sim) -> None:
    call_id = active_call(sim)
    bridge_id = bridged(sim, call_id)
    change(sim, bridge_id, callIds=[])
    assert look(sim, bridge_id) == ("completed", [])
    assert sim.get(f"/calls/{call_id}")["state"] == "active"


def test_a_completed_bridge_takes_nothing(sim: Sim) -> None:
    bridge_id, call_id = bridged(sim, active_call(sim)), active_call(sim)
    change(sim, bridge_id, callIds=[])
    changes: list[dict[str, Any]] = [{"callIds": [call_id]}, {"bridgeAudio": False}, {}]
    for change_ in changes:
        assert_error(sim.post(f"/bridges/{bridge_id}", change_), 400, "bridge-invalid-state")
    body = {"from": NUMBERS[ALICE], "to": OUTSIDE, "bridgeId": bridge_id}
    assert_error(sim.post("/calls", body), 400, "bridge-invalid-state")
    response = sim.post(f"/bridges/{bridge_id}/audio", FILE)
    assert_error(response, 400, "bridge-invalid-state")
    assert "bridgeId" not in sim.get(f"/calls/{call_id}")


def test_a_call_is_in_one_bridge_only_and_nothing_changes_by_halves(sim: Sim) -> None:
    one, other = active_call(sim), active_call(sim)
    first, second = bridged(sim, one), bridged(sim)
    response = sim.post(f"/bridges/{second}", {"callIds": [other, one], "bridgeAudio": False})
    assert_error(response, 400, "bridge-bridged-callId")
    assert_error(sim.post("/bridges", {"callIds": [other, one]}), 400, "bridge-bridged-callId")
    assert [look(sim, first), look(sim, second)] == [("created", [one]), ("created", [])]
    assert sim.get(f"/bridges/{second}")["bridgeAudio"] is True
    assert "bridgeId" not in sim.get(f"/calls/{other}")
    assert len(sim.get("/bridges")) == 2


def test_a_call_that_is_not_there_or_has_ended_joins_no_bridge(sim: Sim) -> None:
    assert_error(sim.post("/bridges", {"callIds": ["c-none"]}), 403, "call-id-not-found")
    ended = active_call(sim)
    hang_up(sim, ended)
    assert_error(sim.post("/bridges", {"callIds": [ended]}), 403, "call-invalid-state")
    assert sim.get("/bridges") == []


def test_audio_is_played_to_the_active_calls(sim: Sim) -> None:
    one, other = active_call(sim), placed_call(sim)
    bridge_id = bridged(sim, one, other)
    assert sim.post(f"/bridges/{bridge_id}/audio", FILE).status_code == 200
    assert [event["status"] for event in told(sim, one, "playback")] == ["started"]
    assert told(sim, other, "playback") == []
    assert sim.post(f"/bridges/{bridge_id}/audio", {"fileUrl": ""}).status_code == 200
    assert [event["status"] for event in told(sim, one, "playback")] == ["started", "done"]
    response = sim.post(f"/bridges/{bridge_id}/audio", {"fileUrl": ""})
    assert_error(response, 403, "call-audio-invalid-state")


def test_what_is_stopped_for_one_call_is_stopped(sim: Sim) -> None:
    one, other = active_call(sim), active_call(sim)
    bridge_id = bridged(sim, one, other)
    sim.post(f"/calls/{other}/audio", FILE)
    assert sim.post(f"/bridges/{bridge_id}/audio", {"fileUrl": ""}).status_code == 200
    assert len(told(sim, other, "playback")) == 2


def test_a_bridge_without_active_calls_plays_nothing(sim: Sim) -> None:
    for bridge_id in (bridged(sim), bridged(sim, placed_call(sim))):
        response = sim.post(f"/bridges/{bridge_id}/audio", FILE)
        assert_error(response, 400, "bridge-invalid-operation")


@pytest.mark.parametrize(
    "body",
    [
        {"bridgeAudio": "yes"},
        {"bridgeAudio": 1},
        {"callIds": "c-1"},
        {"callIds": [1]},
        {"callIds": [None]},
        {"callIds": {"0": "c-1"}},
    ],
)
@pytest.mark.parametrize("path", ["/bridges", "/bridges/brg-none"])
def test_what_cannot_be_is_refused_before_anything_is_looked_for(
    sim: Sim, path: str, body: dict[str, Any]
) -> None:
    assert_error(sim.post(path, body), 400, "validation-error")


def test_audio_of_bridges_is_judged_as_that_of_calls(sim: Sim) -> None:
    path = "/bridges/brg-none/audio"
    assert_error(sim.post(path, {}), 400, "missing-property")
    assert_error(sim.post(path, {"sentence": "x" * 1001}), 400, "validation-error")
    assert_error(sim.post(path, FILE), 404, "bridge-not-found")


def test_bridges_are_listed_in_pages_with_links(sim: Sim) -> None:
    ids = [bridged(sim) for _ in range(3)]
    assert [one["id"] for one in sim.get("/bridges")] == ids
    response = sim.ask("GET", "/bridges?size=2")
    assert [one["id"] for one in response.json()] == ids[:2]
    assert 'page=1&size=2>; rel="next"' in response.headers["link"]
    assert_error(sim.ask("GET", "/bridges?size=0"), 400, "validation-error")


def test_one_account_sees_nothing_of_anothers(sim: Sim) -> None:
    call_id = active_call(sim)
    bridge_id = bridged(sim, call_id)
    assert sim.get("/bridges", user=BOB) == []
    for path in ("", "/calls"):
        response = sim.ask("GET", f"/bridges/{bridge_id}{path}", user=BOB)
        assert_error(response, 404, "bridge-not-found")
    response = sim.post(f"/bridges/{bridge_id}", {"callIds": []}, user=BOB)
    assert_error(response, 404, "bridge-not-found")
    response = sim.post("/bridges", {"callIds": [call_id]}, user=BOB)
    assert_error(response, 403, "call-id-not-found")
    body = {"from": NUMBERS[BOB], "to": OUTSIDE, "bridgeId": bridge_id}
    assert_error(sim.post("/calls", body, user=BOB), 404, "bridge-not-found")
    assert look(sim, bridge_id) == ("created", [call_id])


def test_an_incoming_call_joins_before_it_is_answered(sim: Sim) -> None:
    sim.own(ALICE, NUMBERS[ALICE], application=application())
    arrived = sim.outside("/calls", {"to": NUMBERS[ALICE], "from": OUTSIDE}).json()["id"]
    bridge_id = bridged(sim, arrived, active_call(sim))
    assert look(sim, bridge_id)[0] == "created"
    sim.post(f"/calls/{arrived}", {"state": "active"})
    assert look(sim, bridge_id)[0] == "active"


NEVER = {(State.CREATED, Event.RESUMES), (State.ACTIVE, Event.WAITS)}


@pytest.mark.parametrize(("state", "event"), sorted({*product(State, Event)} - NEVER))
def test_the_table_has_every_pair_and_completed_is_the_end(state: State, event: Event) -> None:
    after = TABLE[state, event]
    ends = state is State.COMPLETED or event is Event.LOSES_LAST_CALL
    assert (after is State.COMPLETED) == ends
    assert after is not State.CREATED or state in {State.CREATED, State.HOLD}


def test_the_table_has_no_pair_that_cannot_be() -> None:
    assert NEVER.isdisjoint(TABLE)


STEPS = st.one_of(
    st.tuples(st.just("call"), st.integers(0, 5), st.just(())),
    st.tuples(st.just("bridge"), st.just(0), st.lists(st.integers(0, 5), max_size=2)),
    st.tuples(st.just("update"), st.integers(0, 3), st.lists(st.integers(0, 5), max_size=2)),
    st.tuples(st.just("hold"), st.integers(0, 3), st.booleans()),
    st.tuples(st.just("end"), st.integers(0, 5), st.just(())),
    st.tuples(st.just("wait"), st.just(0), st.just(())),
)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(steps=st.lists(STEPS, min_size=4, max_size=20))
def test_bridges_and_calls_agree_whatever_happens(steps: list[tuple[str, int, Any]]) -> None:
    with asyncio.Runner() as runner:
        sim = Sim(runner)
        calls: list[str] = []
        bridges: list[str] = []
        for kind, which, what in steps:
            if kind == "call":
                into = {"bridgeId": bridges[which]} if which < len(bridges) else {}
                body = {"from": NUMBERS[ALICE], "to": OUTSIDE, **into}
                _keep(calls, sim.post("/calls", body))
            elif kind == "bridge":
                ids = [calls[one] for one in what if one < len(calls)]
                _keep(bridges, sim.post("/bridges", {"callIds": ids}))
            elif kind == "update" and which < len(bridges):
                ids = [calls[one] for one in what if one < len(calls)]
                _keep([], sim.post(f"/bridges/{bridges[which]}", {"callIds": ids}))
            elif kind == "hold" and which < len(bridges):
                _keep([], sim.post(f"/bridges/{bridges[which]}", {"bridgeAudio": what}))
            elif kind == "end" and which < len(calls):
                _keep([], sim.post(f"/calls/{calls[which]}", {"state": "completed"}))
            else:
                sim.wait(RING_SECONDS)
            _agree(sim)
        runner.run(sim.app.close())


def _keep(ids: list[str], response: Any) -> None:
    assert response.status_code in (200, 201, 400, 403), response.text
    if response.status_code == 201:
        ids.append(response.headers["location"].rpartition("/")[2])


def _agree(sim: Sim) -> None:
    calls = sim.get("/calls")
    for bridge in sim.get("/bridges"):
        here = {
            call["id"]
            for call in calls
            if call.get("bridgeId") == bridge["id"] and "endTime" not in call
        }
        assert set(bridge["callIds"]) == here
        assert len(bridge["callIds"]) == len(here) <= 2
        assert ("completedTime" in bridge) == (bridge["state"] == "completed")
        if bridge["state"] == "completed":
            assert not here
        if bridge["state"] == "active":
            assert bridge["bridgeAudio"]
            assert "activatedTime" in bridge
        if bridge["state"] == "created":
            assert "activatedTime" not in bridge
