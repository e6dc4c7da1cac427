"""The catalogue as data, messages, and the envelope."""

import pytest

from catapult_simulator.errors.api_error import (
    EXCEEDS_LIMIT,
    ApiError,
    bad_property,
    envelope,
    fill,
)
from catapult_simulator.errors.catalogue import CATALOGUE

CATEGORIES = {
    "authentication",
    "authorization",
    "not-found",
    "bad-request",
    "conflict",
    "forbidden",
    "unavailable",
    "credit",
    "limit",
    "payment",
    "backend",
    "too-many-requests",
}


@pytest.mark.parametrize("code", CATALOGUE)
def test_every_code_has_a_documented_category_and_a_message(code: str) -> None:
    entry = CATALOGUE[code]
    assert entry.category in CATEGORIES
    assert 400 <= entry.status <= 503
    assert all(template.strip() for template in entry.templates)
    assert entry.templates


def test_values_stand_where_the_template_says() -> None:
    assert fill("a ${1} b ${0} c ${1}", ["x", 2]) == "a 2 b x c 2"


def test_a_value_is_not_searched_for_places() -> None:
    assert fill("${0} and ${1}", ["${1}", "$x"]) == "${1} and $x"


def test_a_code_with_several_templates_says_the_one_that_was_asked_for() -> None:
    error = ApiError("validation-error", "call", "callTimeout", 300, says=EXCEEDS_LIMIT)
    assert error.message == "The call resource property callTimeout exceeds the limit of 300"


def test_a_template_that_is_not_the_codes_own_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="call-not-found does not say"):
        ApiError("call-not-found", says=EXCEEDS_LIMIT)


def test_an_unknown_code_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        ApiError("no-such-code")


def test_the_envelope_has_the_errors_own_details_first() -> None:
    body = envelope(bad_property("call", "tag", "must be text"), [("requestMethod", "POST")])
    assert body == {
        "category": "bad-request",
        "code": "validation-error",
        "message": "Bad parameters",
        "details": [
            {"name": "resource", "value": "call"},
            {"name": "property", "value": "tag"},
            {"name": "reason", "value": "must be text"},
            {"name": "requestMethod", "value": "POST"},
        ],
    }
