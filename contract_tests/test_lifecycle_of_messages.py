"""A message passes through the documented states, and is told of as was asked."""

from itertools import pairwise
from typing import Any

import pytest

from catapult_simulator.resources.messages import lifecycle as simulated
from contract_tests.accounts import Account
from contract_tests.document import Document
from contract_tests.lifecycles import read
from contract_tests.live_messages import (
    IMAGE,
    NO_CARRIER,
    LiveMessage,
    Look,
    codes,
    message_in,
    receive,
    reporting,
    send,
)

TABLE = read("messages")
STATES = list(TABLE["lifecycle"])
FAILURES = [code for code in codes() if code]
A_DAY = 24 * 60 * 60


def deliveries_of(message: LiveMessage) -> list[Look]:
    return [(event["state"], event.get("deliveryState")) for event in message.events()]


def awaited(receipts: str, settled: str) -> list[Look]:
    """What is seen of a message whose receipt says `settled`."""
    waits = None if receipts == "none" else "waiting"
    seen: list[Look] = [("queued", waits), ("sending", waits), ("sent", waits)]
    return seen if waits is None else [*seen, ("sent", settled)]


@pytest.mark.parametrize(("code", "settled"), [(0, "delivered"), (999, "not-delivered")])
@pytest.mark.parametrize("receipts", list(TABLE["receipts"]))
def test_a_sent_message_is_told_of_once_and_its_receipt_as_was_asked(
    fresh: Account, receipts: str, code: int, settled: str
) -> None:
    message = send(fresh, reporting(code), receiptRequested=receipts)
    assert message.watch() == awaited(receipts, settled)
    told: list[Look] = [("sent", None if receipts == "none" else "waiting")]
    if TABLE["receipts"][receipts][settled]:
        told.append(("sent", settled))
    assert deliveries_of(message) == told


@pytest.mark.parametrize("code", FAILURES)
def test_a_failed_delivery_has_its_code_and_its_words(fresh: Account, code: int) -> None:
    message = send(fresh, reporting(code), receiptRequested="error")
    message.watch()
    for told in (message.shown(), message.events()[-1]):
        assert told["deliveryState"] == "not-delivered"
        assert (told["deliveryCode"], told["deliveryDescription"]) == (str(code), codes()[code])


@pytest.mark.parametrize("code", [0, 482])
def test_of_a_multimedia_message_only_a_failure_is_told(fresh: Account, code: int) -> None:
    message = send(fresh, reporting(code), media=[IMAGE])
    message.watch()
    failures: list[Look] = [("sent", "not-delivered")] if code else []
    assert deliveries_of(message) == [("sent", None), *failures]
    assert {event["eventType"] for event in message.events()} == {"mms"}


def test_a_message_that_no_carrier_takes_is_in_error_and_in_the_error_log(fresh: Account) -> None:
    message = send(fresh, NO_CARRIER, receiptRequested="all")
    seen = [("queued", "waiting"), ("sending", "waiting"), ("error", "not-delivered")]
    assert message.watch() == seen
    assert deliveries_of(message) == [("error", "not-delivered")]
    [entry] = fresh.send("GET", "/users/{userId}/errors").json()
    assert entry["code"] == "message-delivery-failed"


def test_a_message_without_callback_url_is_told_to_nobody(fresh: Account) -> None:
    message = send(fresh, reporting(0), callbackUrl=None, receiptRequested="all")
    message.watch()
    assert message.events() == []


def test_a_message_between_two_numbers_of_one_account_arrives(fresh: Account) -> None:
    message = send(fresh, fresh.value("ownNumber"))
    message.watch()
    listed = fresh.send("GET", "/users/{userId}/messages").json()
    assert sorted((m["direction"], m["state"], m["text"]) for m in listed) == [
        ("in", "received", "Hello"),
        ("out", "sent", "Hello"),
    ]


