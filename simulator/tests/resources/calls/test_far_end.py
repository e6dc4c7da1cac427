"""What the far end does, by its number."""

import pytest

from catapult_simulator.resources.calls.far_end import ANSWERS, Act, Refused, behaviour
from catapult_simulator.resources.calls.lifecycle import (
    Direction,
    Event,
    State,
    Step,
    outcome,
)


@pytest.mark.parametrize(
    ("line", "first"),
    [
        ("00", Event.FAR_END_ANSWERS),
        ("01", Event.FAR_END_BUSY),
        ("03", Event.FAR_END_REJECTS),
        ("04", Event.FAR_END_UNALLOCATED),
        ("05", Event.FAR_END_ANSWERS),
        ("06", Event.FAR_END_UNREACHABLE),
    ],
)
def test_a_reserved_number_does_its_one_thing_in_any_area_code(line: str, first: Event) -> None:
    for area in ("919", "415"):
        acts = behaviour(f"+1{area}55501{line}")
        assert isinstance(acts, tuple)
        assert acts[0].event is first


def test_0102_never_answers() -> None:
    assert behaviour("+19195550102") == ()


def test_0105_answers_and_then_hangs_up() -> None:
    acts = behaviour("+19195550105")
    assert isinstance(acts, tuple)
    assert [act.event for act in acts] == [Event.FAR_END_ANSWERS, Event.FAR_END_HANGS_UP]
    assert acts[0].after_ring_seconds < acts[1].after_ring_seconds


@pytest.mark.parametrize(
    ("line", "code"), [("07", "invalid-call-to-number"), ("08", "invalid-destination-number")]
)
def test_some_reserved_numbers_are_refused_with_their_code(line: str, code: str) -> None:
    assert behaviour(f"+19195550{1}{line}") == Refused(code)


@pytest.mark.parametrize(
    "address", ["+19195551212", "+19195550199", "+4989123456", "sip:someone@somewhere.com"]
)
def test_everyone_else_answers(address: str) -> None:
    assert behaviour(address) == ANSWERS


@pytest.mark.parametrize("line", [f"{n:02d}" for n in range(100)])
def test_every_first_act_is_possible_for_an_outgoing_call_that_rings(line: str) -> None:
    acts = behaviour(f"+1919555{'01'}{line}")
    if isinstance(acts, tuple) and acts:
        first: Act = acts[0]
        assert isinstance(outcome(Direction.OUT, State.STARTED, first.event), Step)
