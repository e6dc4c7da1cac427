"""The page about numbers that behave says of each what it does."""

import re
from pathlib import Path

import pytest

from catapult_simulator.resources.calls import far_end
from catapult_simulator.resources.calls.lifecycle import Direction, State, Step, outcome
from catapult_simulator.resources.messages import carrier
from sim_harness import Sim

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "reserved-numbers.md"
CALLED, WRITTEN_TO, ASKED = (
    dict(re.findall(r"^\| 01(\d\d) \| (.*) \|$", part, re.MULTILINE))
    for part in PAGE.read_text("utf-8").split("\n## ")[1:]
)


@pytest.mark.parametrize("line", far_end.RESERVED)
def test_it_says_what_each_does_when_it_is_called(line: str) -> None:
    behaviour = far_end.RESERVED[line]
    if isinstance(behaviour, far_end.Refused):
        assert f"403 `{behaviour.code}`" in CALLED[line]
        return
    for act in behaviour[:1]:
        step = outcome(Direction.OUT, State.STARTED, act.event)
        assert isinstance(step, Step)
        assert (f"`{step.cause}`" if step.cause else "answers") in CALLED[line]


def test_it_has_every_delivery_code_in_the_documented_words() -> None:
    words = carrier.DELIVERY_CODES
    codes = {line: f"{code} | {words[code]}" for line, code in carrier.RESERVED.items()}
    no_carrier = {carrier.UNKNOWN_CARRIER_LINE: WRITTEN_TO[carrier.UNKNOWN_CARRIER_LINE]}
    assert codes | no_carrier == WRITTEN_TO


@pytest.mark.parametrize("line", ASKED)
def test_it_says_what_is_answered_to_who_asks_for_a_name(sim: Sim, line: str) -> None:
    answer = sim.ask("GET", f"http://sim/v1/phoneNumbers/numberInfo/+191955501{line}")
    assert f"{answer.status_code} `{answer.json()['code']}`" == ASKED[line]


def test_no_other_number_is_on_it() -> None:
    assert set(CALLED) == set(far_end.RESERVED)
