"""Users of the API come and go while it runs."""

import asyncio
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from catapult_simulator.control.accounts import delete_account
from catapult_simulator.outgoing.deliveries import Attempt
from catapult_simulator.state.error_log import ERRORS
from sim_assertions import assert_error
from sim_driver import basic
from sim_harness import ALICE, BOB, NUMBERS, OUTSIDE, Sim, application

CAROL = {"userId": "u-carol", "token": "t-u-carol", "secret": "secret"}
CALL = {"from": NUMBERS[ALICE], "to": NUMBERS[BOB], "callbackUrl": "http://a.example/"}


def users(sim: Sim) -> dict[str, dict[str, Any]]:
    return {one["userId"]: one for one in sim.control("GET", "/accounts").json()}


def test_an_account_can_be_added_while_it_runs(sim: Sim) -> None:
    assert sim.control("POST", "/accounts", json=CAROL).json() == CAROL
    assert sim.ask("GET", "/account", user="u-carol").status_code == 200
    assert list(users(sim)) == [ALICE, BOB, "u-carol"]


def test_what_is_not_given_is_made_up_and_works(sim: Sim) -> None:
    made = sim.control("POST", "/accounts", json={}).json()
    assert set(made) == {"userId", "token", "secret"}
    authorization = (made["token"], made["secret"])
    reply = sim.ask("GET", "/account", user=made["userId"], auth=authorization)
    assert reply.status_code == 200


def test_made_up_users_go_on_behind_those_that_outlived_a_reset(sim: Sim) -> None:
    first = sim.control("POST", "/accounts", json={}).json()["userId"]
    sim.control("POST", "/reset")
    second = sim.control("POST", "/accounts", json={}).json()["userId"]
    assert first != second
    assert {first, second} < set(users(sim))


@pytest.mark.parametrize("amount", [0.000004, 1e-300, 0.000016])
def test_of_a_number_five_decimal_places_are_paid(sim: Sim, amount: float) -> None:
    for _ in range(3):
        sim.control("POST", f"/accounts/{ALICE}/payments", json={"amount": amount})
    paid = [Decimal(one["amount"]) for one in sim.get("/account/transactions")]
    assert Decimal(sim.get("/account")["balance"]) == 10_000 + sum(paid)
    assert sim.world.ledger.account(ALICE)["balance"] == 10_000 + sum(paid)


def test_an_account_begins_with_the_balance_that_it_is_given(sim: Sim) -> None:
    sim.control("POST", "/accounts", json=CAROL | {"balance": "0.10"})
    assert sim.get("/account", user="u-carol")["balance"] == "0.10000"
    assert users(sim)["u-carol"]["balance"] == "0.10000"


@pytest.mark.parametrize("kind", ["payment", "credit", "auto-recharge"])
def test_money_that_comes_in_is_a_transaction(sim: Sim, kind: str) -> None:
    paid = sim.control("POST", f"/accounts/{ALICE}/payments", json={"amount": 25, "type": kind})
    assert paid.json() == {"userId": ALICE, "balance": "10025.00000"}
    assert sim.get("/account")["balance"] == "10025.00000"
    (entry,) = sim.get(f"/account/transactions?type={kind}")
    assert (entry["amount"], entry["units"], "productType" in entry) == ("25.00000", 0, False)


def test_who_pays_can_go_on(sim: Sim) -> None:
    sim.control("POST", "/accounts", json=CAROL | {"balance": 0})
    sim.own("u-carol", "+19195551003")
    message = {"from": "+19195551003", "to": OUTSIDE, "text": "hi"}
    refused = sim.post("/messages", message, user="u-carol")
    assert_error(refused, 403, "insufficient-available-balance")
    sim.control("POST", "/accounts/u-carol/payments", json={"amount": "5.00"})
    assert sim.post("/messages", message, user="u-carol").status_code == 201
    types = [one["type"] for one in sim.get("/account/transactions", user="u-carol")]
    assert types == ["charge", "payment"]


@pytest.mark.parametrize(
    ("user", "sent", "status"),
    [
        ("u-nobody", {"amount": 1}, 404),
        (ALICE, {}, 400),
        (ALICE, {"amount": -1}, 400),
        (ALICE, {"amount": "1.123456"}, 400),
        (ALICE, {"amount": 1, "type": "charge"}, 400),
    ],
)
def test_what_is_no_payment_is_refused(
    sim: Sim, user: str, sent: dict[str, Any], status: int
) -> None:
    refused = sim.control("POST", f"/accounts/{user}/payments", json=sent)
    assert refused.status_code == status
    assert sim.get("/account/transactions") == []


@pytest.mark.parametrize(
    "account",
    [
        {"userId": ALICE, "token": "new", "secret": "x"},
        {"userId": "u-new", "token": f"t-{ALICE}", "secret": "x"},
        {"userId": "a/b", "token": "t", "secret": "x"},
        {"userId": "..", "token": "t", "secret": "x"},
        {"userId": "u-new", "token": "a:b", "secret": "x"},
        {"userId": "u-new\n", "token": "t", "secret": "x"},
        {"balance": -1},
        {"balance": "1e3"},
        {"balance": "0.000001"},
        {"balance": True},
        {"balance": 10**12},
    ],
)
def test_an_account_that_cannot_be_is_400(sim: Sim, account: dict[str, Any]) -> None:
    assert sim.control("POST", "/accounts", json=account).status_code == 400
    assert list(users(sim)) == [ALICE, BOB]


