"""Bridges, conferences, gathers and the rest in every situation: what happens, and only that."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from catapult_simulator.resources.bridges import lifecycle as bridges
from catapult_simulator.resources.conferences import lifecycle as conferences
from catapult_simulator.resources.gather import lifecycle as gathers
from catapult_simulator.resources.recordings import lifecycle as recordings
from contract_tests.accounts import Account
from contract_tests.document import Document
from contract_tests.envelopes import documented
from contract_tests.lifecycles import Turn, read, turns
from contract_tests.live_bridges import bridge_in
from contract_tests.live_conferences import conference_in, member_in
from contract_tests.live_hearing import gather_in, listener_in, sender_in
from contract_tests.live_recordings import recording_in, transcription_in
from contract_tests.live_things import Thing, told
from contract_tests.replies import reply_complaints
from contract_tests.targets import Reply

BRINGS: dict[str, Callable[[Account, str], Thing]] = {
    "bridges": bridge_in,
    "conferences": conference_in,
    "members": member_in,
    "gathers": gather_in,
    "audio": listener_in,
    "digits": sender_in,
    "recordings": recording_in,
    "transcriptions": transcription_in,
}
# The schema that has all states of each.
STATES = {
    "bridges": "BridgeState",
    "conferences": "ConferenceState",
    "members": "ConferenceMemberState",
    "gathers": "GatherState",
    "recordings": "RecordingState",
    "transcriptions": "TranscriptionState",
}
TURNS = [turn for name in BRINGS for turn in turns(name)]
# What the simulator's own tables say, as (state, event) → next state or None for a refusal.
Table = dict[tuple[str, str], str | None]


def _plain(table: Any) -> Table:
    return {(state.value, event.name): after and after.value for (state, event), after in table}


SIMULATED: dict[str, Table] = {
    "bridges": _plain(bridges.TABLE.items()),
    "conferences": _plain(conferences.TABLE.items()),
    "members": _plain(conferences.MEMBER_TABLE.items()),
    "gathers": _plain((pair, step.state) for pair, step in gathers.TABLE.items()),
    "recordings": _plain(recordings.STEPS.items()),
}
# Pairs of the simulator's tables that nothing leads to.
UNREACHED = {
    "bridges": {("completed", event.name) for event in bridges.Event},
    "conferences": {
        ("created", "MEMBER_LEAVES"),
        ("created", "LAST_MEMBER_LEAVES"),
        ("completed", "MEMBER_LEAVES"),
        ("completed", "LAST_MEMBER_LEAVES"),
    },
}


@pytest.mark.parametrize("turn", [turn for turn in TURNS if turn.is_possible], ids=str)
def test_an_event_in_a_situation_does_what_is_documented(
    fresh: Account, document: Document, turn: Turn
) -> None:
    thing = BRINGS[turn.of](fresh, turn.situation)
    before, heard = thing.shown(), len(thing.events())
    assert before["state"] == turn.state
    reply = thing.acts[turn.event]()
    after, news = thing.look(), thing.events()[heard:]
    assert reply_complaints(document, document.operations[thing.operation], after) == []
    if turn.refused:
        assert_refused(document, turn.refused, reply)
        assert (after.json(), news) == (before, [])
    else:
        assert reply is None or reply.status in (200, 201), reply.content
        assert_it_happened(turn, before, after.json(), [told(event) for event in news])
    assert [problem for event in news for problem in complaints(document, event)] == []


def assert_refused(document: Document, code: str, reply: Reply | None) -> None:
    assert reply is not None
    body, entry = reply.json(), documented(document)[code]
    assert (reply.status, body["category"], body["code"]) == (
        entry["status"],
        entry["category"],
        code,
    )
    assert "${" not in body["message"]


def assert_it_happened(
    turn: Turn, before: dict[str, Any], after: dict[str, Any], told_of: list[str]
) -> None:
    assert after["state"] == turn.becomes
    assert tuple(told_of) == turn.tells
    assert {name: after[name] for name in turn.shows} == turn.shows
    for name in ("createdTime", "startTime", "addedTime", "id"):
        assert after.get(name) == before.get(name)
    for name in ("completedTime", "endTime", "removedTime"):
        ended = name in before or turn.becomes != turn.state
        assert name not in after or ended
    if turn.becomes == "completed" and turn.of in ("bridges", "conferences", "gathers"):
        assert "completedTime" in after


def complaints(document: Document, event: dict[str, Any]) -> list[str]:
    """What is wrong with an event: it satisfies none of the schemas of its type."""
    judges = [document.judge(document.schema(n)) for n in document.events[event["eventType"]]]
    found = [judge.complaints(event) for judge in judges]
    return [] if [] in found else [f"{event['eventType']}: {found}"]


@pytest.mark.parametrize("name", list(BRINGS))
def test_every_situation_meets_every_event(name: str) -> None:
    table = read(name)
    [events] = {frozenset(events) for events in table["turns"].values()}
    assert set(table["turns"]) == set(table["situations"])
    assert events == {turn.event for turn in turns(name)}


@pytest.mark.parametrize("name", list(STATES))
def test_every_documented_state_is_a_situation_or_cannot_be(document: Document, name: str) -> None:
    table = read(name)
    states = document.resolve(document.schema(STATES[name]))
    enum = {s for part in (states, *states.get("anyOf", [])) for s in part.get("enum", [])}
    assert set(table["situations"].values()) | set(table["never"]) == enum
    assert all(table["never"].values())


@pytest.mark.parametrize("name", list(SIMULATED))
def test_our_table_and_that_of_the_simulator_say_the_same(name: str) -> None:
    ours = {
        (turn.state, turn.found): turn.becomes if turn.refused is None else None
        for turn in turns(name)
        if turn.found and turn.is_possible
    }
    theirs = SIMULATED[name]
    assert {pair: theirs.get(pair) for pair in ours} == ours


@pytest.mark.parametrize("name", list(SIMULATED))
def test_every_pair_of_the_simulators_table_is_tried(name: str) -> None:
    tried = {(turn.state, turn.found) for turn in turns(name) if turn.found and turn.is_possible}
    assert set(SIMULATED[name]) - tried == UNREACHED.get(name, set())
