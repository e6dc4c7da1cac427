"""Several calls and messages of one account at once, in any order of events.

What each may do alone is in test_lifecycle_of_*.py; here is what must hold whatever happens beside
it: no event before its cause, times in order, what ended stays ended, list and get agree.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from contract_tests.accounts import Account
from contract_tests.lifecycles import read
from contract_tests.live_calls import call_in, dial, kind, ring
from contract_tests.live_messages import (
    NO_CARRIER,
    message_in,
    receive,
    reporting,
    send,
)

# Fixed, so that a run that finds something finds it again; another one sees other stories.
SEED = 20_200_102
SETTINGS = settings(
    max_examples=6,
    stateful_step_count=30,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.generate],
)
# What a call tells from its beginning to its end, in the first letters of the events' pages.
STORY = {
    "in": re.compile(r"incomingcall( answer)?( hangup| reject)?"),
    "out": re.compile(r"(answer( hangup)?|timeout hangup|hangup|reject|)"),
}
FINAL = {"completed", "rejected"}
ORDER = ("queued", "sending", "sent", "error")
Thing = dict[str, Any]
State = tuple[str, str, str]
T = TypeVar("T")

CALLS = [(way, state) for way, states in read("calls")["lifecycle"].items() for state in states]
MESSAGES = ["received", *ORDER]
MOST_STATES = len(CALLS) + len(MESSAGES)
EVENTS = [*read("calls")["requests"], *read("calls")["outside"]]
places = st.integers(0, 7)
far_ends = st.sampled_from([f"+1919555{line:04d}" for line in (100, 101, 102, 103, 105)])


class Interleavings(RuleBasedStateMachine):
    """Calls and messages of one account, first one in the given state.

    Every state is a beginning once: at random, most events end a call, and what ended stays.
    `seen` gathers the states that were met.
    """

    def __init__(
        self, account: Account, call: tuple[str, str], message: str, seen: set[State]
    ) -> None:
        super().__init__()
        self.account = account
        self.seen = seen
        self.calls = [call_in(account, *call, transferred=False)]
        self.messages = [message_in(account, message)]
        self.last: dict[str, Thing] = {}

    @rule(to=far_ends)
    def dials(self, to: str) -> None:
        self.calls.append(dial(self.account, to, callTimeout=30))

    @rule()
    def dials_itself(self) -> None:
        self.calls.append(dial(self.account, self.account.value("ownNumber"), callTimeout=30))

    @rule()
    def is_called(self) -> None:
        self.calls.append(ring(self.account))

    @rule(where=st.sampled_from(CALLS))
    def has_a_call(self, where: tuple[str, str]) -> None:
        self.calls.append(call_in(self.account, *where, transferred=False))

    @rule(state=st.sampled_from(MESSAGES))
    def has_a_message(self, state: str) -> None:
        self.messages.append(message_in(self.account, state))

    @precondition(lambda self: self.calls)
    @rule(place=places, event=st.sampled_from(EVENTS))
    def meets(self, place: int, event: str) -> None:
        reply = latest(self.calls, place).meet(event)
        assert reply.status in (200, 403), reply.content

    @precondition(lambda self: any(call.leg for call in self.calls))
    @rule(place=places, action=st.sampled_from(["answer", "busy", "hang-up"]))
    def transfer_meets(self, place: int, action: str) -> None:
        call = latest([call for call in self.calls if call.leg], place)
        assert call.outside(action, call.leg).status in (200, 403)

    @rule(
        to=st.sampled_from([reporting(0), reporting(999), NO_CARRIER]),
        receipts=st.sampled_from(["none", "all", "error"]),
    )
    def sends(self, to: str, receipts: str) -> None:
        self.messages.append(send(self.account, to, receiptRequested=receipts))

    @rule()
    def is_sent_something(self) -> None:
        self.messages.append(receive(self.account))

    @precondition(lambda self: self.messages)
    @rule(place=places)
    def redacts(self, place: int) -> None:
        path = f"/users/{{userId}}/messages/{latest(self.messages, place).id}"
        assert self.account.send("PATCH", path, body={"text": ""}).status == 200

    @rule(seconds=st.sampled_from([0.1, 0.1, 0.1, 0.5, 1, 31]))
    def waits(self, seconds: float) -> None:
        self.account.advance(seconds)

    @invariant()
    def promises_are_kept(self) -> None:
        self.look()
        self.list_and_get_agree()
        self.what_ended_stays_ended()
        self.messages_only_go_on()
        self.a_call_tells_its_story_in_order()
        self.a_message_is_told_of_only_when_something_was_settled()
        self.times_are_in_order()

    def look(self) -> None:
        self.listed_calls = self.listed("calls")
        self.listed_messages = self.listed("messages")
        deliveries = self.account.deliveries()
        self.times = [delivery["time"] for delivery in deliveries]
        self.told: dict[str, list[Thing]] = {}
        for delivery in deliveries:
            self.told.setdefault(delivery["key"], []).append(delivery["event"])

    def list_and_get_agree(self) -> None:
        """Asked of what has changed, and at the end of all."""
        for name, things in (("calls", self.listed_calls), ("messages", self.listed_messages)):
            for listed in things:
                if listed != self.last.get(listed["id"]):
                    self.get_agrees(name, listed)

    def get_agrees(self, name: str, listed: Thing) -> None:
        shown = self.account.send("GET", f"/users/{{userId}}/{name}/{listed['id']}").json()
        both = shown.keys() & listed.keys()
        assert {key: shown[key] for key in both} == {key: listed[key] for key in both}

    def teardown(self) -> None:
        self.last = {}
        self.look()
        self.list_and_get_agree()

    def what_ended_stays_ended(self) -> None:
        for call in self.listed_calls:
            self.seen.add(("call", call["direction"], call["state"]))
            before = self.last.get(call["id"])
            if before is not None and before["state"] in FINAL:
                assert call == before
            self.last[call["id"]] = call

    def messages_only_go_on(self) -> None:
        for message in self.listed_messages:
            self.seen.add(("message", message["direction"], message["state"]))
            before = self.last.get(message["id"], message)
            if message["direction"] == "in":
                assert message["state"] == "received"
            else:
                assert ORDER.index(before["state"]) <= ORDER.index(message["state"])
                assert before["state"] in ("queued", "sending", message["state"])
            if before.get("deliveryCode") is not None:
                assert message | {"text": before["text"]} == before
            self.last[message["id"]] = message

    def a_call_tells_its_story_in_order(self) -> None:
        for call in self.listed_calls:
            events = self.told.get(call["id"], [])
            if "callbackUrl" not in call:
                assert events == []
                continue
            kinds = [kind(event) for event in events]
            assert STORY[call["direction"]].fullmatch(" ".join(kinds)), kinds
            assert ("answer" in kinds) == ("activeTime" in call)
            assert bool({"hangup", "reject"} & set(kinds)) == (call["state"] in FINAL)

    def a_message_is_told_of_only_when_something_was_settled(self) -> None:
        for message in self.listed_messages:
            states = [event["state"] for event in self.told.get(message["id"], [])]
            if message["state"] in ("queued", "sending"):
                assert states == []
            elif message["direction"] == "in":
                assert states == ["received"]
            else:
                assert states in ([message["state"]], ["sent", "sent"])

    def times_are_in_order(self) -> None:
        for call in self.listed_calls:
            names = ("startTime", "activeTime", "endTime")
            times = [call[name] for name in names if name in call]
            assert times == sorted(times)
        assert self.times == sorted(self.times)
        for events in self.told.values():
            assert [e["time"] for e in events] == sorted(e["time"] for e in events)

    def listed(self, name: str) -> list[Thing]:
        """All calls or messages, as the list shows them."""
        reply = self.account.send("GET", f"/users/{{userId}}/{name}", query=[("size", "1000")])
        found: list[Thing] = reply.json()
        return found


def latest(things: list[T], place: int) -> T:
    """The newest but `place`: the new ones are those that something can still happen to."""
    return things[-1 - min(place, len(things) - 1)]


@pytest.mark.parametrize(("call", "message"), list(zip(CALLS, MESSAGES * 2, strict=True)), ids=str)
def test_calls_and_messages_at_once_keep_their_promises(
    new_account: Callable[[], Account], call: tuple[str, str], message: str
) -> None:
    seen: set[State] = set()

    @seed(SEED + CALLS.index(call))
    class Machine(Interleavings):
        def __init__(self) -> None:
            super().__init__(new_account(), call, message, seen)

    run_state_machine_as_test(Machine, settings=SETTINGS)
    direction = "in" if message == "received" else "out"
    assert {("call", *call), ("message", direction, message)} < seen
    assert len(seen) > MOST_STATES / 2
