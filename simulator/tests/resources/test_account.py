"""The account: balance, and transactions by every filter."""

import pytest

from sim_assertions import assert_error
from sim_harness import ALICE, BOB, NUMBERS, Sim

TRANSACTIONS = "/account/transactions"


@pytest.fixture
def sim_paid(sim: Sim) -> Sim:
    """Three transactions, ten seconds apart: charge, payment, charge of a number."""
    with sim.world.store.unit():
        sim.world.ledger.charge(ALICE, "sms-out", units=2, resource_id="m-1")
    sim.wait(10)
    with sim.world.store.unit():
        sim.world.ledger.pay(ALICE, sim.world.settings.balance)
    sim.wait(10)
    with sim.world.store.unit():
        sim.world.ledger.charge(ALICE, "call-out", number=NUMBERS[ALICE])
    return sim


def test_a_new_account_has_what_the_settings_say(sim: Sim) -> None:
    assert sim.get("/account") == {"balance": "10000.00000", "accountType": "pre-pay"}
    assert sim.get(TRANSACTIONS) == []


def test_transactions_come_newest_first(sim_paid: Sim) -> None:
    newest, payment, oldest = sim_paid.get(TRANSACTIONS)
    assert newest["time"] > payment["time"] > oldest["time"]
    assert oldest | {"id": "x"} == {
        "id": "x",
        "time": "2016-11-16T15:00:00.000Z",
        "amount": "0.01500",
        "type": "charge",
        "units": 2,
        "productType": "sms-out",
        "resourceId": "m-1",
    }
    assert (payment["type"], payment["units"], "productType" in payment) == ("payment", 0, False)


@pytest.mark.parametrize(
    ("query", "seconds"),
    [
        ("type=charge", [20, 0]),
        ("type=Payment", [10]),
        ("type=credit", []),
        ("number=%2B19195551001", [20]),
        ("number=%2B19195551001&type=payment", []),
        ("maxItems=1", [20]),
        ("maxItems=100000000000000000000", [20, 10, 0]),
        ("maxItems=2&size=1&page=1", [10]),
        ("fromDate=2016-11-16T15:00:00Z", [20, 10]),
        ("fromDate=2016-11-16T15:00:00", [20, 10]),
        ("toDate=2016-11-16T10:00:20-05:00", [10, 0]),
        ("fromDate=2016-11-16T15:00:00Z&toDate=2016-11-16T15:00:20Z", [10]),
    ],
)
def test_transactions_are_filtered(sim_paid: Sim, query: str, seconds: list[int]) -> None:
    found = sim_paid.get(f"{TRANSACTIONS}?{query}")
    assert [int(one["time"][17:19]) for one in found] == seconds


@pytest.mark.parametrize(
    "query",
    [
        "type=PAYMENT",
        "type=gift",
        "number=919",
        "maxItems=0",
        "maxItems=x",
        "fromDate=yesterday",
        "fromDate=2016-11-31T00:00:00Z",
        "toDate=2016-11-16",
        "size=1001",
        "page=-1",
    ],
)
def test_a_filter_that_cannot_be_is_400(sim: Sim, query: str) -> None:
    assert_error(sim.ask("GET", f"{TRANSACTIONS}?{query}"), 400, "validation-error")


def test_money_of_one_account_is_not_anothers(sim_paid: Sim) -> None:
    assert sim_paid.get(TRANSACTIONS, user=BOB) == []
    assert sim_paid.get("/account", user=BOB)["balance"] == "10000.00000"
