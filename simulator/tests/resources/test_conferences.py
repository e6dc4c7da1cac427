"""Conferences and their members: states, events, audio, keys, and what is refused."""

import asyncio
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catapult_simulator.resources.conferences.lifecycle import (
    MEMBER_TABLE,
    TABLE,
    Event,
    MemberEvent,
    MemberState,
    State,
)
from sim_assertions import assert_error
from sim_calls import RING_SECONDS, active_call, hang_up, placed_call, press, told
from sim_harness import ALICE, BOB, NUMBERS, OUTSIDE, Sim

FILE = {"fileUrl": "http://files.example/hello.mp3"}
SENTENCE = {"sentence": "x" * 45}
CALLBACK = {"callbackUrl": "http://app.example/conf"}
BASE = f"http://sim/v1/users/{ALICE}"


def conference(sim: Sim, **asked: Any) -> str:
    """Create a conference; returns its id."""
    response = sim.post("/conferences", {"from": NUMBERS[ALICE], **CALLBACK, **asked})
    assert response.status_code == 201, response.text
    location: str = response.headers["location"]
    assert location.startswith(f"{BASE}/conferences/conf-")
    return location.rpartition("/")[2]


def join(sim: Sim, conference_id: str, **asked: Any) -> tuple[str, str]:
    """Let a new active call join; returns the ids of call and member."""
    call_id = active_call(sim, conferenceId=conference_id)
    response = sim.post(f"/conferences/{conference_id}/members", {"callId": call_id, **asked})
    assert response.status_code == 201, response.text
    location: str = response.headers["location"]
    assert location.startswith(f"{BASE}/conferences/{conference_id}/members/member-")
    return call_id, location.rpartition("/")[2]


def look(sim: Sim, conference_id: str) -> tuple[str, int]:
    found = sim.get(f"/conferences/{conference_id}")
    return found["state"], found["activeMembers"]


def story(sim: Sim, conference_id: str) -> list[str]:
    """What the conference told, as `event state members`."""
    return [
        f"{one['eventType']} {one.get('status') or one['state']} {one.get('activeMembers', '')}"
        for one in sim.called_back(conference_id)
    ]


def test_a_conference_is_created_without_members_and_told(sim: Sim) -> None:
    conference_id = conference(sim, callbackTimeout="2000", tag="mine")
    assert sim.get(f"/conferences/{conference_id}") == {
        "id": conference_id,
        "state": "created",
        "from": NUMBERS[ALICE],
        "createdTime": "2016-11-16T15:00:00Z",
        "activeMembers": 0,
        "hold": False,
        "mute": False,
        "profile": "interpret_digits",
        "callbackUrl": "http://app.example/conf",
        "callbackHttpMethod": "POST",
        "callbackTimeout": 2000,
        "tag": "mine",
    }
    assert sim.called_back(conference_id) == [
        {
            "eventType": "conference",
            "conferenceId": conference_id,
            "conferenceUri": f"{BASE}/conferences/{conference_id}",
            "status": "created",
            "createdTime": "2016-11-16T15:00:00Z",
            "tag": "mine",
        }
    ]


def test_nothing_is_told_without_a_callback_url(sim: Sim) -> None:
    conference_id = conference(sim, callbackUrl=None)
    join(sim, conference_id)
    assert sim.called_back(conference_id) == []


def test_a_member_joins_and_the_conference_is_active(sim: Sim) -> None:
    conference_id = conference(sim)
    call_id, member_id = join(sim, conference_id, joinTone="true", mute="true")
    assert look(sim, conference_id) == ("active", 1)
    member = {
        "id": member_id,
        "state": "active",
        "joinTone": True,
        "leavingTone": False,
        "mute": True,
        "hold": False,
        "addedTime": "2016-11-16T15:00:00Z",
        "call": f"{BASE}/calls/{call_id}",
    }
    path = f"/conferences/{conference_id}/members"
    assert sim.get(path) == [member]
    assert sim.get(f"{path}/{member_id}") == member
    assert sim.called_back(conference_id)[1:] == [
        {
            "eventType": "conference-member",
            "activeMembers": 1,
            "conferenceId": conference_id,
            "callId": call_id,
            "memberId": member_id,
            "memberUri": f"{BASE}{path}/{member_id}",
            "state": "active",
            "hold": False,
            "mute": True,
            "time": "2016-11-16T15:00:00Z",
        }
    ]


