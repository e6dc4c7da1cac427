"""Applications: every rule of their URLs and time-outs, and what their removal does to numbers."""

from typing import Any

import pytest

from sim_assertions import assert_error
from sim_harness import ALICE, BOB, NUMBERS, Sim

URL = "http://app.example/x"
GOOD = {"name": "App", "incomingCallUrl": URL}


def create(sim: Sim, **properties: Any) -> str:
    response = sim.post("/applications", GOOD | properties)
    assert response.status_code == 201, response.text
    return str(response.headers["location"])


def refused(sim: Sim, properties: dict[str, Any]) -> str:
    body = assert_error(sim.post("/applications", properties), 400, "validation-error")
    assert sim.get("/applications") == []
    return str(body["message"])


def test_what_was_created_is_read_back_with_the_documented_defaults(sim: Sim) -> None:
    location = create(sim)
    assert sim.get(location) == {
        "id": location.rpartition("/")[2],
        "name": "App",
        "incomingCallUrl": URL,
        "incomingCallUrlCallbackTimeout": 10_000,
        "incomingMessageUrlCallbackTimeout": 10_000,
        "callbackHttpMethod": "POST",
        "autoAnswer": True,
    }


def test_every_property_is_kept(sim: Sim) -> None:
    everything = {
        "name": "All",
        "incomingCallUrl": URL,
        "incomingCallUrlCallbackTimeout": 1,
        "incomingCallFallbackUrl": URL,
        "incomingMessageUrl": URL,
        "incomingMessageUrlCallbackTimeout": 9999,
        "incomingMessageFallbackUrl": URL,
        "callbackHttpMethod": "GET",
        "autoAnswer": False,
    }
    found = sim.get(create(sim, **everything))
    assert {name: found[name] for name in everything} == everything


def test_booleans_and_numbers_may_be_text(sim: Sim) -> None:
    found = sim.get(create(sim, autoAnswer="false", incomingCallUrlCallbackTimeout="2000"))
    assert (found["autoAnswer"], found["incomingCallUrlCallbackTimeout"]) == (False, 2000)


@pytest.mark.parametrize(
    ("properties", "message"),
    [
        ({"name": "x"}, "Your application must have a least one callback URL."),
        (
            {"name": "x", "incomingMessageUrl": URL, "incomingCallFallbackUrl": URL},
            "Your application must have a call callback URL in order to have a fallback URL.",
        ),
        (
            GOOD | {"incomingMessageFallbackUrl": URL},
            "Your application must have a sms callback URL in order to have a fallback URL.",
        ),
        (
            GOOD | {"incomingCallFallbackUrl": " "},
            "Your application call fallback URL may not be blank/empty.",
        ),
        (
            GOOD | {"incomingMessageUrl": URL, "incomingMessageFallbackUrl": ""},
            "Your application sms fallback URL may not be blank/empty.",
        ),
        (
            GOOD | {"incomingCallUrlCallbackTimeout": 0},
            "Incoming Call callback timeout must be greater than 0",
        ),
        (
            GOOD | {"incomingCallUrlCallbackTimeout": 10_001},
            "Incoming Call callback timeout must not surpass 10000",
        ),
        (
            GOOD | {"incomingMessageUrlCallbackTimeout": "0"},
            "Incoming SMS callback timeout must be greater than 0",
        ),
        (
            GOOD | {"incomingMessageUrlCallbackTimeout": "10001"},
            "Incoming SMS callback timeout must not surpass 10000",
        ),
        (GOOD | {"incomingCallUrl": "x"}, "Invalid x URL. x is not a valid URL"),
        (GOOD | {"autoAnswer": "maybe"}, "Bad parameters"),
    ],
)
def test_a_rule_that_is_broken_says_so_in_the_documented_words(
    sim: Sim, properties: dict[str, Any], message: str
) -> None:
    assert refused(sim, properties) == message


@pytest.mark.parametrize(
    ("name", "code"), [(None, "missing-property"), ("", "blank-property"), (" ", "blank-property")]
)
def test_a_name_is_needed(sim: Sim, name: str | None, code: str) -> None:
    assert_error(sim.post("/applications", GOOD | {"name": name}), 400, code)


def test_an_update_changes_only_what_was_sent(sim: Sim) -> None:
    location = create(sim)
    before = sim.get(location)
    response = sim.post(location, {"autoAnswer": False, "name": None})
    assert (response.status_code, response.content) == (200, b"")
    assert sim.get(location) == before | {"autoAnswer": False}


def test_the_rules_hold_for_the_result_of_an_update(sim: Sim) -> None:
    location = create(sim)
    refused = sim.post(location, {"name": "New", "incomingMessageFallbackUrl": URL})
    assert_error(refused, 400, "validation-error")
    assert sim.get(location)["name"] == "App"


def test_a_fallback_url_may_come_when_its_url_is_there_already(sim: Sim) -> None:
    location = create(sim)
    assert sim.post(location, {"incomingCallFallbackUrl": URL}).status_code == 200


def test_a_name_may_not_become_blank(sim: Sim) -> None:
    assert_error(sim.post(create(sim), {"name": " "}), 400, "blank-property")


@pytest.mark.parametrize("method", ["GET", "POST", "DELETE"])
def test_an_application_that_is_not_there_is_404(sim: Sim, method: str) -> None:
    response = sim.ask(method, "/applications/a-no", json={} if method == "POST" else None)
    assert_error(response, 404, "application-not-found")


def test_another_accounts_application_looks_like_none(sim: Sim) -> None:
    id_ = create(sim).rpartition("/")[2]
    response = sim.ask("GET", f"/applications/{id_}", user=BOB)
    assert_error(response, 404, "application-not-found")
    assert sim.get("/applications", user=BOB) == []


def test_what_is_removed_is_gone_and_its_numbers_stay_without_it(sim: Sim) -> None:
    location = create(sim)
    number = f"/phoneNumbers/{NUMBERS[ALICE]}"
    sim.post(number, {"applicationId": location.rpartition("/")[2]})
    assert sim.get(number)["application"] == location
    assert sim.ask("DELETE", location).status_code == 200
    assert "applicationId" not in sim.get(number)
    assert_error(sim.ask("GET", location), 404, "application-not-found")
    assert_error(sim.ask("DELETE", location), 404, "application-not-found")
