"""A plus that nobody encoded: which blanks stand for one, and which are nothing but wrong."""

import pytest

from catapult_simulator.checks.addresses import phone_number, phone_number_or_sip_uri
from catapult_simulator.checks.schema import accepted
from catapult_simulator.checks.unencoded import in_path, in_query
from sim_checks import cleaned, refused

FILTER = in_query(phone_number_or_sip_uri)


@pytest.mark.parametrize(
    ("arrived", "meant"),
    [
        (" 19195551212", "+19195551212"),
        ("+19195551212", "+19195551212"),
        ("sip: 19195551212@b.example", "sip:+19195551212@b.example"),
        ("sip:a@b.example", "sip:a@b.example"),
    ],
)
def test_a_blank_in_a_query_is_the_plus_of_a_number(arrived: str, meant: str) -> None:
    assert cleaned(FILTER, arrived) == meant


@pytest.mark.parametrize(
    "arrived",
    [" ", "", "19195551212", "  19195551212", " +19195551212", "+1 9195551212", " 09195551212", 7],
)
def test_any_other_blank_in_a_query_is_refused(arrived: object) -> None:
    assert refused(FILTER, arrived).message == "Invalid phone number"


def test_a_check_of_a_query_says_what_it_accepts_when_the_plus_is_there() -> None:
    assert accepted(FILTER) == accepted(phone_number_or_sip_uri)
    assert refused(phone_number, " 19195551212").message == "Invalid phone number"


@pytest.mark.parametrize(
    ("segment", "meant"),
    [
        ("+19195551212", "+19195551212"),
        (" 19195551212", "+19195551212"),
        (" +19195551212", "+19195551212"),
        ("19195551212", "19195551212"),
        ("n-1", "n-1"),
        (" n-1", " n-1"),
        ("  19195551212", "  19195551212"),
    ],
)
def test_a_blank_before_a_number_in_a_path_is_its_plus(segment: str, meant: str) -> None:
    assert in_path(segment) == meant