def test_a_call_is_no_member_by_itself(sim: Sim) -> None:
    conference_id = conference(sim)
    call_id = active_call(sim, conferenceId=conference_id)
    assert look(sim, conference_id) == ("created", 0)
    assert [one["id"] for one in sim.get(f"/calls?conferenceId={conference_id}")] == [call_id]


def test_a_member_that_leaves_is_listed_as_completed_and_its_call_goes_on(sim: Sim) -> None:
    conference_id = conference(sim)
    (call_id, member_id), _ = join(sim, conference_id), join(sim, conference_id)
    path = f"/conferences/{conference_id}/members/{member_id}"
    assert sim.post(path, {"state": "completed"}).status_code == 200
    member = sim.get(path)
    assert (member["state"], member["removedTime"][17:20]) == ("completed", "01Z")
    assert sim.get(f"/calls/{call_id}")["state"] == "active"
    assert look(sim, conference_id) == ("active", 1)
    states = [one["state"] for one in sim.get(f"/conferences/{conference_id}/members")]
    assert states == ["completed", "active"]
    assert story(sim, conference_id)[-1] == "conference-member completed 1"


def test_a_call_that_left_can_join_again(sim: Sim) -> None:
    conference_id = conference(sim)
    (call_id, member_id), _ = join(sim, conference_id), join(sim, conference_id)
    path = f"/conferences/{conference_id}/members"
    sim.post(f"{path}/{member_id}", {"state": "completed"})
    assert sim.post(path, {"callId": call_id}).status_code == 201
    assert look(sim, conference_id) == ("active", 2)


def test_a_call_that_ends_leaves_and_the_last_one_completes_the_conference(sim: Sim) -> None:
    conference_id = conference(sim)
    one, other = join(sim, conference_id)[0], join(sim, conference_id)[0]
    hang_up(sim, one)
    assert look(sim, conference_id) == ("active", 1)
    sim.post(f"/calls/{other}", {"state": "completed"})
    assert look(sim, conference_id) == ("completed", 0)
    assert story(sim, conference_id) == [
        "conference created ",
        "conference-member active 1",
        "conference-member active 2",
        "conference-member completed 1",
        "conference-member completed 0",
        "conference completed ",
    ]
    ended = sim.called_back(conference_id)[-1]
    assert (ended["createdTime"], ended["completedTime"]) == (
        "2016-11-16T15:00:00Z",
        "2016-11-16T15:00:01Z",
    )


def test_completing_lets_everybody_go_and_the_calls_go_on(sim: Sim) -> None:
    conference_id = conference(sim)
    calls = [join(sim, conference_id)[0] for _ in range(2)]
    sim.post(f"/conferences/{conference_id}", {"state": "completed"})
    assert look(sim, conference_id) == ("completed", 0)
    assert [sim.get(f"/calls/{call_id}")["state"] for call_id in calls] == ["active"] * 2
    assert story(sim, conference_id)[-3:] == [
        "conference-member completed 1",
        "conference-member completed 0",
        "conference completed ",
    ]


def test_an_empty_conference_can_be_completed(sim: Sim) -> None:
    conference_id = conference(sim)
    sim.post(f"/conferences/{conference_id}", {"state": "completed"})
    assert story(sim, conference_id) == ["conference created ", "conference completed "]


def test_a_completed_conference_takes_nothing(sim: Sim) -> None:
    conference_id = conference(sim)
    call_id = active_call(sim, conferenceId=conference_id)
    sim.post(f"/conferences/{conference_id}", {"state": "completed"})
    path = f"/conferences/{conference_id}"
    asked: list[tuple[str, dict[str, Any]]] = [
        ("", {"mute": True}),
        ("", {"state": "completed"}),
        ("/audio", FILE),
        ("/members", {"callId": call_id}),
    ]
    for more, body in asked:
        assert_error(sim.post(path + more, body), 403, "conference-error")
    body = {"from": NUMBERS[ALICE], "to": OUTSIDE, "conferenceId": conference_id}
    assert_error(sim.post("/calls", body), 403, "conference-error")
    assert sim.get(path)["mute"] is False


