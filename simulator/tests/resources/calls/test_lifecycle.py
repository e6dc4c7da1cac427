"""The table of calls against the documentation's sentences."""

from itertools import product

import pytest

from catapult_simulator.resources.calls.lifecycle import (
    FINAL_STATES,
    REQUESTS,
    TABLE,
    Cause,
    Direction,
    Event,
    Impossible,
    Refusal,
    State,
    Step,
    outcome,
)

EVERY_PAIR = list(product(Direction, State, Event))
ASKED = [event for event in Event if event in REQUESTS]
WORLD = [event for event in Event if event not in REQUESTS]


def test_every_pair_of_state_and_event_has_an_outcome() -> None:
    assert list(TABLE) == EVERY_PAIR


@pytest.mark.parametrize(
    ("direction", "state", "event"),
    [pair for pair in EVERY_PAIR if pair[1] in FINAL_STATES],
)
def test_what_ended_stays_ended(direction: Direction, state: State, event: Event) -> None:
    expected = Refusal(ended=True) if event in REQUESTS else Impossible()
    assert outcome(direction, state, event) == expected


@pytest.mark.parametrize("pair", EVERY_PAIR)
def test_a_step_into_a_final_state_has_a_cause_and_no_other_step_has(
    pair: tuple[Direction, State, Event],
) -> None:
    step = TABLE[pair]
    if isinstance(step, Step):
        assert (step.cause is not None) == (step.state in FINAL_STATES)
        assert ("hangup" in step.announces or "reject" in step.announces) == bool(step.cause)


@pytest.mark.parametrize(("state", "event"), list(product(State, ASKED)))
def test_a_request_is_never_impossible(state: State, event: Event) -> None:
    assert not any(
        isinstance(outcome(direction, state, event), Impossible) for direction in Direction
    )


@pytest.mark.parametrize(("state", "event"), list(product(State, WORLD)))
def test_the_outside_world_never_gets_an_error_meant_for_a_customer(
    state: State, event: Event
) -> None:
    assert not any(isinstance(outcome(direction, state, event), Refusal) for direction in Direction)


def test_only_an_incoming_call_can_be_answered_or_rejected_by_the_customer() -> None:
    accepted = {
        (direction, state)
        for (direction, state, event), step in TABLE.items()
        if event in {Event.ANSWER, Event.REJECT} and isinstance(step, Step)
    }
    assert accepted == {(Direction.IN, State.STARTED)}


def test_only_an_active_call_can_be_transferred() -> None:
    accepted = {
        state
        for (_, state, event), step in TABLE.items()
        if event is Event.TRANSFER and isinstance(step, Step)
    }
    assert accepted == {State.ACTIVE}


def test_every_state_is_reached() -> None:
    reached = {step.state for step in TABLE.values() if isinstance(step, Step)}
    assert reached == set(State)


def test_every_documented_cause_occurs() -> None:
    causes = {step.cause for step in TABLE.values() if isinstance(step, Step)} - {None}
    assert causes == set(Cause)


@pytest.mark.parametrize(
    ("direction", "event", "cause"),
    [
        (Direction.OUT, Event.HANG_UP, Cause.ORIGINATOR_CANCEL),
        (Direction.OUT, Event.FAR_END_BUSY, Cause.USER_BUSY),
        (Direction.OUT, Event.FAR_END_REJECTS, Cause.CALL_REJECTED),
        (Direction.OUT, Event.FAR_END_UNALLOCATED, Cause.UNALLOCATED_NUMBER),
        (Direction.OUT, Event.FAR_END_UNREACHABLE, Cause.NORMAL_TEMPORARY_FAILURE),
        (Direction.OUT, Event.TIMES_OUT, Cause.NO_ANSWER),
        (Direction.IN, Event.FAR_END_HANGS_UP, Cause.ORIGINATOR_CANCEL),
        (Direction.IN, Event.REJECT, Cause.CALL_REJECTED),
    ],
)
def test_a_call_that_was_never_answered_ends_with_the_documented_cause(
    direction: Direction, event: Event, cause: Cause
) -> None:
    step = outcome(direction, State.STARTED, event)
    assert isinstance(step, Step)
    assert step.cause is cause


@pytest.mark.parametrize("direction", Direction)
@pytest.mark.parametrize("event", [Event.HANG_UP, Event.FAR_END_HANGS_UP])
def test_an_answered_call_clears_normally(direction: Direction, event: Event) -> None:
    step = outcome(direction, State.ACTIVE, event)
    assert step == Step(State.COMPLETED, ("hangup",), Cause.NORMAL_CLEARING)


def test_a_timeout_is_announced_before_the_hangup_it_causes() -> None:
    step = outcome(Direction.OUT, State.STARTED, Event.TIMES_OUT)
    assert isinstance(step, Step)
    assert step.announces == ("timeout", "hangup")
