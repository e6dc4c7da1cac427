"""Tables: what may be sent, and which documented error the rest is."""

from typing import Any

import pytest

from catapult_simulator.checks.addresses import phone_number
from catapult_simulator.checks.combined import record
from catapult_simulator.checks.table import Clean, Field, Table
from catapult_simulator.checks.values import boolean, integer, text
from catapult_simulator.errors.api_error import ApiError

AUDIO = record(Field("loopEnabled", boolean), Field("sentence", text(), required=True))
TABLE = Table(
    "call",
    Field("from", phone_number, required=True),
    Field("callTimeout", integer(at_least=1, at_most=300)),
    Field("audio", AUDIO),
)
GOOD = {"from": "+19195551212"}


def table_refuses(sent: Any) -> tuple[str, str]:
    with pytest.raises(ApiError) as caught:
        TABLE.body(sent)
    return caught.value.code, caught.value.message


def test_only_what_was_sent_comes_out() -> None:
    assert TABLE.body(GOOD) == GOOD


def test_null_is_the_same_as_not_sent_nested_too() -> None:
    sent = GOOD | {"callTimeout": None, "audio": {"loopEnabled": None, "sentence": "hi"}}
    assert TABLE.body(sent) == GOOD | {"audio": {"sentence": "hi"}}


def test_unknown_properties_are_ignored() -> None:
    assert TABLE.body(GOOD | {"unknown": 1, "audio": {"sentence": "hi", "x": 2}}) == GOOD | {
        "audio": {"sentence": "hi"}
    }


@pytest.mark.parametrize("sent", [{}, None, {"from": None}])
def test_a_required_property_that_is_missing_is_named(sent: Any) -> None:
    code, message = table_refuses(sent)
    assert code == "missing-property"
    assert message == "The 'call' resource property 'from' is required but was not specified"


@pytest.mark.parametrize("blank", ["", " ", "\t\n"])
def test_a_required_property_that_is_blank_is_named(blank: str) -> None:
    code, message = table_refuses({"from": blank})
    assert code == "blank-property"
    assert message.startswith("The 'call' resource property 'from' must contain")


def test_a_nested_property_is_named_by_its_path() -> None:
    assert "'audio.sentence' is required" in table_refuses(GOOD | {"audio": {}})[1]


def test_rules_look_at_several_properties() -> None:
    def both(clean: Clean) -> None:
        if "a" in clean and "b" in clean:
            raise ApiError("validation-error", says="Bad parameters")

    table = Table("x", Field("a", text()), Field("b", text()), rules=(both,))
    assert table.body({"a": "1"}) == {"a": "1"}
    with pytest.raises(ApiError):
        table.body({"a": "1", "b": "2"})