def test_a_conference_can_be_changed(sim: Sim) -> None:
    conference_id = conference(sim)
    changes = {"mute": "true", "hold": True, "tag": "new", "callbackUrl": "http://b.example/"}
    assert sim.post(f"/conferences/{conference_id}", changes).status_code == 200
    found = sim.get(f"/conferences/{conference_id}")
    assert found.items() >= (changes | {"mute": True}).items()
    assert len(sim.called_back(conference_id)) == 1


@pytest.mark.parametrize("flag", ["mute", "hold"])
def test_a_change_of_mute_or_hold_is_told_once(sim: Sim, flag: str) -> None:
    conference_id = conference(sim)
    path = f"/conferences/{conference_id}/members/{join(sim, conference_id)[1]}"
    for value in ("true", True, False):
        assert sim.post(path, {flag: value}).status_code == 200
    assert [one[flag] for one in sim.called_back(conference_id)[2:]] == [True, False]


def test_a_change_of_tones_is_kept_and_not_told(sim: Sim) -> None:
    conference_id = conference(sim)
    path = f"/conferences/{conference_id}/members/{join(sim, conference_id)[1]}"
    sim.post(path, {"joinTone": True, "leavingTone": "true"})
    member = sim.get(path)
    assert (member["joinTone"], member["leavingTone"]) == (True, True)
    assert len(sim.called_back(conference_id)) == 2


def test_a_member_that_left_cannot_be_changed(sim: Sim) -> None:
    conference_id = conference(sim)
    join(sim, conference_id)
    path = f"/conferences/{conference_id}/members/{join(sim, conference_id)[1]}"
    sim.post(path, {"state": "completed"})
    for body in ({"mute": True}, {"state": "completed"}):
        assert_error(sim.post(path, body), 403, "conference-error")
    assert_error(sim.post(f"{path}/audio", FILE), 403, "conference-error")
    assert look(sim, conference_id) == ("active", 1)


def test_twenty_members_are_the_most(sim: Sim) -> None:
    conference_id = conference(sim)
    for _ in range(20):
        join(sim, conference_id)
    call_id = active_call(sim, conferenceId=conference_id)
    path = f"/conferences/{conference_id}/members"
    error = assert_error(sim.post(path, {"callId": call_id}), 403, "conference-max-members")
    assert error["category"] == "limit"
    assert look(sim, conference_id) == ("active", 20)
    press(sim, sim.get(path)[0]["call"].rpartition("/")[2], "#")
    assert sim.post(path, {"callId": call_id}).status_code == 201


def test_only_an_active_call_of_no_other_conference_joins_and_only_once(sim: Sim) -> None:
    conference_id = conference(sim)
    path = f"/conferences/{conference_id}/members"
    assert_error(sim.post(path, {"callId": "c-none"}), 403, "call-id-not-found")
    stranger = active_call(sim, conferenceId=conference(sim))
    assert_error(sim.post(path, {"callId": stranger}), 403, "invalid-call-conference-id")
    for more in ({"conferenceId": conference_id}, {}):
        ringing = placed_call(sim, **more)
        assert_error(sim.post(path, {"callId": ringing}), 403, "call-invalid-state")
    over = active_call(sim)
    hang_up(sim, over)
    assert_error(sim.post(path, {"callId": over}), 403, "call-invalid-state")
    assert "conferenceId" not in sim.get(f"/calls/{over}")
    call_id, _ = join(sim, conference_id)
    assert_error(sim.post(path, {"callId": call_id}), 409, "call-duplicated-error")
    assert look(sim, conference_id) == ("active", 1)


