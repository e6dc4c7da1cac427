"""Bridges, conferences, gathers and recordings of the same calls, in any order of events.

What each may do alone is in test_lifecycles_of_things.py; here is what must hold whatever happens
beside it: who is counted is there, nobody is in two places, what ended stays ended, and each tells
one story from its beginning to its end.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from contract_tests.accounts import Account
from contract_tests.lifecycles import Turn, read, turns
from contract_tests.live_calls import LiveCall, dial
from contract_tests.live_conferences import conference
from contract_tests.live_things import created, post, told
from contract_tests.numbers import NEVER_ANSWERS
from contract_tests.targets import Reply
from contract_tests.test_lifecycles_of_things import BRINGS, STATES

# Fixed, so that a run that finds something finds it again; another one sees other stories.
SEED = 20_260_101
SETTINGS = settings(
    max_examples=10,
    stateful_step_count=40,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.generate],
)
FINAL = {"completed", "rejected", "error", "complete"}
MOST_IN_A_BRIDGE, MOST_IN_A_CONFERENCE = 2, 20
EXPECTED = {200, 201, 400, 403, 404, 409}
# What a conference tells from its beginning to its end; what plays is started before it is done.
CONFERENCE_STORY = re.compile(
    r"conference-created"
    r"( conference-member| conference-(playback|speak)-(started|done))*"
    r"( conference-completed)?"
)
NEWS_OF_A_RECORDING = {"complete", "error"}
# Every run begins with a thing of each kind, in the situations of one row: each is there once.
SITUATIONS = {name: list(read(name)["situations"]) for name in BRINGS}
ROWS = [
    {name: found[row % len(found)] for name, found in SITUATIONS.items()}
    for row in range(max(map(len, SITUATIONS.values())))
]
places = st.integers(0, 3)
Item = dict[str, Any]


class Interleavings(RuleBasedStateMachine):
    """Three calls, two bridges and two conferences that share them, beside a thing of each kind."""

    def __init__(self, account: Account, row: dict[str, str], seen: set[tuple[str, str]]) -> None:
        super().__init__()
        self.account, self.row, self.seen = account, row, seen
        # In the order of BRINGS: digits wants to be the only one that is called.
        order = sorted(row, key=lambda name: name != "digits")
        self.things = [BRINGS[name](account, row[name]) for name in order]
        self.acts = [
            [thing.acts[turn.event] for turn in turns(name) if self.may_happen(turn)]
            for name, thing in zip(order, self.things, strict=True)
        ]
        self.calls: list[LiveCall] = []
        self.conferences = [conference(account) for _ in range(2)]
        self.bridges = [created(account, "bridges", {}) for _ in range(2)]
        self.gathers: set[str] = {t.path for t in self.things if t.operation == "getGather"}
        own = {
            t.key for t in self.things if t.operation in ("getConference", "getConferenceMember")
        }
        self.known = [*self.conferences, *sorted(own)]
        self.last: dict[str, Item] = {}
        for _ in range(3):
            self.dials(0, recorded=True)

    def may_happen(self, turn: Turn) -> bool:
        """Whether there was something for it to happen to at the beginning."""
        return turn.is_possible and turn.situation == self.row[turn.of]

    def the(self, things: list[Any], place: int) -> Any:
        return things[-1 - place % len(things)]

    def asks(self, path: str, **body: Any) -> Reply:
        reply = post(self.account, path, body)
        assert reply.status in EXPECTED, reply.content
        return reply

    @rule(place=places, recorded=st.booleans())
    def dials(self, place: int, recorded: bool) -> None:
        body = {"conferenceId": self.the(self.conferences, place)}
        reply = self.asks(
            "calls",
            **{"from": self.account.value("ownNumber"), "to": NEVER_ANSWERS, "callTimeout": 300},
            callbackUrl="https://example.com/any-call",
            recordingEnabled=recorded,
            recordingMaxDuration=5,
            transcriptionEnabled=True,
            **body,
        )
        if reply.status == 201:
            id_ = reply.headers["location"].rsplit("/", 1)[1]
            self.calls.append(LiveCall(self.account, id_))
            self.calls[-1].meet("far-end-answers")
        else:
            self.calls.append(dial(self.account))

    @rule(place=places, event=st.sampled_from(["hang-up", "transfer", "far-end-answers"]))
    def call_meets(self, place: int, event: str) -> None:
        reply = self.the(self.calls, place).meet(event)
        assert reply.status in (200, 403), reply.content

    @rule(bridge=places, some=st.lists(places, max_size=3, unique=True), audio=st.booleans())
    def bridge_has(self, bridge: int, some: list[int], audio: bool) -> None:
        ids = [self.the(self.calls, place).id for place in some]
        where = self.the(self.bridges, bridge)
        self.asks(f"bridges/{where}", callIds=list(dict.fromkeys(ids)), bridgeAudio=audio)

    @rule(place=places, where=places)
    def joins(self, place: int, where: int) -> None:
        path = f"conferences/{self.the(self.conferences, where)}/members"
        self.asks(path, callId=self.the(self.calls, place).id)

    @rule(where=places, sentence=st.sampled_from(["", "Hello"]))
    def conference_plays(self, where: int, sentence: str) -> None:
        self.asks(f"conferences/{self.the(self.conferences, where)}/audio", sentence=sentence)

    @rule(place=places, sentence=st.sampled_from(["", "Hello"]))
    def call_plays(self, place: int, sentence: str) -> None:
        self.asks(f"calls/{self.the(self.calls, place).id}/audio", sentence=sentence)

    @rule(place=places)
    def gathers_digits(self, place: int) -> None:
        path = f"calls/{self.the(self.calls, place).id}/gather"
        reply = self.asks(path, maxDigits=2, prompt={"sentence": "Press"})
        if reply.status == 201:
            id_ = reply.headers["location"].rsplit("/", 1)[1]
            self.gathers.add(f"/users/{{userId}}/{path}/{id_}")

    @rule(place=places, digits=st.sampled_from(["1", "0", "*", "#", "12"]))
    def presses(self, place: int, digits: str) -> None:
        call = self.the(self.calls, place)
        path = f"/users/{self.account.user_id}/calls/{call.id}/digits"
        assert self.account.attempt(path, {"digits": digits}).status in (200, 403)

    @rule(place=places, enabled=st.booleans())
    def records(self, place: int, enabled: bool) -> None:
        self.asks(f"calls/{self.the(self.calls, place).id}", recordingEnabled=enabled)

    @rule(thing=st.integers(0, len(BRINGS) - 1), event=st.integers(0, 20))
    def meets(self, thing: int, event: int) -> None:
        reply = self.the(self.acts[thing], event)()
        assert reply is None or reply.status in EXPECTED, reply.content

    @rule(seconds=st.sampled_from([0.5, 1, 2, 6]))
    def waits(self, seconds: float) -> None:
        self.account.advance(seconds)

    @invariant()
    def promises_are_kept(self) -> None:
        calls = {call["id"]: call for call in self.every("calls")}
        told_of: dict[str, list[Item]] = {}
        for delivery in self.account.deliveries():
            told_of.setdefault(delivery["key"], []).append(delivery["event"])
        self.bridges_hold_what_is_there(calls)
        self.members_are_counted(calls, told_of)
        self.one_gather_at_a_time(calls)
        self.recordings_are_told_when_they_are_over(calls, told_of)
        self.what_plays_is_started_and_done(told_of)

    def bridges_hold_what_is_there(self, calls: dict[str, Item]) -> None:
        placed: list[str] = []
        for bridge in self.every("bridges"):
            held = bridge["callIds"]
            self.look("bridges", bridge)
            assert len(held) <= MOST_IN_A_BRIDGE
            assert all(calls[id_]["state"] not in FINAL for id_ in held)
            assert all(calls[id_]["bridgeId"] == bridge["id"] for id_ in held)
            assert held == [] if bridge["state"] == "completed" else True
            assert ("completedTime" in bridge) == (bridge["state"] == "completed")
            placed += held
        assert len(placed) == len(set(placed))

    def members_are_counted(self, calls: dict[str, Item], told_of: dict[str, list[Item]]) -> None:
        joined: list[str] = []
        for id_ in self.known:
            shown = self.shown(f"/users/{{userId}}/conferences/{id_}")
            members = self.shown(f"/users/{{userId}}/conferences/{id_}/members")
            here = [m["call"].rsplit("/", 1)[1] for m in members if m["state"] == "active"]
            self.look("conferences", shown)
            for member in members:
                self.look("members", member)
            assert shown["activeMembers"] == len(here) <= MOST_IN_A_CONFERENCE
            assert shown["state"] == "completed" or bool(here) == (shown["state"] == "active")
            assert all(calls[call]["state"] not in FINAL for call in here)
            story = [told(event) for event in told_of[id_]]
            assert CONFERENCE_STORY.fullmatch(" ".join(story)), story
            assert (story[-1] == "conference-completed") == (shown["state"] == "completed")
            counts = [e["activeMembers"] for e in told_of[id_] if "activeMembers" in e]
            assert counts[-1:] in ([], [len(here)])
            joined += here
        assert len(joined) == len(set(joined))

    def one_gather_at_a_time(self, calls: dict[str, Item]) -> None:
        started: list[str] = []
        for path in sorted(self.gathers):
            gather = self.shown(path)
            self.look("gathers", gather)
            if gather["state"] == "started":
                started.append(gather["call"].rsplit("/", 1)[1])
            assert ("completedTime" in gather) == (gather["state"] == "completed")
        assert len(started) == len(set(started))
        assert all(calls[call]["state"] not in FINAL for call in started)

    def recordings_are_told_when_they_are_over(
        self, calls: dict[str, Item], told_of: dict[str, list[Item]]
    ) -> None:
        running: list[str] = []
        told_states = {
            event["recordingId"]: event["state"]
            for events in told_of.values()
            for event in events
            if event["eventType"] == "recording"
        }
        for recording in self.every("recordings"):
            self.look("recordings", recording)
            call, state = recording["call"].rsplit("/", 1)[1], recording["state"]
            if state == "recording":
                running.append(call)
                assert calls[call]["recordingEnabled"] is True
                assert calls[call]["state"] in ("active", "transferring")
            assert ("endTime" in recording) == (state != "recording")
            assert ("media" in recording) == (state == "complete")
            expected = state if state in NEWS_OF_A_RECORDING else None
            assert told_states.get(recording["id"]) == expected
            path = f"/users/{{userId}}/recordings/{recording['id']}/transcriptions"
            for one in self.shown(path):
                self.look("transcriptions", one)
                assert state == "complete"
        assert len(running) == len(set(running))

    def what_plays_is_started_and_done(self, told_of: dict[str, list[Item]]) -> None:
        """One thing at a time is played to a call or in a conference."""
        for events in told_of.values():
            plays = [e["status"] for e in events if re.search("playback|speak", e["eventType"])]
            assert plays == (["started", "done"] * len(plays))[: len(plays)]

    def look(self, kind: str, item: Item) -> None:
        """Remember it; what has ended is as it was."""
        before = self.last.get(item["id"])
        if before is not None and before["state"] in FINAL:
            assert item == before
        self.last[item["id"]] = item
        self.seen.add((kind, item["state"]))

    def every(self, name: str) -> Iterable[Item]:
        found: list[Item] = self.shown(f"/users/{{userId}}/{name}", size="1000")
        return found

    def shown(self, path: str, **query: str) -> Any:
        reply = self.account.send("GET", path, query=list(query.items()))
        assert reply.status == 200, reply.content
        return reply.json()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["bridges"])
def test_things_that_share_their_calls_keep_their_promises(
    new_account: Callable[[], Account], row: dict[str, str]
) -> None:
    seen: set[tuple[str, str]] = set()

    @seed(SEED + ROWS.index(row))
    class Machine(Interleavings):
        def __init__(self) -> None:
            super().__init__(new_account(), row, seen)

    run_state_machine_as_test(Machine, settings=SETTINGS)
    every = {(name, state) for name in STATES for state in read(name)["situations"].values()}
    begun = {(name, read(name)["situations"][row[name]]) for name in STATES}
    assert begun <= seen
    assert len(every & seen) > len(every) * 2 / 3
