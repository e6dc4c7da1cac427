"""A beginning that is always the same: seed and time are chosen, and so are all answers."""

from pathlib import Path
from typing import Any

import pytest

from sim_harness import Sim
from sim_lives import NUMBER, OUTSIDE, Served, life

START = "2016-11-16T15:00:00.000Z"
Answer = tuple[int, dict[str, str], bytes]


def play(one: Served) -> list[Answer]:
    """A story with every kind of time in it; every answer, whole."""

    def ask(method: str, path: str, **request: Any) -> Answer:
        found = one.ask(method, path, **request)
        headers = dict(found.headers)
        headers.pop("date")  # The wall clock's, as HTTP wants it.
        return found.status_code, headers, found.content

    hooks = {"incomingCallUrl": "http://a.example/", "incomingMessageUrl": "http://a.example/"}
    answers = [
        ask("POST", "/phoneNumbers", json={"number": NUMBER}),
        ask("POST", "/applications", json={"name": "x", **hooks}),
        ask("POST", "/calls", json={"from": NUMBER, "to": OUTSIDE, "recordingEnabled": True}),
        ask("POST", "/messages", json={"from": NUMBER, "to": OUTSIDE, "text": "hello"}),
        ask("GET", "/calls/c-none"),
    ]
    for seconds in (0.25, 61.5):
        one.sim("POST", "/clock/advance", json={"seconds": seconds})
        answers += [ask("GET", f"/{kind}") for kind in ("calls", "messages", "errors")]
    one.sim("POST", f"/users/u-1/calls/{location(answers[2])}/hang-up")
    one.sim("POST", "/clock/advance", json={"seconds": 3600})
    kinds = ("phoneNumbers", "applications", "calls", "recordings", "account/transactions")
    return answers + [ask("GET", f"/{kind}") for kind in kinds]


def location(answer: Answer) -> str:
    """The id of what was made."""
    return answer[1]["location"].rpartition("/")[2]


def test_the_same_start_seed_and_requests_give_the_same_bytes_over_http() -> None:
    arguments = ("--clock", "manual", "--egress", "record", "--public-url", "http://api.example")
    with life(*arguments, "--seed", "7", "--start", START) as one:
        first = play(one)
        one.sim("POST", "/reset")
        again = play(one)
    with life(*arguments) as other:
        other.sim("POST", "/reset", json={"seed": 7, "time": START})
        elsewhere = play(other)
    assert all(answer[0] in (200, 201, 404) for answer in first)
    assert first == again
    assert first == elsewhere


@pytest.mark.parametrize("time", ["2020-02-29T12:30:00Z", "1970-01-01T00:00:00.001Z"])
def test_a_reset_lets_time_begin_where_it_is_told_for_this_once(sim: Sim, time: str) -> None:
    sim.control("POST", "/reset", json={"time": time})
    assert sim.control("GET", "/clock").json()["time"][:19] == time[:19]
    sim.control("POST", "/reset")
    assert sim.control("GET", "/clock").json()["time"] == START


def test_what_is_made_when_time_ends_is_kept(tmp_path: Path) -> None:
    arguments = ("--clock", "manual", "--data", str(tmp_path / "state"))
    with life(*arguments, "--start", "2499-12-31T22:58:58.250Z") as one:
        play(one)
        assert one.sim("GET", "/clock")["time"] == "2500-01-01T00:00:00.000Z"
        message = {"from": NUMBER, "to": OUTSIDE, "text": "farewell"}
        assert one.ask("POST", "/messages", json=message).status_code == 201
        kept = one.sim("GET", "/snapshot")["documents"]
        assert one.stop() == 0
    with life(*arguments) as other:
        assert other.sim("GET", "/snapshot")["documents"] == kept


@pytest.mark.parametrize(
    "time",
    [
        "2021-02-29T00:00:00Z",
        "2020-01-01T24:30:00Z",
        "2020-01-01T00:00:00",
        "1969-12-31T00:00:00Z",
        "2500-01-01T00:00:00Z",
        "2020-01-01",
        1600000000,
    ],
)
def test_time_begins_at_no_moment_that_there_is_not(sim: Sim, time: Any) -> None:
    refused = sim.control("POST", "/reset", json={"time": time})
    assert (refused.status_code, sim.get("/calls")) == (400, [])


def test_a_real_clock_begins_when_it_is(sim: Sim, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sim.world.clock, "mode", "real")
    refused = sim.control("POST", "/reset", json={"time": START})
    assert refused.status_code == 400
    assert "real clock" in refused.text
