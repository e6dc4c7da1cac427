"""Audio of calls: what is told, when, and what stops it."""

from typing import Any

import pytest

from sim_assertions import assert_error
from sim_calls import active_call, hang_up, placed_call, told
from sim_harness import ALICE, BOB, Sim

FILE = {"fileUrl": "http://files.example/hello.mp3"}
SENTENCE = {"sentence": "x" * 45}
SENTENCE_SECONDS = 3


def play(sim: Sim, call_id: str, body: dict[str, Any]) -> None:
    response = sim.post(f"/calls/{call_id}/audio", body)
    assert (response.status_code, response.content) == (200, b"")


def story(sim: Sim, call_id: str) -> list[str]:
    """What was told, as `event status second`."""
    return [
        f"{one['eventType']} {one.get('status', '')} {second}"
        for one, second in sim.told_at(call_id)
        if one["eventType"] != "answer"
    ]


def test_a_file_is_started_and_done(sim: Sim) -> None:
    call_id = active_call(sim)
    play(sim, call_id, FILE)
    common = {
        "eventType": "playback",
        "callId": call_id,
        "callUri": f"http://sim/v1/users/{ALICE}/calls/{call_id}",
    }
    started = common | {"status": "started", "time": "2016-11-16T15:00:00Z"}
    assert told(sim, call_id, "playback") == [started]
    sim.wait(5)
    done = common | {"status": "done", "time": "2016-11-16T15:00:05Z"}
    assert told(sim, call_id, "playback") == [started, done]


def test_a_sentence_lasts_as_long_as_it_has_characters(sim: Sim) -> None:
    call_id = active_call(sim)
    play(sim, call_id, SENTENCE)
    sim.wait(SENTENCE_SECONDS)
    events = told(sim, call_id, "speak")
    assert [(one["status"], one["state"]) for one in events] == [
        ("started", "PLAYBACK_START"),
        ("done", "PLAYBACK_STOP"),
    ]
    assert story(sim, call_id) == ["speak started 00.500", "speak done 03.500"]


@pytest.mark.parametrize(
    ("query", "seconds"),
    [
        ("?seconds=12.5", "13.000"),
        ("?a=1&seconds=2#x", "02.500"),
        ("?seconds=0", "05.500"),
        ("?seconds=-3", "05.500"),
        ("?seconds=nan", "05.500"),
        ("?seconds=3601", "05.500"),
        ("#?seconds=9", "05.500"),
    ],
)
def test_a_file_can_say_how_long_it_is(sim: Sim, query: str, seconds: str) -> None:
    call_id = active_call(sim)
    play(sim, call_id, {"fileUrl": FILE["fileUrl"] + query})
    sim.wait(20)
    assert story(sim, call_id)[-1] == f"playback done {seconds}"


def test_the_tag_of_the_audio_goes_before_that_of_the_call(sim: Sim) -> None:
    call_id = active_call(sim, tag="call")
    play(sim, call_id, FILE)
    play(sim, call_id, SENTENCE | {"tag": "audio"})
    tags = [one["tag"] for one in told(sim, call_id, "playback", "speak")]
    assert tags == ["call", "call", "audio"]


def test_a_loop_ends_only_when_it_is_stopped(sim: Sim) -> None:
    call_id = active_call(sim)
    play(sim, call_id, FILE | {"loopEnabled": "true"})
    sim.wait(59)
    assert story(sim, call_id) == ["playback started 00.500"]
    play(sim, call_id, {"fileUrl": ""})
    assert story(sim, call_id)[1:] == ["playback done 59.500"]


def test_what_was_stopped_is_not_done_again(sim: Sim) -> None:
    call_id = active_call(sim)
    play(sim, call_id, SENTENCE)
    sim.wait(1)
    play(sim, call_id, {"sentence": ""})
    sim.wait(10)
    assert story(sim, call_id) == ["speak started 00.500", "speak done 01.500"]


def test_new_audio_takes_the_place_of_the_old(sim: Sim) -> None:
    call_id = active_call(sim)
    play(sim, call_id, SENTENCE)
    sim.wait(1)
    play(sim, call_id, FILE)
    sim.wait(10)
    assert story(sim, call_id) == [
        "speak started 00.500",
        "speak done 01.500",
        "playback started 01.500",
        "playback done 06.500",
    ]