def test_the_list_shows_what_accounts_have_and_no_credentials(sim: Sim) -> None:
    sim.post("/messages", {"from": NUMBERS[ALICE], "to": OUTSIDE, "text": "hi"})
    listed = sim.control("GET", "/accounts")
    assert users(sim)[ALICE]["documents"]["messages"] == 1
    assert "secret" not in listed.text
    assert f"t-{ALICE}" not in listed.text


@pytest.mark.parametrize("body", [b'{"name":"x","incomingCallUrl":"http://app/"}', b"{}"])
def test_what_is_on_its_way_when_an_account_is_closed_has_no_effect(sim: Sim, body: bytes) -> None:
    sent: list[Any] = []

    async def receive() -> dict[str, Any]:
        await delete_account(sim.world, {"userId": BOB}, {})
        return {"type": "http.request", "body": body}

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {
        "type": "http",
        "method": "POST",
        "path": f"/v1/users/{BOB}/applications",
        "headers": [basic(f"t-{BOB}", "secret"), (b"content-type", b"application/json")],
    }
    asyncio.run(sim.app(scope, receive, send))
    assert sent[0]["status"] == (401 if b"name" in body else 400)
    assert not [table for table in sim.world.store.tables() if table.user_id == BOB and table.rows]


def test_a_closed_account_is_gone_with_all_it_had(sim: Sim) -> None:
    sim.ask("PUT", "/media/a.txt", content=b"hello", user=BOB)
    assert sim.control("DELETE", f"/accounts/{BOB}").json() == {}
    assert_error(sim.ask("GET", "/account", user=BOB), 401, "invalid-credentials")
    assert list(users(sim)) == [ALICE]
    assert not [table for table in sim.world.store.tables() if table.user_id == BOB and table.rows]
    assert len(sim.world.blobs) == 0


def test_calls_of_a_closed_account_end_at_both_ends(sim: Sim) -> None:
    sim.own(BOB, "+19195551003", application=application())
    call = CALL | {"to": "+19195551003"}
    call_id = sim.post("/calls", call).headers["location"].rpartition("/")[2]
    sim.wait(1)
    (arrived,) = sim.get("/calls", user=BOB)
    sim.ask("POST", f"/calls/{arrived['id']}", json={"state": "active"}, user=BOB)
    assert sim.get(f"/calls/{call_id}")["state"] == "active"
    sim.control("DELETE", f"/accounts/{BOB}")
    assert sim.get(f"/calls/{call_id}")["state"] == "completed"
    assert [due.user_id for due in sim.world.clock.pending()] == []


def test_the_same_user_may_come_back_with_nothing(sim: Sim) -> None:
    sim.post("/messages", {"from": NUMBERS[ALICE], "to": OUTSIDE, "text": "hi"})
    sim.control("DELETE", f"/accounts/{ALICE}")
    sim.control(
        "POST", "/accounts", json={"userId": ALICE, "token": f"t-{ALICE}", "secret": "secret"}
    )
    assert (sim.get("/messages"), sim.get("/phoneNumbers")) == ([], [])


def test_a_closed_account_leaves_no_address_and_no_count_of_requests(
    sim_with: Callable[..., Sim],
) -> None:
    sim = sim_with(limits="documented")
    number = "+19195551003"
    sim.own(BOB, number)
    for user, from_ in ((ALICE, NUMBERS[ALICE]), (BOB, number)):
        asked = {"from": from_, "to": OUTSIDE}
        assert sim.post("/calls", asked, user=user).status_code == 201
        assert sim.post("/messages", asked | {"text": "hi"}, user=user).status_code == 201
        assert sim.ask("GET", "/account", user=user).status_code == 200
    sim.control("DELETE", f"/accounts/{BOB}")
    assert list(sim.world.links.state()) == [ALICE]
    windows = sim.world.limits.state()
    assert {user_id for user_id, *_ in windows["tokens"]} == {ALICE}
    assert {user_id for (_, user_id, *_), _ in windows["sent"]} == {ALICE}


def test_a_callback_that_fails_after_its_account_was_closed_leaves_nothing(sim: Sim) -> None:
    def fails() -> int:
        with sim.world.store.unit():
            sim.world.callbacks.failed(delivery)
        return len(sim.world.store.all(ERRORS, BOB))

    sim.own(BOB, "+19195551003", application=application())
    sim.outside("/calls", {"from": OUTSIDE, "to": "+19195551003"})
    sim.wait(1)
    delivery = next(one for one in sim.world.callbacks.log if one.callback.user_id == BOB)
    delivery.attempts.append(Attempt(delivery.callback.url, "", None, "refused", 1.0, ""))
    assert fails() == 1
    sim.control("DELETE", f"/accounts/{BOB}")
    assert fails() == 0


def test_an_account_that_is_not_there_cannot_be_closed(sim: Sim) -> None:
    reply = sim.control("DELETE", "/accounts/u-nobody")
    assert (reply.status_code, reply.json()["code"]) == (404, "user-not-found")
