"""Endpoints: names, addresses, and a password that is never seen again."""

import logging
from typing import Any

import pytest

from catapult_simulator.resources.domains.documents import ENDPOINTS
from sim_assertions import assert_error
from sim_endpoints import GOOD, PASSWORD, create
from sim_harness import ALICE, BOB, Sim, application


def test_what_was_created_is_read_back_with_its_address(sim: Sim, domain: str) -> None:
    location = create(sim, domain)
    assert location.startswith(f"http://sim/v1/users/{ALICE}{domain}/endpoints/")
    assert sim.get(location) == {
        "id": location.rpartition("/")[2],
        "name": "jsmith-mobile",
        "domainId": domain.rpartition("/")[2],
        "enabled": True,
        "sipUri": "sip:jsmith-mobile@shop.bwapp.bwsip.io",
        "credentials": {"realm": "shop.bwapp.bwsip.io", "username": "jsmith-mobile"},
    }
    assert sim.get(f"{domain}/endpoints/") == [sim.get(location)]


def test_every_property_is_kept(sim: Sim, domain: str) -> None:
    sim.own(ALICE, "+19195551003", application=application())
    given = {"description": "x", "applicationId": "a-1", "enabled": "false"}
    found = sim.get(create(sim, domain, **given))
    assert {name: found[name] for name in given} == given | {"enabled": False}


@pytest.mark.parametrize(
    ("properties", "code"),
    [
        ({"name": None}, "missing-property"),
        ({"name": ""}, "blank-property"),
        ({"credentials": None}, "missing-property"),
        ({"credentials": {}}, "missing-property"),
        ({"credentials": {"password": None}}, "missing-property"),
        ({"credentials": {"password": ""}}, "blank-property"),
        ({"credentials": {"password": "12345"}}, "validation-error"),
        ({"credentials": {"password": "passwör\u0142"}}, "validation-error"),
        ({"credentials": {"password": 123456}}, "validation-error"),
        ({"credentials": "abc123"}, "validation-error"),
        ({"name": "a b"}, "validation-error"),
        ({"name": "a@b"}, "validation-error"),
        ({"name": "a%2"}, "validation-error"),
        ({"name": "a\n"}, "validation-error"),
        ({"name": "ä"}, "validation-error"),
        ({"enabled": "yes"}, "validation-error"),
        ({"description": 1}, "validation-error"),
    ],
)
def test_a_body_that_is_wrong_creates_nothing(
    sim: Sim, domain: str, properties: dict[str, Any], code: str
) -> None:
    assert_error(sim.post(f"{domain}/endpoints", GOOD | properties), 400, code)
    assert sim.get(f"{domain}/endpoints") == []


@pytest.mark.parametrize("name", ["j", "+19195551212", "a-b_c.d!e~f*g'h(i)j", "&=+$,;?/", "%41"])
def test_a_name_is_the_user_of_a_sip_address(sim: Sim, domain: str, name: str) -> None:
    assert sim.get(create(sim, domain, name=name))["credentials"]["username"] == name


@pytest.mark.parametrize("password", ["123456", "p\xe4ssw\xf6", "a    b"])
def test_a_password_has_six_characters_of_latin_1(sim: Sim, domain: str, password: str) -> None:
    create(sim, domain, credentials={"password": password})


def test_a_name_is_unique_in_its_domain_and_case_matters(sim: Sim, domain: str) -> None:
    create(sim, domain)
    assert_error(sim.post(f"{domain}/endpoints", GOOD), 409, "duplicate-endpoint")
    create(sim, domain, name="JSmith-mobile")
    other = sim.post("/domains", {"name": "other", "description": "d"})
    create(sim, "/domains/" + other.headers["location"].rpartition("/")[2])


def test_an_update_changes_what_was_sent_and_never_the_name(sim: Sim, domain: str) -> None:
    location = create(sim, domain, description="old")
    updated = sim.post(location, {"description": "new", "enabled": False, "name": "other"})
    assert (updated.status_code, updated.content) == (200, b"")
    found = sim.get(location)
    assert (found["name"], found["description"], found["enabled"]) == (GOOD["name"], "new", False)
    sim.post(location, {"credentials": {"password": "another"}})
    assert sim.get(location) == found