@pytest.mark.parametrize(
    ("body", "what", "seconds"),
    [(FILE, "conference-playback", 5), (SENTENCE, "conference-speak", 3)],
)
def test_audio_of_a_conference_is_started_and_done(
    sim: Sim, body: dict[str, Any], what: str, seconds: int
) -> None:
    conference_id = conference(sim)
    call_id, _ = join(sim, conference_id)
    assert sim.post(f"/conferences/{conference_id}/audio", body).status_code == 200
    sim.wait(seconds)
    common = {
        "eventType": what,
        "conferenceId": conference_id,
        "conferenceUri": f"{BASE}/conferences/{conference_id}",
    }
    assert sim.called_back(conference_id)[2:] == [
        common | {"status": "started", "time": "2016-11-16T15:00:00Z"},
        common | {"status": "done", "time": f"2016-11-16T15:00:0{seconds}Z"},
    ]
    assert told(sim, call_id, "playback", "speak") == []


def test_audio_of_a_conference_loops_until_it_is_stopped(sim: Sim) -> None:
    conference_id = conference(sim, tag="conference")
    join(sim, conference_id)
    path = f"/conferences/{conference_id}/audio"
    sim.post(path, FILE | {"loopEnabled": True, "tag": "audio"})
    sim.wait(60)
    assert sim.post(path, {"fileUrl": ""}).status_code == 200
    events = sim.called_back(conference_id)[2:]
    assert [(one["status"], one["tag"]) for one in events] == [
        ("started", "audio"),
        ("done", "audio"),
    ]
    assert_error(sim.post(path, {"fileUrl": ""}), 403, "call-audio-invalid-state")


def test_audio_is_done_before_the_conference_is(sim: Sim) -> None:
    conference_id = conference(sim)
    call_id, _ = join(sim, conference_id)
    sim.post(f"/conferences/{conference_id}/audio", FILE | {"loopEnabled": True})
    hang_up(sim, call_id)
    assert story(sim, conference_id)[-3:] == [
        "conference-member completed 0",
        "conference-playback done ",
        "conference completed ",
    ]


def test_a_conference_without_members_plays_nothing(sim: Sim) -> None:
    response = sim.post(f"/conferences/{conference(sim)}/audio", FILE)
    assert_error(response, 403, "conference-error")


def test_audio_of_a_member_is_told_by_its_call(sim: Sim) -> None:
    conference_id = conference(sim)
    (call_id, member_id), (other, _) = join(sim, conference_id), join(sim, conference_id)
    path = f"/conferences/{conference_id}/members/{member_id}/audio"
    assert sim.post(path, FILE).status_code == 200
    assert sim.post(path, {"fileUrl": ""}).status_code == 200
    assert [one["status"] for one in told(sim, call_id, "playback")] == ["started", "done"]
    assert told(sim, other, "playback") == []
    assert len(sim.called_back(conference_id)) == 3


def test_keys_of_members_are_the_conferences(sim: Sim) -> None:
    conference_id = conference(sim)
    call_id, member_id = join(sim, conference_id)
    join(sim, conference_id)
    path = f"/conferences/{conference_id}/members/{member_id}"
    gather = sim.post(f"/calls/{call_id}/gather", {}).headers["location"]
    flags: list[tuple[bool, bool]] = []
    for key in ("1", "0", "0", "*"):
        press(sim, call_id, key)
        member = sim.get(path)
        flags.append((member["mute"], member["hold"]))
    assert flags == [(False, False), (True, False), (False, False), (True, True)]
    press(sim, call_id, "#")
    assert (sim.get(path)["state"], sim.get(gather)["digits"]) == ("completed", "")
    assert told(sim, call_id, "dtmf") == []
    press(sim, call_id, "7")
    assert (
        [one["dtmfDigit"] for one in told(sim, call_id, "dtmf")],
        sim.get(gather)["digits"],
    ) == (
        ["7"],
        "7",
    )


