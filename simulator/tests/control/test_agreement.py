"""What the control API takes is what its document says that it takes, property by property."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

from catapult_simulator.checks.place import Place
from catapult_simulator.checks.schema import accepted
from catapult_simulator.checks.table import Field, Table
from catapult_simulator.control.action import ControlAction
from catapult_simulator.control.actions import every_action
from catapult_simulator.control.document import document
from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.resources import RESOURCES
from sim_values import ANYTHING
from sim_values import values as fitting

SAVED = settings(
    max_examples=20,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
ACTIONS = [one for one in every_action(RESOURCES) if one.table is not None]
FIELDS = [
    pytest.param(field, id=f"{action.method} {action.path} {field.name}")
    for action in ACTIONS
    for field in (action.table.fields if action.table else ())
]
# What these take depends on what there is, or on more than can be said of a property.
DEEPER = {"says", "values"}
BODIES = [
    pytest.param(action, id=action.path)
    for action in ACTIONS
    if action.method != "GET" and action.path != "/snapshot"
]
WORDS_OF_NUMBERS = ("boolean", "integer", "number")


def takes(field: Field, value: Any) -> bool:
    """Whether a property takes this value."""
    try:
        field.check(value, Place("x", field.name))
    except ApiError:
        return False
    return True


def taken(table: Table, sent: Any) -> str:
    """Why a table does not take this object; nothing when it does."""
    try:
        table.body(sent)
    except ApiError as error:
        return f"{error.message} {error.details}"
    return ""


@pytest.mark.parametrize("field", FIELDS)
def test_a_property_takes_what_it_says(field: Field) -> None:
    @SAVED
    @given(fitting(accepted(field.check)))
    def agrees(value: Any) -> None:
        assert takes(field, value)

    agrees()


@pytest.mark.parametrize("field", FIELDS)
def test_a_property_takes_nothing_else_but_numbers_as_text(field: Field) -> None:
    schema = accepted(field.check)
    is_valid = Draft202012Validator(schema).is_valid
    may_be_text = schema.get("type") in WORDS_OF_NUMBERS

    @SAVED
    @given(ANYTHING)
    def agrees(value: Any) -> None:
        assert (
            is_valid(value) or (may_be_text and isinstance(value, str)) or not takes(field, value)
        )

    agrees()


@pytest.mark.parametrize("action", BODIES)
def test_a_body_is_taken_as_the_document_says(action: ControlAction) -> None:
    operation = document([action])["paths"]["/_sim" + action.path][action.method.lower()]
    schema = operation["requestBody"]["content"]["application/json"]["schema"]
    table = action.table or Table("")

    @SAVED
    @given(fitting(schema))
    def agrees(sent: dict[str, Any] | None) -> None:
        known = sent and {name: value for name, value in sent.items() if name not in DEEPER}
        assert not taken(table, json.loads(json.dumps(known)))

    agrees()
