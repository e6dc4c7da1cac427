"""Gathers: every way in which one ends, its prompt, and that there is one at a time."""

from itertools import product
from typing import Any

import pytest

from catapult_simulator.resources.gather.lifecycle import TABLE, Event, State
from sim_assertions import assert_error
from sim_calls import active_call, hang_up, placed_call, press, told
from sim_harness import ALICE, BOB, Sim

PROMPT = {"prompt": {"sentence": "x" * 45}}
PROMPT_SECONDS = 3


def gathering(sim: Sim, call_id: str, **asked: Any) -> str:
    """Create a gather; returns its path behind /users/{userId}."""
    response = sim.post(f"/calls/{call_id}/gather", asked)
    assert response.status_code == 201, response.text
    location = response.headers["location"]
    path: str = location.removeprefix(f"http://sim/v1/users/{ALICE}")
    assert path.startswith(f"/calls/{call_id}/gather/")
    return path


def plays(sim: Sim, call_id: str) -> bool:
    """Whether something plays to a call; it is stopped."""
    stop = {"fileUrl": "", "sentence": ""}
    return bool(sim.post(f"/calls/{call_id}/audio", stop).status_code == 200)


def result(sim: Sim, path: str) -> tuple[str, str, str | None]:
    gather = sim.get(path)
    return gather["state"], gather["digits"], gather.get("reason")


def test_a_gather_is_told_when_it_has_all_digits(sim: Sim) -> None:
    call_id = active_call(sim)
    path = gathering(sim, call_id, maxDigits="2", tag="pin")
    press(sim, call_id, "25")
    gather_id = path.rpartition("/")[2]
    assert told(sim, call_id, "gather") == [
        {
            "eventType": "gather",
            "state": "completed",
            "digits": "25",
            "reason": "max-digits",
            "callId": call_id,
            "gatherId": gather_id,
            "time": "2016-11-16T15:00:00Z",
            "tag": "pin",
        }
    ]
    assert sim.get(path) == {
        "id": gather_id,
        "gatherId": gather_id,
        "state": "completed",
        "reason": "max-digits",
        "digits": "25",
        "tag": "pin",
        "call": f"http://sim/v1/users/{ALICE}/calls/{call_id}",
        "createdTime": "2016-11-16T15:00:00Z",
        "completedTime": "2016-11-16T15:00:00Z",
    }


def test_a_gather_that_runs_shows_its_digits_so_far(sim: Sim) -> None:
    call_id = active_call(sim)
    path = gathering(sim, call_id)
    press(sim, call_id, "12")
    assert result(sim, path) == ("started", "12", None)
    assert "completedTime" not in sim.get(path)
    assert told(sim, call_id, "gather") == []


def test_a_terminating_digit_ends_it_and_is_not_among_the_digits(sim: Sim) -> None:
    call_id = active_call(sim)
    path = gathering(sim, call_id)
    press(sim, call_id, "12#3")
    assert result(sim, path) == ("completed", "12", "terminating-digit")


def test_other_terminating_digits_take_the_place_of_the_usual(sim: Sim) -> None:
    call_id = active_call(sim)
    path = gathering(sim, call_id, terminatingDigits="0*")
    press(sim, call_id, "1#*")
    assert result(sim, path) == ("completed", "1#", "terminating-digit")


def test_thirty_digits_are_the_most(sim: Sim) -> None:
    call_id = active_call(sim)
    path = gathering(sim, call_id)
    press(sim, call_id, "1" * 31)
    assert result(sim, path) == ("completed", "1" * 30, "max-digits")


@pytest.mark.parametrize(("asked", "seconds"), [({}, 5), ({"interDigitTimeout": "7.5"}, 7.5)])
def test_it_ends_when_no_first_digit_comes(sim: Sim, asked: dict[str, Any], seconds: float) -> None:
    call_id = active_call(sim)
    path = gathering(sim, call_id, **asked)
    sim.wait(seconds - 0.01)
    assert result(sim, path) == ("started", "", None)
    sim.wait(0.01)
    assert result(sim, path) == ("completed", "", "inter-digit-timeout")
    assert len(told(sim, call_id, "gather")) == 1


def test_each_digit_starts_the_wait_again(sim: Sim) -> None:
    call_id = active_call(sim)
    path = gathering(sim, call_id)
    for digit in "123":
        sim.wait(4)
        press(sim, call_id, digit)
    sim.wait(4.99)
    assert result(sim, path) == ("started", "123", None)
    sim.wait(0.01)
    assert result(sim, path) == ("completed", "123", "inter-digit-timeout")