def test_keys_pass_through_a_conference_that_says_so(sim: Sim) -> None:
    conference_id = conference(sim, profile="passthru_digits")
    call_id, member_id = join(sim, conference_id)
    gather = sim.post(f"/calls/{call_id}/gather", {}).headers["location"]
    press(sim, call_id, "0#")
    member = sim.get(f"/conferences/{conference_id}/members/{member_id}")
    assert (member["state"], member["mute"]) == ("active", False)
    assert [one["dtmfDigit"] for one in told(sim, call_id, "dtmf")] == ["0", "#"]
    assert sim.get(gather)["reason"] == "terminating-digit"


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("", {"from": "12"}),
        ("", {"from": "+19195551001", "profile": "loud"}),
        ("", {"from": "+19195551001", "callbackTimeout": 10001}),
        ("", {"from": "+19195551001", "callbackHttpMethod": "PUT"}),
        ("/conf-none", {"state": "active"}),
        ("/conf-none", {"mute": "yes"}),
        ("/conf-none", {"callbackTimeout": 0}),
        ("/conf-none", {"tag": False}),
        ("/conf-none/audio", {"sentence": "x" * 1001}),
        ("/conf-none/members", {"callId": 1}),
        ("/conf-none/members", {"callId": "c-1", "hold": 1}),
        ("/conf-none/members/member-none", {"state": "active"}),
        ("/conf-none/members/member-none", {"joinTone": "loud"}),
        ("/conf-none/members/member-none/audio", {"fileUrl": "a.wav"}),
    ],
)
def test_what_cannot_be_is_refused_before_anything_is_looked_for(
    sim: Sim, path: str, body: dict[str, Any]
) -> None:
    assert_error(sim.post(f"/conferences{path}", body), 400, "validation-error")


@pytest.mark.parametrize(
    ("path", "body", "code"),
    [
        ("", {}, "missing-property"),
        ("", {"from": " "}, "blank-property"),
        ("", {"from": "+19195551001", "callbackUrl": "x"}, "callback-invalid-url"),
        ("/conf-none", {"fallbackUrl": "ftp://x.example"}, "callback-invalid-url"),
        ("/conf-none/members", {}, "missing-property"),
        ("/conf-none/audio", {}, "missing-property"),
        ("/conf-none/members/member-none/audio", {"gender": "male"}, "missing-property"),
    ],
)
def test_what_is_missing_or_no_url_is_named_so(
    sim: Sim, path: str, body: dict[str, Any], code: str
) -> None:
    assert_error(sim.post(f"/conferences{path}", body), 400, code)


def test_what_is_not_there_is_not_found(sim: Sim) -> None:
    conference_id = conference(sim)
    _, elsewhere = join(sim, conference(sim))
    for path in ("", "/members", "/members/member-1"):
        response = sim.ask("GET", f"/conferences/conf-none{path}")
        assert_error(response, 404, "conference-not-found")
    for member_id in ("member-none", elsewhere):
        path = f"/conferences/{conference_id}/members/{member_id}"
        assert_error(sim.ask("GET", path), 404, "conference-member-not-found")
        assert_error(sim.post(path, {}), 404, "conference-member-not-found")
        assert_error(sim.post(f"{path}/audio", FILE), 404, "conference-member-not-found")


def test_a_conference_needs_a_number_of_the_account(sim: Sim) -> None:
    response = sim.post("/conferences", {"from": NUMBERS[BOB]})
    assert_error(response, 401, "number-access-denied")


def test_one_account_sees_nothing_of_anothers(sim: Sim) -> None:
    conference_id = conference(sim)
    call_id, member_id = join(sim, conference_id)
    path = f"/conferences/{conference_id}"
    for more in ("", "/members", f"/members/{member_id}"):
        response = sim.ask("GET", path + more, user=BOB)
        assert_error(response, 404, "conference-not-found")
    response = sim.post(path, {"state": "completed"}, user=BOB)
    assert_error(response, 404, "conference-not-found")
    body = {"from": NUMBERS[BOB], "to": OUTSIDE, "conferenceId": conference_id}
    assert_error(sim.post("/calls", body, user=BOB), 403, "invalid-call-conference-id")
    own = sim.post("/conferences", {"from": NUMBERS[BOB]}, user=BOB).headers["location"]
    response = sim.post(f"{own}/members", {"callId": call_id}, user=BOB)
    assert_error(response, 403, "call-id-not-found")


