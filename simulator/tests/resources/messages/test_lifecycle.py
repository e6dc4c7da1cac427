"""The tables of messages against the documentation's sentences."""

from itertools import product

import pytest

from catapult_simulator.resources.messages.lifecycle import (
    DELIVERY_TABLE,
    FINAL_STATES,
    FIRST_STATE,
    RECEIPT_IS_ANNOUNCED,
    TABLE,
    DeliveryState,
    Direction,
    Event,
    Impossible,
    Receipts,
    State,
    Step,
    delivery_outcome,
    outcome,
)


def test_every_pair_of_state_and_event_has_an_outcome() -> None:
    assert list(TABLE) == list(product(State, Event))
    assert list(DELIVERY_TABLE) == list(product(DeliveryState, Event))


@pytest.mark.parametrize(("state", "event"), list(product(sorted(FINAL_STATES), Event)))
def test_what_ended_stays_ended(state: State, event: Event) -> None:
    step = outcome(state, event)
    assert isinstance(step, Impossible) or step.state is state


def test_an_outgoing_message_walks_from_queued_by_sending_to_sent() -> None:
    state = FIRST_STATE[Direction.OUT]
    walked = [state]
    for event in (Event.LEAVES_QUEUE, Event.CARRIER_TAKES):
        step = outcome(state, event)
        assert isinstance(step, Step)
        walked.append(state := step.state)
    assert walked == [State.QUEUED, State.SENDING, State.SENT]


def test_nothing_happens_to_a_message_that_was_received() -> None:
    assert all(outcome(State.RECEIVED, event) == Impossible() for event in Event)


def test_every_state_is_first_or_reached() -> None:
    reached = {step.state for step in TABLE.values() if isinstance(step, Step)}
    assert reached | set(FIRST_STATE.values()) == set(State)


@pytest.mark.parametrize(
    ("state", "event"),
    list(product([DeliveryState.DELIVERED, DeliveryState.NOT_DELIVERED], Event)),
)
def test_the_first_receipt_is_the_last_word(state: DeliveryState, event: Event) -> None:
    assert delivery_outcome(state, event) == Impossible()


@pytest.mark.parametrize(
    ("receipts", "announced"),
    [
        (Receipts.NONE, set[DeliveryState]()),
        (Receipts.ERROR, {DeliveryState.NOT_DELIVERED}),
        (Receipts.ALL, set(DeliveryState)),
    ],
)
def test_receipts_are_announced_as_they_were_requested(
    receipts: Receipts, announced: set[DeliveryState]
) -> None:
    assert {state for state in DeliveryState if RECEIPT_IS_ANNOUNCED[receipts, state]} == announced