@pytest.mark.parametrize("state", STATES)
def test_a_message_can_be_redacted_in_every_state(fresh: Account, state: str) -> None:
    message = message_in(fresh, state)
    before, told = message.shown(), len(message.events())
    reply = fresh.send("PATCH", f"/users/{{userId}}/messages/{message.id}", body={"text": ""})
    assert reply.status == 200
    assert message.shown() == before | {"text": ""}
    assert len(message.events()) == told


@pytest.mark.parametrize("to", [reporting(0), reporting(999), NO_CARRIER])
def test_what_is_settled_stays_settled(fresh: Account, to: str) -> None:
    message = send(fresh, to, receiptRequested="all")
    message.watch()
    before, told = message.shown(), message.events()
    fresh.advance(A_DAY)
    assert (message.shown(), message.events()) == (before, told)


def test_what_came_in_stays_received(fresh: Account) -> None:
    message = receive(fresh)
    before = message.shown()
    fresh.advance(A_DAY)
    assert message.shown() == before
    assert message.look() == ("received", None)


def test_every_documented_step_is_seen_and_no_other(fresh: Account) -> None:
    steps: set[tuple[str, str]] = set()
    for to in (reporting(0), reporting(999), NO_CARRIER):
        states = [state for state, _ in send(fresh, to, receiptRequested="all").watch()]
        steps |= set(pairwise(states))
    documented = {
        (state, outcome["becomes"])
        for state, events in TABLE["lifecycle"].items()
        for outcome in events.values()
        if "becomes" in outcome
    }
    assert steps == documented


def test_our_tables_and_those_of_the_simulator_name_the_same_pairs() -> None:
    assert pairs_of(TABLE["lifecycle"]) == set(simulated.TABLE)
    assert pairs_of(TABLE["delivery"]) == set(simulated.DELIVERY_TABLE)
    assert pairs_of(TABLE["receipts"]) == set(simulated.RECEIPT_IS_ANNOUNCED)


def pairs_of(table: dict[str, dict[str, Any]]) -> set[tuple[str, str]]:
    return {(state, event) for state, events in table.items() for event in events}


@pytest.mark.parametrize(("state", "event"), sorted(pairs_of(TABLE["lifecycle"])))
def test_our_table_and_that_of_the_simulator_say_the_same(state: str, event: str) -> None:
    theirs = simulated.TABLE[simulated.State(state), simulated.Event(event)]
    ours = TABLE["lifecycle"][state][event]
    if isinstance(theirs, simulated.Step):
        assert (theirs.state, theirs.announces) == (ours["becomes"], ours.get("tells", False))
    else:
        assert "impossible" in ours


@pytest.mark.parametrize(("state", "event"), sorted(pairs_of(TABLE["delivery"])))
def test_our_table_of_deliveries_and_that_of_the_simulator_say_the_same(
    state: str, event: str
) -> None:
    key = (simulated.DeliveryState(state), simulated.Event(event))
    theirs = simulated.DELIVERY_TABLE[key]
    expected = None if isinstance(theirs, simulated.Impossible) else theirs.value
    assert TABLE["delivery"][state][event].get("becomes") == expected


@pytest.mark.parametrize("receipts", list(TABLE["receipts"]))
def test_our_table_of_receipts_and_that_of_the_simulator_say_the_same(receipts: str) -> None:
    for delivery, told in TABLE["receipts"][receipts].items():
        key = (simulated.Receipts(receipts), simulated.DeliveryState(delivery))
        assert simulated.RECEIPT_IS_ANNOUNCED[key] == told


def test_the_states_are_those_of_the_document(document: Document) -> None:
    for name, table in (("MessageState", "lifecycle"), ("DeliveryState", "delivery")):
        assert set(TABLE[table]) == set(enum_of(document, name))


def enum_of(document: Document, name: str) -> list[str]:
    schema = document.resolve(document.schema(name))
    found: list[str] = schema.get("enum") or schema["anyOf"][0]["enum"]
    return found