def test_a_file_is_not_stopped_as_a_sentence(sim: Sim) -> None:
    call_id = active_call(sim)
    play(sim, call_id, FILE)
    response = sim.post(f"/calls/{call_id}/audio", {"sentence": ""})
    assert_error(response, 403, "call-audio-invalid-state")
    assert story(sim, call_id) == ["playback started 00.500"]


def test_there_is_nothing_to_stop_when_it_is_over(sim: Sim) -> None:
    call_id = active_call(sim)
    play(sim, call_id, FILE)
    sim.wait(5)
    response = sim.post(f"/calls/{call_id}/audio", {"fileUrl": ""})
    assert_error(response, 403, "call-audio-invalid-state")


def test_of_a_file_and_a_sentence_the_file_is_played(sim: Sim) -> None:
    call_id = active_call(sim)
    play(sim, call_id, FILE | SENTENCE)
    assert story(sim, call_id) == ["playback started 00.500"]


def test_audio_is_done_when_the_call_ends(sim: Sim) -> None:
    call_id = active_call(sim)
    play(sim, call_id, FILE)
    hang_up(sim, call_id)
    sim.wait(10)
    assert story(sim, call_id) == [
        "playback started 00.500",
        "hangup  00.500",
        "playback done 00.500",
    ]


def test_audio_is_done_when_the_call_is_transferred(sim: Sim) -> None:
    call_id = active_call(sim)
    play(sim, call_id, FILE)
    sim.post(f"/calls/{call_id}", {"state": "transferring", "transferTo": "+14155550102"})
    assert story(sim, call_id)[1:] == ["playback done 00.500"]


def test_the_log_of_the_call_names_what_was_played(sim: Sim) -> None:
    call_id = active_call(sim)
    play(sim, call_id, FILE)
    sim.wait(5)
    entries = sim.get(f"/calls/{call_id}/events")
    assert [(one["name"], one.get("data")) for one in entries][2:] == [
        ("playback", "start"),
        ("playback", "done"),
    ]


@pytest.mark.parametrize("voice", ["Kate", "julie", "simon"])
def test_any_voice_speaks(sim: Sim, voice: str) -> None:
    play(sim, active_call(sim), SENTENCE | {"voice": voice, "gender": "male", "locale": "es"})


@pytest.mark.parametrize("volume", [-4, 0, "4"])
def test_the_volume_is_from_minus_four_to_four(sim: Sim, volume: object) -> None:
    play(sim, active_call(sim), FILE | {"volume": volume})


@pytest.mark.parametrize(
    "wrong",
    [
        {"volume": 5},
        {"volume": -5},
        {"gender": "neuter"},
        {"locale": "en_us"},
        {"loopEnabled": "yes"},
        {"tag": {}},
        {"sentence": "x" * 1001},
        {"fileUrl": "ftp://files.example/a.wav"},
        {"fileUrl": "hello.mp3"},
    ],
)
def test_what_cannot_be_is_refused_before_the_call_is_looked_for(
    sim: Sim, wrong: dict[str, Any]
) -> None:
    assert_error(sim.post("/calls/c-none/audio", FILE | wrong), 400, "validation-error")


@pytest.mark.parametrize("body", [{}, {"gender": "male"}, {"fileUrl": None, "sentence": None}])
def test_a_file_or_a_sentence_is_needed(sim: Sim, body: dict[str, Any]) -> None:
    assert_error(sim.post("/calls/c-none/audio", body), 400, "missing-property")


def test_a_call_that_is_not_active_hears_nothing(sim: Sim) -> None:
    call_id = placed_call(sim)
    assert_error(sim.post(f"/calls/{call_id}/audio", FILE), 403, "call-invalid-state")
    sim.post(f"/calls/{call_id}", {"state": "completed"})
    assert_error(sim.post(f"/calls/{call_id}/audio", FILE), 403, "call-invalid-state")
    assert told(sim, call_id, "playback") == []


def test_another_accounts_call_hears_nothing(sim: Sim) -> None:
    call_id = active_call(sim)
    response = sim.post(f"/calls/{call_id}/audio", FILE, user=BOB)
    assert_error(response, 404, "call-not-found")