@pytest.mark.parametrize(("state", "event"), list(product(State, Event)))
def test_a_completed_conference_is_the_end(state: State, event: Event) -> None:
    after = TABLE[state, event]
    assert after is None or state is not State.COMPLETED
    assert after is not State.CREATED or state is State.CREATED


@pytest.mark.parametrize(("state", "event"), list(product(MemberState, MemberEvent)))
def test_a_completed_member_is_the_end(state: MemberState, event: MemberEvent) -> None:
    assert (MEMBER_TABLE[state, event] is None) == (state is MemberState.COMPLETED)


STEPS = st.one_of(
    st.tuples(st.just("call"), st.integers(0, 1)),
    st.tuples(st.just("join"), st.integers(0, 4)),
    st.tuples(st.just("leave"), st.integers(0, 4)),
    st.tuples(st.just("key"), st.integers(0, 4)),
    st.tuples(st.just("end"), st.integers(0, 4)),
    st.tuples(st.just("complete"), st.integers(0, 1)),
    st.tuples(st.just("play"), st.integers(0, 1)),
    st.tuples(st.just("wait"), st.just(0)),
)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(steps=st.lists(STEPS, min_size=4, max_size=20))
def test_conferences_and_members_agree_whatever_happens(steps: list[tuple[str, int]]) -> None:
    with asyncio.Runner() as runner:
        sim = Sim(runner)
        conferences = [conference(sim) for _ in range(2)]
        calls: list[tuple[str, str]] = []
        for kind, which in steps:
            _take(sim, kind, which, conferences, calls)
            for conference_id in conferences:
                _agree(sim, conference_id)
        runner.run(sim.app.close())


def _take(
    sim: Sim, kind: str, which: int, conferences: list[str], calls: list[tuple[str, str]]
) -> None:
    if kind == "wait":
        sim.wait(RING_SECONDS)
        return
    if kind in ("call", "complete", "play"):
        conference_id, call_id = conferences[which], ""
    elif which < len(calls):
        conference_id, call_id = calls[which]
    else:
        return
    path = f"/conferences/{conference_id}"
    if kind == "call":
        body = {"from": NUMBERS[ALICE], "to": OUTSIDE, "conferenceId": conference_id}
        response = sim.post("/calls", body)
        if response.status_code == 201:
            calls.append((conference_id, response.headers["location"].rpartition("/")[2]))
    elif kind == "complete":
        response = sim.post(path, {"state": "completed"})
    elif kind == "play":
        response = sim.post(f"{path}/audio", FILE)
    elif kind == "join":
        response = sim.post(f"{path}/members", {"callId": call_id})
    elif kind == "end":
        response = sim.post(f"/calls/{call_id}", {"state": "completed"})
    elif kind == "key":
        response = sim.outside(f"/users/{ALICE}/calls/{call_id}/digits", {"digits": "0#"})
    else:
        members = [one for one in sim.get(f"{path}/members") if one["call"].endswith(call_id)]
        if not members:
            return
        response = sim.post(f"{path}/members/{members[-1]['id']}", {"state": "completed"})
    assert response.status_code in (200, 201, 403, 409), response.text


def _agree(sim: Sim, conference_id: str) -> None:
    found = sim.get(f"/conferences/{conference_id}")
    members = sim.get(f"/conferences/{conference_id}/members")
    active = [one for one in members if one["state"] == "active"]
    assert found["activeMembers"] == len(active)
    assert (found["state"] == "active") == bool(active)
    assert ("completedTime" in found) == (found["state"] == "completed")
    for member in active:
        assert sim.get(member["call"])["state"] == "active"
        assert "removedTime" not in member
    events = story(sim, conference_id)
    assert events[0] == "conference created "
    assert events.count("conference completed ") == (found["state"] == "completed")
    if found["state"] == "completed":
        assert events[-1] == "conference completed "
    joined = sum(event.startswith("conference-member active") for event in events)
    left = sum(event.startswith("conference-member completed") for event in events)
    assert joined >= len(members)
    assert left == len(members) - len(active)
