"""Every state of a call meets every event: what the documentation says happens, and only that."""

from collections.abc import Iterable
from typing import Any

import pytest

from catapult_simulator.resources.calls import lifecycle as simulated
from contract_tests.accounts import Account
from contract_tests.document import Document
from contract_tests.lifecycles import Outcome, Pair, call_pairs, read
from contract_tests.live_calls import LiveCall, call_in, dial, kind
from contract_tests.targets import Reply

PAIRS = call_pairs()
OF_A_TRANSFER = set(read("calls")["transfer"])
FINAL = {"completed", "rejected"}
# No transfer can have been asked for, so nobody can connect or fail.
WITHOUT_SUBJECT = [
    pair for pair in PAIRS if pair.event in OF_A_TRANSFER and pair.state in {"started", "rejected"}
]
REFUSALS = {
    "now": "Unable to update call {id}. Invalid call state {state}",
    "for good": (
        "Unable to update call {id}. You can't update the call's state after being set to {state}."
    ),
}


def tried(pairs: Iterable[Pair]) -> list[Pair]:
    return [pair for pair in pairs if pair not in WITHOUT_SUBJECT]


@pytest.mark.parametrize("pair", tried(PAIRS), ids=str)
def test_an_event_in_a_state_does_what_is_documented(fresh: Account, pair: Pair) -> None:
    call = call_in(fresh, pair.direction, pair.state, transferred=pair.event in OF_A_TRANSFER)
    before, told = call.shown(), len(call.events())
    reply = call.meet(pair.event)
    after, news = call.shown(), call.events()[told:]
    if pair.outcome.becomes is None:
        assert_nothing_happened(pair, reply, before, after, news)
    else:
        assert_it_happened(pair.outcome, reply, before, after, news)


def assert_it_happened(
    outcome: Outcome,
    reply: Reply,
    before: dict[str, Any],
    after: dict[str, Any],
    news: list[dict[str, Any]],
) -> None:
    assert reply.status == 200, reply.content
    assert after["state"] == outcome.becomes
    assert tuple(map(kind, news)) == outcome.tells
    assert [event["cause"] for event in news if "cause" in event] == (
        [outcome.cause] if outcome.cause else []
    )
    assert ("endTime" in after) == (outcome.becomes in FINAL)
    assert ("activeTime" in after) == ("activeTime" in before or "answer" in outcome.tells)


def assert_nothing_happened(
    pair: Pair,
    reply: Reply,
    before: dict[str, Any],
    after: dict[str, Any],
    news: list[dict[str, Any]],
) -> None:
    assert reply.status == 403, f"{pair}: {reply.status} {reply.content!r}"
    body = reply.json()
    assert (body["category"], body["code"]) == ("forbidden", "call-invalid-state")
    if pair.outcome.refused:
        assert body["message"] == REFUSALS[pair.outcome.refused].format(**before)
    assert after == before
    assert news == []


def test_our_table_and_that_of_the_simulator_name_the_same_pairs() -> None:
    ours = {(pair.direction, pair.state, pair.event) for pair in PAIRS}
    theirs = {(d.value, s.value, e.value) for d, s, e in simulated.TABLE}
    assert ours == theirs


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_our_table_and_that_of_the_simulator_say_the_same(pair: Pair) -> None:
    key = (
        simulated.Direction(pair.direction),
        simulated.State(pair.state),
        simulated.Event(pair.event),
    )
    assert as_ours(simulated.TABLE[key]) == pair.outcome


def as_ours(outcome: simulated.Outcome) -> Outcome:
    match outcome:
        case simulated.Step(state=state, announces=tells, cause=cause):
            return Outcome(state.value, tells, cause.value if cause else None)
        case simulated.Refusal(ended=ended):
            return Outcome(refused="for good" if ended else "now")
        case simulated.Impossible():
            return Outcome()


def test_the_states_are_those_of_the_document(document: Document) -> None:
    enum = document.resolve(document.schema("CallState"))["enum"]
    for states in read("calls")["lifecycle"].values():
        assert list(states) == enum or set(states) == set(enum)


