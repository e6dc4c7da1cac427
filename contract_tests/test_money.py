"""What costs money is charged once, when it happens, and the balance is what the charges leave.

Sources: methods/account/getAccount.md, getAccountTransactions.md (types, products, units). The
prices are the simulator's own (docs/reference/what-is-simulated.md), so none is expected here.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any
from urllib.parse import quote

import pytest

from contract_tests.accounts import Account
from contract_tests.live_calls import call_in
from contract_tests.live_messages import IMAGE, receive, reporting, send
from contract_tests.live_things import created, talking
from contract_tests.numbers import ANSWERS


def balance(account: Account) -> Decimal:
    return Decimal(account.send("GET", "/users/{userId}/account").json()["balance"])


def charges(account: Account) -> list[dict[str, Any]]:
    """The charges, oldest first."""
    query = [("type", "charge"), ("size", "1000")]
    found: list[dict[str, Any]] = account.send(
        "GET", "/users/{userId}/account/transactions", query=query
    ).json()
    return found[::-1]


def calls_for(account: Account, seconds: float) -> None:
    call = call_in(account, "out", "active", transferred=False)
    account.advance(seconds)
    call.meet("hang-up")


def is_called_for(account: Account, seconds: float) -> None:
    call = call_in(account, "in", "active", transferred=False)
    account.advance(seconds)
    call.meet("hang-up")


def transcribes(account: Account, seconds: float) -> None:
    call = talking(account, recordingEnabled=True)
    account.advance(seconds)
    call.ask({"recordingEnabled": False})
    account.advance(1)
    [found] = account.send("GET", "/users/{userId}/recordings").json()
    created(account, f"recordings/{found['id']}/transcriptions", {})


def orders(account: Account, kind: str) -> None:
    query = [("quantity", "1"), *([("areaCode", "919")] if kind == "local" else [])]
    assert account.send("POST", f"/availableNumbers/{kind}", query=query).status == 201


def asks_for_a_name(account: Account) -> None:
    number = quote(account.value("ownNumber"))
    assert account.send("GET", f"/phoneNumbers/numberInfo/{number}").status == 200


# What happens, and what is charged for it: product and units.
CHARGED: list[tuple[Callable[[Account], object], str, int]] = [
    (lambda one: orders(one, "local"), "local-number-per-month", 1),
    (lambda one: orders(one, "tollFree"), "toll-free-number-per-month", 1),
    (lambda one: send(one, reporting(0)), "sms-out", 1),
    (lambda one: send(one, reporting(0), media=[IMAGE]), "mms-out", 1),
    (receive, "sms-in", 1),
    (lambda one: receive(one, media=[IMAGE]), "mms-in", 1),
    (lambda one: calls_for(one, 60), "call-out", 1),
    (lambda one: calls_for(one, 61), "call-out", 2),
    (lambda one: is_called_for(one, 1), "call-in", 1),
    (lambda one: transcribes(one, 60), "transcription", 1),
    (lambda one: transcribes(one, 60.5), "transcription", 2),
    (asks_for_a_name, "cnam-search", 1),
]


@pytest.mark.parametrize(("happens", "product", "units"), CHARGED)
def test_what_happens_is_charged_once_by_its_product_and_units(
    fresh: Account, happens: Callable[[Account], object], product: str, units: int
) -> None:
    fresh.value("ownNumber")
    before, money = charges(fresh), balance(fresh)
    happens(fresh)
    fresh.advance(10)
    new = [charge for charge in charges(fresh)[len(before) :] if charge["productType"] == product]
    assert [charge["units"] for charge in new] == [units]
    spent = sum(Decimal(charge["amount"]) for charge in charges(fresh)[len(before) :])
    assert money - balance(fresh) == spent > 0


def test_a_transfer_is_charged_to_the_number_that_was_called(fresh: Account) -> None:
    call = call_in(fresh, "in", "transferring", transferred=True)
    call.meet("transfer-connects")
    fresh.advance(60)
    call.meet("hang-up")
    new = [charge for charge in charges(fresh) if charge["productType"].startswith("call")]
    assert {charge["number"] for charge in new} == {fresh.value("ownNumber")}
    assert {charge["productType"] for charge in new} == {"call-in", "call-out"}


def test_twice_the_units_cost_twice_as_much(fresh: Account) -> None:
    calls_for(fresh, 60)
    calls_for(fresh, 61)
    one, two = charges(fresh)[-2:]
    assert Decimal(two["amount"]) == 2 * Decimal(one["amount"])


@pytest.mark.parametrize(
    "refused",
    [
        lambda one: one.send("POST", "/availableNumbers/local", query=[("areaCode", "000")]),
        lambda one: one.send("GET", "/phoneNumbers/numberInfo/%2B19195550104"),
        lambda one: one.send("POST", "/users/{userId}/messages", body={"to": ANSWERS}),
    ],
)
def test_what_is_refused_costs_nothing(fresh: Account, refused: Callable[[Account], Any]) -> None:
    fresh.value("ownNumber")
    before = charges(fresh), balance(fresh)
    assert refused(fresh).status >= 400
    assert (charges(fresh), balance(fresh)) == before


def test_a_call_that_nobody_answers_costs_nothing(fresh: Account) -> None:
    fresh.value("ownNumber")
    before = charges(fresh)
    call_in(fresh, "out", "rejected", transferred=False)
    fresh.advance(10)
    assert charges(fresh) == before
