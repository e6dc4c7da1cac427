"""Phone numbers: ordered, imported, found by id and number, assigned, released."""

from typing import Any

import pytest

from sim_assertions import assert_error
from sim_harness import ALICE, BOB, NUMBERS, Sim

NEW = "+19195550123"
PROVIDER = {
    "providerName": "bandwidth-dashboard",
    "properties": {"accountId": "9", "userName": "u", "password": "hush"},
}


def order(sim: Sim, number: str = NEW, **properties: Any) -> str:
    response = sim.post("/phoneNumbers", {"number": number} | properties)
    assert response.status_code == 201, response.text
    return str(response.headers["location"])


def application(sim: Sim, user: str = ALICE) -> str:
    sent = {"name": "x", "incomingCallUrl": "http://a.example/"}
    location: str = sim.post("/applications", sent, user=user).headers["location"]
    return location.rpartition("/")[2]


def test_an_ordered_number_is_read_back(sim: Sim) -> None:
    location = order(sim, name="home", fallbackNumber="+19195550999")
    assert sim.get(location) == {
        "id": location.rpartition("/")[2],
        "number": NEW,
        "nationalNumber": "(919) 555-0123",
        "name": "home",
        "city": "CARY",
        "state": "NC",
        "fallbackNumber": "+19195550999",
        "price": "0.60",
        "createdTime": "2016-11-16T15:00:00Z",
        "numberState": "enabled",
    }


@pytest.mark.parametrize(
    "spelling", [NEW, "%2B" + NEW[1:], NEW + "/", "%20" + NEW[1:], "%20" + NEW, "%20%2B" + NEW[1:]]
)
def test_a_number_is_found_by_itself(sim: Sim, spelling: str) -> None:
    assert sim.get(f"/phoneNumbers/{spelling}") if order(sim) else None


def test_an_order_is_charged(sim: Sim) -> None:
    order(sim)
    order(sim, "+18005550123")
    transactions = sim.get("/account/transactions")
    assert [(one["productType"], one["amount"], one["number"]) for one in transactions] == [
        ("toll-free-number-per-month", "2.00000", "+18005550123"),
        ("local-number-per-month", "0.60000", NEW),
    ]
    assert sim.get("/account")["balance"] == "9997.40000"


def test_an_import_keeps_nothing_of_the_providers_secrets(sim: Sim) -> None:
    location = order(sim, provider=PROVIDER)
    assert "hush" not in sim.ask("GET", location).text
    assert "hush" not in repr(sim.world.store.__dict__)


@pytest.mark.parametrize(
    ("provider", "missing"),
    [
        ({"properties": PROVIDER["properties"]}, "provider.providerName"),
        ({"providerName": "bandwidth-dashboard"}, "provider.properties"),
        (PROVIDER | {"properties": {"accountId": "9"}}, "provider.properties.userName"),
    ],
)
def test_an_import_needs_everything_of_the_provider(
    sim: Sim, provider: dict[str, Any], missing: str
) -> None:
    response = sim.post("/phoneNumbers", {"number": NEW, "provider": provider})
    assert f"'{missing}' is required" in assert_error(response, 400, "missing-property")["message"]


def test_only_one_provider_is_known(sim: Sim) -> None:
    sent = {"number": NEW, "provider": PROVIDER | {"providerName": "other"}}
    assert_error(sim.post("/phoneNumbers", sent), 400, "validation-error")


def test_the_same_number_cannot_be_ordered_twice(sim: Sim) -> None:
    order(sim)
    assert_error(sim.post("/phoneNumbers", {"number": NEW}), 409, "duplicate-number")


def test_anothers_number_is_not_to_be_had_and_not_to_be_seen(sim: Sim) -> None:
    theirs = NUMBERS[BOB]
    assert_error(sim.post("/phoneNumbers", {"number": theirs}), 404, "number-not-found")
    assert_error(sim.ask("GET", f"/phoneNumbers/{theirs}"), 404, "number-not-found")
    assert_error(sim.ask("DELETE", f"/phoneNumbers/{theirs}"), 404, "number-not-found")


def test_an_application_is_assigned_and_taken_off(sim: Sim) -> None:
    location, application_id = order(sim), application(sim)
    sim.post(location, {"applicationId": application_id})
    assert sim.get(location)["application"].endswith(f"/applications/{application_id}")
    sim.post(location, {"applicationId": ""})
    assert "application" not in sim.get(location)


def test_anothers_application_cannot_be_assigned(sim: Sim) -> None:
    theirs = application(sim, BOB)
    for url, sent in ((order(sim), {}), ("/phoneNumbers", {"number": "+19195550124"})):
        response = sim.post(url, sent | {"applicationId": theirs})
        assert_error(response, 403, "application-access-denied")
    assert len(sim.get("/phoneNumbers")) == 2


def test_an_order_without_money_is_refused_and_leaves_nothing(sim: Sim) -> None:
    with sim.world.store.unit():
        for _ in range(4999):
            sim.world.ledger.charge(ALICE, "toll-free-number-per-month")
    response = sim.post("/phoneNumbers", {"number": "+18005550001"})
    assert response.status_code == 201
    response = sim.post("/phoneNumbers", {"number": "+18005550002"})
    assert_error(response, 403, "insufficient-available-balance")
    assert_error(sim.ask("GET", "/phoneNumbers/+18005550002"), 404, "number-not-found")


def test_a_released_number_is_gone_and_cannot_come_back(sim: Sim) -> None:
    location = order(sim)
    assert sim.ask("DELETE", location).status_code == 200
    assert_error(sim.ask("GET", location), 404, "number-not-found")
    assert_error(sim.post("/phoneNumbers", {"number": NEW}), 404, "number-not-found")
    assert [one["number"] for one in sim.get("/phoneNumbers?numberState=released")] == [NEW]
    assert NEW not in [one["number"] for one in sim.get("/phoneNumbers")]


def test_a_released_number_is_free_for_another_account(sim: Sim) -> None:
    sim.ask("DELETE", order(sim))
    assert sim.post("/phoneNumbers", {"number": NEW}, user=BOB).status_code == 201


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("state=NC", 1),
        ("state=nc&city=Cary", 1),
        ("city=CARY&name=home", 1),
        ("name=Home", 0),
        ("state=CA", 0),
        ("numberState=enabled", 2),
        ("applicationId=a-none", 0),
    ],
)
def test_numbers_are_filtered(sim: Sim, query: str, count: int) -> None:
    order(sim, name="home")
    assert len(sim.get(f"/phoneNumbers?{query}")) == count


@pytest.mark.parametrize("query", ["city=None", "state=no"])
def test_a_number_without_place_is_in_no_place(sim: Sim, query: str) -> None:
    order(sim, "+18005550123")
    assert sim.get(f"/phoneNumbers?{query}") == []


def test_numbers_are_found_by_their_application(sim: Sim) -> None:
    application_id = application(sim)
    order(sim, applicationId=application_id)
    (found,) = sim.get(f"/phoneNumbers?applicationId={application_id}")
    assert found["number"] == NEW


@pytest.mark.parametrize("query", ["state=N", "state=12", "numberState=gone", "size=0"])
def test_a_filter_that_cannot_be_is_400(sim: Sim, query: str) -> None:
    assert_error(sim.ask("GET", f"/phoneNumbers?{query}"), 400, "validation-error")
