"""Whatever happens to calls, in whatever order, their stories stay consistent.

Random lists of requests, doings of the far end and spans of time, over a few calls of two accounts;
after each step every call is looked at. No event before its cause, times in order, what ended stays
ended, list and single call agree, and nothing ever answers 500.
"""

import asyncio
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from catapult_simulator.resources.calls.lifecycle import FINAL_STATES
from catapult_simulator.resources.calls.network import ACTIONS
from sim_harness import ALICE, BOB, NUMBERS, OUTSIDE, Sim, application

TARGETS = ["+14155550100", "+14155550101", "+14155550102", "+14155550105", *NUMBERS.values()]
BODIES: list[dict[str, Any]] = [
    {"state": "active"},
    {"state": "rejected"},
    {"state": "completed"},
    {"recordingEnabled": True},
    *({"state": "transferring", "transferTo": to} for to in TARGETS),
]
STEPS = st.one_of(
    st.tuples(st.just("place"), st.sampled_from([ALICE, BOB]), st.sampled_from(TARGETS)),
    st.tuples(st.just("arrive"), st.sampled_from([ALICE, BOB]), st.just("")),
    st.tuples(st.just("ask"), st.integers(0, 9), st.sampled_from(BODIES)),
    st.tuples(st.just("far end"), st.integers(0, 9), st.sampled_from(list(ACTIONS))),
    st.tuples(st.just("wait"), st.just(0), st.sampled_from([0.1, 0.5, 1, 61])),
)
ORDER = ["incomingcall", "answer", "timeout", "hangup"]


@settings(max_examples=40, deadline=None, derandomize=True)
@given(steps=st.lists(STEPS, min_size=3, max_size=20), answers=st.booleans())
def test_stories_stay_consistent(steps: list[tuple[str, Any, Any]], answers: bool) -> None:
    with asyncio.Runner() as runner:
        sim = Sim(runner)
        for user, number in NUMBERS.items():
            made = application(f"a-{user}", autoAnswer=answers)
            sim.own(user, number, application=made)
        ended: dict[str, Any] = {}
        for step in steps:
            _take(sim, *step)
            for user in (ALICE, BOB):
                _look(sim, user, ended)
        runner.run(sim.app.close())


def _take(sim: Sim, kind: str, who: Any, what: Any) -> None:
    calls = [(user, call["id"]) for user in (ALICE, BOB) for call in sim.get("/calls", user=user)]
    statuses: list[int] = []
    if kind == "place":
        body = {"from": NUMBERS[who], "to": what, "callbackUrl": "http://app.example/c"}
        statuses = [sim.post("/calls", body, user=who).status_code]
    elif kind == "arrive":
        statuses = [sim.outside("/calls", {"to": NUMBERS[who], "from": OUTSIDE}).status_code]
    elif kind == "wait":
        sim.wait(what)
    elif calls:
        user, call_id = calls[who % len(calls)]
        response = (
            sim.post(f"/calls/{call_id}", what, user=user)
            if kind == "ask"
            else sim.outside(f"/users/{user}/calls/{call_id}/{what}")
        )
        statuses = [response.status_code]
    assert all(status in (200, 201, 403, 409) for status in statuses)


def _look(sim: Sim, user: str, ended: dict[str, Any]) -> None:
    for call in sim.get("/calls", user=user):
        assert sim.get(f"/calls/{call['id']}", user=user) == call
        assert call == ended.get(call["id"], call)
        times = [call[name] for name in ("startTime", "activeTime", "endTime") if name in call]
        assert times == sorted(times)
        is_over = call["state"] in FINAL_STATES
        assert ("endTime" in call) == is_over
        if is_over:
            ended[call["id"]] = call
        if "callbackUrl" in call:
            _check_told(sim.called_back(call["id"]), call)


def _check_told(events: list[dict[str, Any]], call: dict[str, Any]) -> None:
    names = [event["eventType"] for event in events]
    assert names == sorted(set(names), key=ORDER.index)
    assert ("hangup" in names) == (call["state"] in FINAL_STATES)
    assert ("answer" in names) == ("activeTime" in call)
    assert ("incomingcall" in names) == (call["direction"] == "in")
    times = [event["time"] for event in events]
    assert times == sorted(times)
