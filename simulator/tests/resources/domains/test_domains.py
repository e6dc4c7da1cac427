"""Domains: what they may be called, how many there may be, and what goes with them."""

from typing import Any

import pytest

from sim_assertions import assert_error
from sim_harness import ALICE, BOB, Sim


def create(sim: Sim, name: str, user: str = ALICE) -> str:
    response = sim.post("/domains", {"name": name, "description": "d"}, user=user)
    assert response.status_code == 201, response.text
    assert response.content == b""
    return str(response.headers["location"]).rpartition("/")[2]


def test_what_was_created_is_listed_as_documented(sim: Sim) -> None:
    id_ = create(sim, "mycoolapp_stage")
    assert id_.startswith("dom-")
    assert sim.get("/domains") == [
        {
            "id": id_,
            "name": "mycoolapp_stage",
            "description": "d",
            "endpoints": f"/v1/users/{ALICE}/domains/{id_}/endpoints",
        }
    ]


def test_one_domain_is_shown_as_it_is_listed(sim: Sim) -> None:
    id_ = create(sim, "shop")
    assert [sim.get(f"/domains/{id_}")] == sim.get("/domains")
    assert_error(sim.ask("GET", f"/domains/{id_}", user=BOB), 404, "resource-not-found")
    assert_error(sim.ask("GET", "/domains/dom-none"), 404, "resource-not-found")


def test_the_list_has_the_order_of_creation_and_no_pages(sim: Sim) -> None:
    for number in range(30):
        create(sim, f"app-{number}")
    found = sim.ask("GET", "/domains/", params={"size": "1"})
    assert [domain["name"] for domain in found.json()] == [f"app-{n}" for n in range(30)]
    assert "link" not in found.headers


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"description": "d"}, "missing-property"),
        ({"name": " ", "description": "d"}, "blank-property"),
        ({"name": 1, "description": "d"}, "validation-error"),
        ({"name": "a", "description": []}, "validation-error"),
        ({"name": "a b", "description": "d"}, "validation-error"),
        ({"name": "a\n", "description": "d"}, "validation-error"),
        ({"name": "-a", "description": "d"}, "validation-error"),
        ({"name": "a-", "description": "d"}, "validation-error"),
        ({"name": "a..b", "description": "d"}, "validation-error"),
        ({"name": "é", "description": "d"}, "validation-error"),
        ({"name": "a" * 64, "description": "d"}, "validation-error"),
        ({"name": ".".join(["a" * 50] * 6), "description": "d"}, "validation-error"),
        ([], "validation-error"),
    ],
)
def test_a_body_that_is_wrong_creates_nothing(sim: Sim, body: Any, code: str) -> None:
    assert_error(sim.post("/domains", body), 400, code)
    assert sim.get("/domains") == []


@pytest.mark.parametrize("name", ["a", "A-1", "a" * 63, "a.b.c", "0"])
def test_a_name_is_what_dns_takes(sim: Sim, name: str) -> None:
    create(sim, name)
    assert sim.get("/domains")[0]["name"] == name


@pytest.mark.parametrize("user", [ALICE, BOB])
@pytest.mark.parametrize("name", ["shop", "SHOP"])
def test_a_name_in_dns_belongs_to_one_account(sim: Sim, user: str, name: str) -> None:
    create(sim, "shop")
    body = {"name": name, "description": "d"}
    assert_error(sim.post("/domains", body, user=user), 409, "duplicate-domain")


def test_a_name_is_free_again_after_removal(sim: Sim) -> None:
    id_ = create(sim, "shop")
    removed = sim.ask("DELETE", f"/domains/{id_}")
    assert (removed.status_code, removed.content) == (200, b"")
    create(sim, "shop", BOB)
    assert sim.get("/domains") == []


def test_there_are_at_most_100(sim: Sim) -> None:
    ids = [create(sim, f"d{number}") for number in range(100)]
    refused = sim.post("/domains", {"name": "x", "description": "d"})
    assert_error(refused, 403, "domains-overflow")
    create(sim, "bobs", BOB)
    sim.ask("DELETE", f"/domains/{ids[0]}")
    create(sim, "x")


def test_a_removed_domain_takes_its_endpoints_along(sim: Sim) -> None:
    id_ = create(sim, "shop")
    endpoint = {"name": "till", "credentials": {"password": "abc123"}}
    location = sim.post(f"/domains/{id_}/endpoints", endpoint).headers["location"]
    sim.ask("DELETE", f"/domains/{id_}")
    assert_error(sim.ask("GET", location), 404, "resource-not-found")
    again = create(sim, "shop")
    assert sim.get(f"/domains/{again}/endpoints") == []
    assert sim.post(f"/domains/{again}/endpoints", endpoint).status_code == 201


def test_another_accounts_domain_is_not_there(sim: Sim) -> None:
    id_ = create(sim, "shop")
    assert sim.get("/domains", user=BOB) == []
    assert_error(sim.ask("DELETE", f"/domains/{id_}", user=BOB), 404, "resource-not-found")
    assert len(sim.get("/domains")) == 1


def test_a_domain_cannot_be_removed_twice(sim: Sim) -> None:
    id_ = create(sim, "shop")
    sim.ask("DELETE", f"/domains/{id_}")
    assert_error(sim.ask("DELETE", f"/domains/{id_}"), 404, "resource-not-found")