def test_it_ends_when_the_call_ends(sim: Sim) -> None:
    call_id = active_call(sim)
    path = gathering(sim, call_id, **PROMPT)
    press(sim, call_id, "1")
    hang_up(sim, call_id)
    assert result(sim, path) == ("completed", "1", "hung-up")
    sim.wait(60)
    assert [one["reason"] for one in told(sim, call_id, "gather")] == ["hung-up"]


def test_it_can_be_stopped_and_stopped_again(sim: Sim) -> None:
    call_id = active_call(sim)
    path = gathering(sim, call_id)
    press(sim, call_id, "1")
    for _ in range(2):
        assert sim.post(path, {"state": "completed"}).status_code == 200
    press(sim, call_id, "2")
    sim.wait(60)
    assert result(sim, path) == ("completed", "1", None)
    assert told(sim, call_id, "gather") == []


def test_there_is_one_at_a_time(sim: Sim) -> None:
    call_id = active_call(sim)
    path = gathering(sim, call_id)
    response = sim.post(f"/calls/{call_id}/gather", PROMPT)
    assert_error(response, 409, "call-duplicate-gather-error")
    assert told(sim, call_id, "speak") == []
    press(sim, call_id, "#")
    gathering(sim, call_id)
    assert result(sim, path)[0] == "completed"


def test_two_calls_gather_at_once(sim: Sim) -> None:
    one, other = active_call(sim), active_call(sim)
    paths = [gathering(sim, one), gathering(sim, other)]
    press(sim, one, "1#")
    assert [result(sim, path)[:2] for path in paths] == [("completed", "1"), ("started", "")]


def test_the_wait_for_the_first_digit_begins_when_the_prompt_was_heard(sim: Sim) -> None:
    call_id = active_call(sim)
    path = gathering(sim, call_id, tag="pin", **PROMPT)
    sim.wait(PROMPT_SECONDS + 4.99)
    assert result(sim, path)[0] == "started"
    sim.wait(0.01)
    assert result(sim, path)[2] == "inter-digit-timeout"


@pytest.mark.parametrize("what", [PROMPT["prompt"], {"fileUrl": "http://f.example/a.wav"}])
def test_nothing_is_told_of_a_prompt(sim: Sim, what: dict[str, str]) -> None:
    """node-bandwidth-example (transcriptionApp), node-voice-reference: what is said, and over, with
    any tag or none, brings their menu back, which is such a prompt itself."""
    call_id = active_call(sim)
    gathering(sim, call_id, maxDigits=1, tag="main-menu", prompt=what)
    sim.wait(1)
    press(sim, call_id, "2")
    sim.wait(60)
    types = [one["eventType"] for one in sim.called_back(call_id)]
    assert types == ["answer", "dtmf", "gather"]
    names = [one["name"] for one in sim.get(f"/calls/{call_id}/events")]
    assert names == ["create", "answer"]


LONG = {"fileUrl": "http://f.example/a.wav?seconds=60"}


@pytest.mark.parametrize("instead", [{"fileUrl": ""}, {"sentence": "Or speak to a person."}])
def test_a_prompt_that_is_cut_short_lets_the_wait_begin(sim: Sim, instead: dict[str, str]) -> None:
    call_id = active_call(sim)
    path = gathering(sim, call_id, prompt=LONG)
    sim.wait(10)
    assert sim.post(f"/calls/{call_id}/audio", instead).status_code == 200
    sim.wait(4.9)
    assert result(sim, path)[0] == "started"
    sim.wait(0.1)
    assert result(sim, path)[2] == "inter-digit-timeout"


def test_who_stops_a_prompt_that_was_heard_does_not_prolong_the_wait(sim: Sim) -> None:
    call_id = active_call(sim)
    path = gathering(sim, call_id, prompt=PROMPT["prompt"] | {"loopEnabled": True})
    sim.wait(PROMPT_SECONDS + 2)
    assert sim.post(f"/calls/{call_id}/audio", {"sentence": ""}).status_code == 200
    sim.wait(3)
    assert result(sim, path)[2] == "inter-digit-timeout"


def test_digits_after_a_silenced_prompt_each_have_their_time(sim: Sim) -> None:
    call_id = active_call(sim)
    path = gathering(sim, call_id, prompt=LONG)
    for digit in "123":
        sim.wait(4)
        press(sim, call_id, digit)
    sim.wait(4.9)
    assert result(sim, path) == ("started", "123", None)
    sim.wait(0.1)
    assert result(sim, path)[2] == "inter-digit-timeout"