@pytest.mark.parametrize(
    "properties", [{"credentials": {"password": "12345"}}, {"enabled": 1}, {"description": {}}]
)
def test_an_update_that_is_wrong_changes_nothing(
    sim: Sim, domain: str, properties: dict[str, Any]
) -> None:
    location = create(sim, domain)
    before = sim.get(location)
    assert_error(sim.post(location, {"description": "new"} | properties), 400, "validation-error")
    assert sim.get(location) == before


def test_an_application_must_be_the_accounts(sim: Sim, domain: str) -> None:
    sim.own(BOB, "+19195551003", application=application())
    refused = sim.post(f"{domain}/endpoints", GOOD | {"applicationId": "a-1"})
    assert_error(refused, 403, "application-access-denied")
    location = create(sim, domain)
    assert_error(sim.post(location, {"applicationId": "a-1"}), 403, "application-access-denied")


@pytest.mark.parametrize("how", ["taken off", "deleted"])
def test_an_application_goes_without_its_endpoints(sim: Sim, domain: str, how: str) -> None:
    sim.own(ALICE, "+19195551003", application=application())
    location = create(sim, domain, applicationId="a-1")
    if how == "deleted":
        sim.ask("DELETE", "/applications/a-1")
    else:
        sim.post(location, {"applicationId": ""})
    assert "applicationId" not in sim.get(location)


def test_the_list_has_pages(sim: Sim, domain: str) -> None:
    for number in range(3):
        create(sim, domain, name=f"e{number}")
    first = sim.ask("GET", f"{domain}/endpoints", params={"size": "2"})
    assert [one["name"] for one in first.json()] == ["e0", "e1"]
    assert f"{domain}/endpoints?page=1&size=2" in first.headers["link"]
    assert_error(
        sim.ask("GET", f"{domain}/endpoints", params={"size": "1001"}), 400, "validation-error"
    )


def test_a_removed_endpoint_is_gone_and_its_name_free(sim: Sim, domain: str) -> None:
    location = create(sim, domain)
    removed = sim.ask("DELETE", location)
    assert (removed.status_code, removed.content) == (200, b"")
    for method in ("GET", "DELETE"):
        assert_error(sim.ask(method, location), 404, "resource-not-found")
    assert_error(sim.post(location, {}), 404, "resource-not-found")
    create(sim, domain)


def test_an_endpoint_is_only_in_its_own_domain_and_account(sim: Sim, domain: str) -> None:
    id_ = create(sim, domain).rpartition("/")[2]
    other = sim.post("/domains", {"name": "other", "description": "d"}).headers["location"]
    assert_error(sim.ask("GET", f"{other}/endpoints/{id_}"), 404, "resource-not-found")
    for path in (f"{domain}/endpoints", f"{domain}/endpoints/{id_}"):
        assert_error(sim.ask("GET", path, user=BOB), 404, "resource-not-found")


def test_no_password_is_kept_shown_or_logged(
    sim: Sim, domain: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    location = create(sim, domain)
    sim.post(location, {"credentials": {"password": PASSWORD + "2"}})
    refused = sim.post(f"{domain}/endpoints", {"credentials": {"password": PASSWORD}})
    too_short = sim.post(location, {"credentials": {"password": PASSWORD[:5]}})
    seen = [
        caplog.text,
        refused.text,
        too_short.text,
        sim.ask("GET", location).text,
        sim.ask("GET", f"{domain}/endpoints").text,
        sim.ask("GET", "/errors").text,
        str(sim.world.requests),
        str(list(sim.world.store.all(ENDPOINTS, ALICE))),
    ]
    assert not [text for text in seen if PASSWORD[:5] in text]


def test_a_token_is_made_with_the_seconds_that_it_holds(sim: Sim, domain: str) -> None:
    location = create(sim, domain)
    asked = sim.post(f"{location}/tokens", {"expires": "60"})
    assert asked.status_code == 201
    assert asked.json()["expires"] == 60
    again = sim.post(f"{location}/tokens", {}).json()
    assert again["expires"] == 3600
    assert len({again["token"], asked.json()["token"]}) == 2


def test_a_token_holds_for_some_time_and_is_for_an_endpoint(sim: Sim, domain: str) -> None:
    location = create(sim, domain)
    assert_error(sim.post(f"{location}/tokens", {"expires": 0}), 400, "validation-error")
    nobody = f"{domain}/endpoints/re-none/tokens"
    assert_error(sim.post(nobody, {}), 404, "resource-not-found")
