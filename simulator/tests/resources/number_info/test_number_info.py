"""Number info: whose name a number shows, what it costs, and which numbers have none."""

from typing import Any

import pytest

from sim_assertions import assert_error
from sim_harness import ALICE, BOB, Sim

ROOT = "http://sim/v1/phoneNumbers/numberInfo/"
CARY = "+19195551212"
START = "2016-11-16T15:00:00Z"


def look_up(sim: Sim, number: str, user: str = ALICE) -> Any:
    return sim.get(ROOT + number, user=user)


@pytest.mark.parametrize("spelt", [CARY, CARY.replace("+", "%2B"), CARY + "/"])
def test_a_number_has_a_name_and_the_times_of_its_query(sim: Sim, spelt: str) -> None:
    assert look_up(sim, spelt) == {
        "name": "CARY NC",
        "number": CARY,
        "created": START,
        "updated": START,
    }


def test_a_later_query_remembers_when_the_account_first_asked(sim: Sim) -> None:
    look_up(sim, CARY)
    sim.wait(60)
    assert look_up(sim, CARY)["created"] == START
    assert look_up(sim, CARY, BOB)["created"] == "2016-11-16T15:01:00Z"


@pytest.mark.parametrize(
    ("number", "name"),
    [("+18005551212", "TOLL FREE CALL"), ("+15002221212", "WIRELESS CALLER")],
)
def test_numbers_of_no_place_have_a_name_too(sim: Sim, number: str, name: str) -> None:
    assert look_up(sim, number)["name"] == name


@pytest.mark.parametrize(
    "number", ["9195551212", "919555", "+0195551212", "+1919555121x", "+19195551212%0A", "+"]
)
def test_what_is_no_number_is_refused_in_the_documented_words(sim: Sim, number: str) -> None:
    body = assert_error(sim.ask("GET", ROOT + number), 403, "invalid-cnam-search")
    assert body["message"].startswith("Invalid number formatting: ")


@pytest.mark.parametrize(
    ("number", "status", "code"),
    [
        ("+442079460958", 404, "cnam-not-found"),
        ("+19195550104", 404, "cnam-not-found"),
        ("+19195550109", 503, "cnam-error"),
    ],
)
def test_numbers_without_a_name_are_errors_that_cost_nothing(
    sim: Sim, number: str, status: int, code: str
) -> None:
    before = sim.get("/account")["balance"]
    assert_error(sim.ask("GET", ROOT + number), status, code)
    assert sim.get("/account")["balance"] == before
    assert sim.errors() == [code]


def test_every_query_is_charged_to_whoever_asks(sim: Sim) -> None:
    look_up(sim, CARY)
    look_up(sim, CARY)
    charges = sim.get("/account/transactions")
    assert [(one["productType"], one["number"], one["amount"]) for one in charges] == [
        ("cnam-search", CARY, "0.00400")
    ] * 2
    assert sim.get("/account/transactions", user=BOB) == []


def test_an_empty_account_is_told_no_names(sim_with: Any) -> None:
    sim = sim_with(balance=0)
    assert_error(sim.ask("GET", ROOT + CARY), 403, "insufficient-available-balance")


def test_no_other_method_reaches_a_number(sim: Sim) -> None:
    assert assert_error(sim.ask("DELETE", ROOT + CARY), 405, "method-not-allowed")