@pytest.mark.parametrize("asked", [{}, {"bargeable": "false"}, {"loopEnabled": True}])
def test_the_first_digit_silences_the_prompt(sim: Sim, asked: dict[str, Any]) -> None:
    call_id = active_call(sim)
    gathering(sim, call_id, prompt=PROMPT["prompt"] | asked)
    sim.wait(1)
    press(sim, call_id, "1")
    assert not plays(sim, call_id)


def test_a_prompt_that_loops_ends_with_the_gather(sim: Sim) -> None:
    call_id = active_call(sim)
    gathering(sim, call_id, prompt={"fileUrl": "http://f.example/a.wav", "loopEnabled": True})
    sim.wait(10)
    assert [one["reason"] for one in told(sim, call_id, "gather")] == ["inter-digit-timeout"]
    assert not plays(sim, call_id)


def test_a_digit_leaves_audio_alone_that_is_no_prompt(sim: Sim) -> None:
    call_id = active_call(sim)
    gathering(sim, call_id, **PROMPT)
    sim.post(f"/calls/{call_id}/audio", {"fileUrl": "http://f.example/a.wav"})
    press(sim, call_id, "1")
    assert [one["status"] for one in told(sim, call_id, "playback")] == ["started"]


def test_the_digits_are_told_one_by_one_too(sim: Sim) -> None:
    call_id = active_call(sim)
    gathering(sim, call_id, maxDigits=2)
    press(sim, call_id, "12")
    types = [one["eventType"] for one in sim.called_back(call_id)]
    assert types == ["answer", "dtmf", "dtmf", "gather"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"maxDigits": 0},
        {"maxDigits": 31},
        {"maxDigits": 1.5},
        {"interDigitTimeout": 0},
        {"interDigitTimeout": 30.1},
        {"interDigitTimeout": "soon"},
        {"terminatingDigits": "E"},
        {"terminatingDigits": 1},
        {"tag": True},
        {"prompt": "Hello"},
        {"prompt": {}},
        {"prompt": {"sentence": 1}},
        {"prompt": {"sentence": "x", "locale": "en_us"}},
        {"prompt": {"sentence": "x", "gender": "both"}},
        {"prompt": {"sentence": "x", "loopEnabled": 1}},
        {"prompt": {"sentence": "x", "bargeable": "no"}},
        {"prompt": {"fileUrl": "a.wav"}},
    ],
)
def test_what_cannot_be_is_refused_before_the_call_is_looked_for(
    sim: Sim, wrong: dict[str, Any]
) -> None:
    assert_error(sim.post("/calls/c-none/gather", wrong), 400, "validation-error")


def test_terminating_digits_cannot_be_empty(sim: Sim) -> None:
    response = sim.post("/calls/c-none/gather", {"terminatingDigits": ""})
    assert_error(response, 400, "blank-property")


@pytest.mark.parametrize(
    ("body", "code"), [({}, "missing-property"), ({"state": "started"}, "validation-error")]
)
def test_the_only_update_is_to_stop_it(sim: Sim, body: dict[str, Any], code: str) -> None:
    call_id = active_call(sim)
    path = gathering(sim, call_id)
    assert_error(sim.post(path, body), 400, code)
    assert result(sim, path)[0] == "started"


def test_a_call_that_is_not_active_gathers_nothing(sim: Sim) -> None:
    call_id = placed_call(sim)
    assert_error(sim.post(f"/calls/{call_id}/gather", {}), 403, "call-invalid-state")


def test_a_gather_is_found_only_below_its_call_and_account(sim: Sim) -> None:
    one, other = active_call(sim), active_call(sim)
    path = gathering(sim, one)
    gather_id = path.rpartition("/")[2]
    assert_error(sim.ask("GET", f"/calls/{other}/gather/{gather_id}"), 404, "resource-not-found")
    assert_error(sim.ask("GET", f"/calls/{one}/gather/g-none"), 404, "resource-not-found")
    assert_error(sim.ask("GET", "/calls/c-none/gather/g-none"), 404, "call-not-found")
    assert_error(sim.ask("GET", path, user=BOB), 404, "call-not-found")
    assert_error(sim.post(path, {"state": "completed"}, user=BOB), 404, "call-not-found")


@pytest.mark.parametrize(("state", "event"), list(product(State, Event)))
def test_what_is_completed_stays_so_and_only_digits_let_it_run_on(
    state: State, event: Event
) -> None:
    runs_on = (state, event) == (State.STARTED, Event.DIGIT)
    assert (TABLE[state, event].state is State.STARTED) == runs_on
    assert TABLE[State.COMPLETED, event].reason is None
