"""The account: balance, and transactions by every filter."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from catapult_simulator import Settings, create_app
from sim_assertions import assert_error
from sim_harness import ALICE, BOB, NUMBERS, OUTSIDE, Sim

TRANSACTIONS = "/account/transactions"
SEARCH = "http://sim/v1/availableNumbers/local"


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


def test_prices_are_those_of_the_settings_where_it_has_some(sim_with: Callable[..., Sim]) -> None:
    prices = {"local-number-per-month": Decimal("1.25"), "sms-out": Decimal("2")}
    sim = sim_with(prices=prices)
    (offered,) = sim.ask("GET", f"{SEARCH}?areaCode=919&quantity=1").json()
    assert offered["price"] == "1.25"
    assert sim.post("/phoneNumbers", {"number": offered["number"]}).status_code == 201
    assert sim.get(f"/phoneNumbers/{offered['number']}")["price"] == "1.25"
    sent = sim.post("/messages", {"from": offered["number"], "to": OUTSIDE, "text": "hi"})
    assert sent.status_code == 201
    amounts = {one["productType"]: one["amount"] for one in sim.get(TRANSACTIONS)}
    assert amounts == {"local-number-per-month": "1.25000", "sms-out": "2.00000"}


def test_a_call_that_costs_more_than_there_is_is_refused(sim_with: Callable[..., Sim]) -> None:
    sim = sim_with(prices={"call-out": Decimal("10000.01")})
    sim.own(ALICE, NUMBERS[ALICE])
    answer = sim.post("/calls", {"from": NUMBERS[ALICE], "to": OUTSIDE})
    assert_error(answer, 403, "insufficient-available-balance")


def test_what_happened_already_takes_what_there_is(sim_with: Callable[..., Sim]) -> None:
    sim = sim_with(balance=Decimal("0.025"))
    sim.own(ALICE, NUMBERS[ALICE])
    call = sim.post("/calls", {"from": NUMBERS[ALICE], "to": OUTSIDE}).headers["location"]
    sim.wait(601)
    sim.post(call, {"state": "completed"})
    sim.outside("/messages", {"from": OUTSIDE, "to": NUMBERS[ALICE], "text": "hi"})
    assert sim.get("/account")["balance"] == "0.00000"
    message, charged = sim.get(TRANSACTIONS)
    assert (charged["amount"], charged["units"]) == ("0.02500", 11)
    assert (message["amount"], message["productType"]) == ("0.00000", "sms-in")
    answer = sim.post("/calls", {"from": NUMBERS[ALICE], "to": OUTSIDE})
    assert_error(answer, 403, "insufficient-available-balance")


@pytest.mark.parametrize("prices", [{"fax": Decimal(1)}, {"sms-out": Decimal("-0.01")}])
def test_what_is_no_price_is_refused_at_the_start(prices: dict[str, Decimal]) -> None:
    with pytest.raises(ValueError, match="is no price; products: local-number-per-month, "):
        create_app(Settings(prices=prices))


def test_transactions_come_newest_first(sim_paid: Sim) -> None:
    newest, payment, oldest = sim_paid.get(TRANSACTIONS)
    assert newest["time"] > payment["time"] > oldest["time"]
    assert oldest | {"id": "x"} == {
        "id": "x",
        "time": "2016-11-16T15:00:00Z",
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
        ("number=+19195551001", [20]),
        ("number=%2B19195551001&type=payment", []),
        ("maxItems=1", [20]),
        ("maxItems=100000000000000000000", [20, 10, 0]),
        ("maxItems=2&size=1&page=1", [10]),
        ("fromDate=2016-11-16T15:00:00Z", [20, 10]),
        ("fromDate=2016-11-16T15:00:00", [20, 10]),
        ("fromDate=2016-11-16T15:00:00+0000", [20, 10]),
        ("fromDate=2016-11-16T15:00:00.999Z", [20, 10]),
        ("toDate=2016-11-16T16:00:20.000+01:00", [10, 0]),
        ("toDate=2016-11-16T15:00:20.001Z", [20, 10, 0]),
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
        "type=PAYMENTS",
        "type=gift",
        "number=919",
        "maxItems=0",
        "maxItems=x",
        "fromDate=yesterday",
        "number=19195551001",
        "fromDate=2016-11-31T00:00:00Z",
        "fromDate=2016-11-16+15:00:00",
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