def test_every_documented_cause_comes_about(document: Document) -> None:
    causes = {pair.outcome.cause for pair in PAIRS} - {None}
    branches = document.resolve(document.schema("HangupCause")).get("anyOf", [])
    documented = {cause for branch in branches for cause in branch.get("enum", [])}
    assert causes == documented


def test_every_pair_but_those_of_a_transfer_that_cannot_be_was_tried() -> None:
    assert len(tried(PAIRS)) == len(PAIRS) - 8


@pytest.mark.parametrize("seconds", [1, 60, 300])
def test_a_call_that_nobody_answers_times_out_after_its_time_and_not_before(
    fresh: Account, seconds: int
) -> None:
    call = dial(fresh, callTimeout=seconds)
    fresh.advance(seconds - 0.1)
    assert call.shown()["state"] == "started"
    fresh.advance(0.1)
    assert call.shown()["state"] == "completed"
    assert [(kind(e), e.get("cause")) for e in call.events()] == [
        ("timeout", None),
        ("hangup", "NO_ANSWER"),
    ]


def test_what_happened_to_a_call_is_in_its_log(fresh: Account) -> None:
    call = call_in(fresh, "out", "completed", transferred=False)
    log = fresh.send("GET", f"/users/{{userId}}/calls/{call.id}/events").json()
    assert [entry["name"] for entry in log] == ["create", "answer", "hangup"]
    assert log[-1]["data"] == "NORMAL_CLEARING"


@pytest.mark.parametrize(("talked", "billed"), [(0.1, 60), (60, 60), (61, 120)])
def test_whole_minutes_of_talk_are_charged(fresh: Account, talked: float, billed: int) -> None:
    call = call_in(fresh, "out", "active", transferred=False)
    fresh.advance(talked)
    call.meet("hang-up")
    assert call.shown()["chargeableDuration"] == billed


def test_both_calls_of_a_transfer_end_together(fresh: Account) -> None:
    call = call_in(fresh, "in", "active", transferred=True)
    assert call.leg is not None
    leg = LiveCall(fresh, call.leg)
    assert leg.shown()["state"] == "active"
    leg.outside("hang-up")
    assert (call.shown()["state"], leg.shown()["state"]) == ("completed", "completed")


# What one end of a call between two numbers of the simulator does, and what becomes of both.
BETWEEN = [
    ("called", ["answer"], ("active", None), ("active", None)),
    ("called", ["reject"], ("rejected", "CALL_REJECTED"), ("rejected", "CALL_REJECTED")),
    ("called", ["hang-up"], ("rejected", "CALL_REJECTED"), ("completed", "CALL_REJECTED")),
    ("caller", ["hang-up"], ("completed", "ORIGINATOR_CANCEL"), ("completed", "ORIGINATOR_CANCEL")),
    ("caller", ["times-out"], ("completed", "NO_ANSWER"), ("completed", "ORIGINATOR_CANCEL")),
    (
        "called",
        ["answer", "hang-up"],
        ("completed", "NORMAL_CLEARING"),
        ("completed", "NORMAL_CLEARING"),
    ),
    (
        "called",
        ["answer", "far-end-hangs-up"],
        ("completed", "NORMAL_CLEARING"),
        ("completed", "NORMAL_CLEARING"),
    ),
]


@pytest.mark.parametrize(("who", "does", "caller", "called"), BETWEEN, ids=str)
def test_what_one_end_of_a_call_does_happens_to_both(
    fresh: Account,
    who: str,
    does: list[str],
    caller: tuple[str, str | None],
    called: tuple[str, str | None],
) -> None:
    ends = {"caller": dial(fresh, fresh.value("ownNumber"))}
    fresh.advance(1)
    [arrived] = [
        one for one in fresh.send("GET", "/users/{userId}/calls").json() if one["direction"] == "in"
    ]
    ends["called"] = LiveCall(fresh, arrived["id"])
    for event in does:
        assert ends[who].meet(event).status == 200
    assert (ending(ends["caller"]), ending(ends["called"])) == (caller, called)


def ending(call: LiveCall) -> tuple[str, str | None]:
    """State, and the cause of the hang-up that was told."""
    causes = [event["cause"] for event in call.events() if "cause" in event]
    return call.shown()["state"], causes[-1] if causes else None
