"""Placing a call: what may be asked, who may ask, and what is then shown."""

from decimal import Decimal
from typing import Any

import pytest

from sim_calls import RING_SECONDS
from sim_harness import ALICE, BOB, NUMBERS, OUTSIDE, Sim

GOOD = {"from": NUMBERS[ALICE], "to": OUTSIDE}


def test_a_call_is_created_with_an_absolute_location(sim: Sim) -> None:
    response = sim.post("/calls", GOOD)
    call_id = response.headers["location"].rpartition("/")[2]
    assert (response.status_code, response.content) == (201, b"")
    assert response.headers["location"] == f"http://sim/v1/users/{ALICE}/calls/{call_id}"
    assert call_id.startswith("c-")


def test_a_new_call_is_shown_with_the_documented_defaults(sim: Sim) -> None:
    call = sim.get(sim.post("/calls", GOOD).headers["location"])
    uri = f"http://sim/v1/users/{ALICE}/calls/{call['id']}"
    assert call == {
        "id": call["id"],
        "direction": "out",
        **GOOD,
        "state": "started",
        "startTime": "2016-11-16T15:00:00Z",
        "callTimeout": 60,
        "callbackTimeout": 10_000,
        "callbackHttpMethod": "POST",
        "recordingEnabled": False,
        "recordingFileFormat": "wav",
        "transcriptionEnabled": False,
        "events": f"{uri}/events",
        "recordings": f"{uri}/recordings",
        "transcriptions": f"{uri}/transcriptions",
    }


def test_everything_that_was_asked_is_kept(sim: Sim) -> None:
    asked = {
        **GOOD,
        "callTimeout": 300,
        "callbackUrl": "http://app.example/c",
        "callbackTimeout": 1,
        "callbackHttpMethod": "GET",
        "fallbackUrl": "https://user:word@app.example/f",
        "recordingEnabled": True,
        "recordingFileFormat": "mp3",
        "transcriptionEnabled": True,
        "sipHeaders": {"X-A": "a" * 256, "X-" + "b" * 254: ""},
    }
    call = sim.get(sim.post("/calls", asked).headers["location"])
    assert asked.items() <= call.items()


def test_a_number_is_a_tag_of_its_digits(sim: Sim) -> None:
    """node-phone-verify, which reads its code in the query of the answer."""
    url = "http://app.example/call-callback"
    asked = {**GOOD, "callbackHttpMethod": "GET", "callbackUrl": url, "tag": 4711}
    assert sim.post("/calls", asked).status_code == 201
    sim.wait(RING_SECONDS)
    assert [(one["eventType"], one["tag"]) for one in sim.called_back()] == [("answer", "4711")]


def test_booleans_and_numbers_may_be_text_and_null_is_nothing(sim: Sim) -> None:
    asked = {**GOOD, "recordingEnabled": "true", "callTimeout": "20", "tag": None, "bridgeId": None}
    call = sim.get(sim.post("/calls", asked).headers["location"])
    assert (call["recordingEnabled"], call["callTimeout"]) == (True, 20)


@pytest.mark.parametrize("to", ["sip:someone@somewhere.com", "+4915112345678", "+19195550100"])
def test_a_call_goes_to_a_number_or_a_sip_uri(sim: Sim, to: str) -> None:
    assert sim.post("/calls", {**GOOD, "to": to}).status_code == 201


@pytest.mark.parametrize(
    ("wrong", "code", "message"),
    [
        (
            {"from": None},
            "missing-property",
            "The 'call' resource property 'from' is required but was not specified",
        ),
        (
            {"to": None},
            "missing-property",
            "The 'call' resource property 'to' is required but was not specified",
        ),
        (
            {"to": " "},
            "blank-property",
            "The 'call' resource property 'to' must contain at least one non-whitespace character",
        ),
        ({"to": "sips:a@b.c"}, "validation-error", "Invalid phone number"),
        ({"from": "sip:a@b.c"}, "validation-error", "Invalid phone number"),
        ({"from": "9195551001"}, "validation-error", "Invalid phone number"),
        ({"to": OUTSIDE + "\n"}, "validation-error", "Invalid phone number"),
        (
            {"callTimeout": 301},
            "validation-error",
            "The call resource property callTimeout exceeds the limit of 300",
        ),
        (
            {"callTimeout": 0},
            "validation-error",
            "The call resource property callTimeout must be greater than 0",
        ),
        (
            {"callbackTimeout": 10_001},
            "validation-error",
            "The call resource property callbackTimeout exceeds the limit of 10000",
        ),
        (
            {"recordingMaxDuration": 0},
            "validation-error",
            "The call resource property recordingMaxDuration must be greater than 0",
        ),
        (
            {"callbackHttpMethod": "PUT"},
            "validation-error",
            "The call resource property callbackHttpMethod must be one of the following values: "
            "GET, POST",
        ),
        (
            {"recordingFileFormat": "ogg"},
            "validation-error",
            "The call resource property recordingFileFormat must be one of the following values: "
            "wav, mp3",
        ),
        (
            {"callbackUrl": "ftp://x.y/"},
            "callback-invalid-url",
            "The URL ftp://x.y/ is not a valid callbackUrl/fallbackUrl",
        ),
        ({"fallbackUrl": ""}, "callback-invalid-url", None),
        ({"recordingEnabled": 1}, "validation-error", "Bad parameters"),
        ({"transcriptionEnabled": "yes"}, "validation-error", "Bad parameters"),
        ({"tag": [1]}, "validation-error", "Bad parameters"),
        ({"sipHeaders": ["X-A"]}, "validation-error", "Bad parameters"),
        ({"sipHeaders": {"A": "a"}}, "validation-error", "Bad parameters"),
        ({"sipHeaders": {"X-A": 1}}, "validation-error", "Bad parameters"),
        ({"sipHeaders": {"X-": "a"}}, "validation-error", "Bad parameters"),
        ({"sipHeaders": {"X-A b": "a"}}, "validation-error", "Bad parameters"),
        ({"sipHeaders": {"X-A:": "a"}}, "validation-error", "Bad parameters"),
        ({"sipHeaders": {"X-A\r\nB": "a"}}, "validation-error", "Bad parameters"),
        ({"sipHeaders": {"X-A": "a\r\nB: b"}}, "validation-error", "Bad parameters"),
        ({"sipHeaders": {"X-A": "a\n"}}, "validation-error", "Bad parameters"),
        (
            {"sipHeaders": {f"X-{n}": "" for n in range(6)}},
            "validation-error",
            "The call resource property sipHeaders exceeds the limit of 5",
        ),
        ({"sipHeaders": {"X-A": "a" * 257}}, "validation-error", None),
        ({"sipHeaders": {"X-" + "a" * 255: ""}}, "validation-error", None),
    ],
)
def test_what_is_wrong_is_400_with_its_code_and_changes_nothing(
    sim: Sim, wrong: dict[str, Any], code: str, message: str | None
) -> None:
    response = sim.post("/calls", {**GOOD, **wrong})
    error = response.json()
    assert (response.status_code, error["category"], error["code"]) == (400, "bad-request", code)
    assert message in (None, error["message"])
    assert sim.get("/calls") == []


@pytest.mark.parametrize("body", [[], "text", 1, True, [GOOD]])
def test_a_body_that_is_no_object_is_400(sim: Sim, body: object) -> None:
    assert sim.post("/calls", body).status_code == 400


@pytest.mark.parametrize("number", [NUMBERS[BOB], OUTSIDE])
def test_a_number_that_is_not_the_accounts_own_is_401(sim: Sim, number: str) -> None:
    response = sim.post("/calls", {**GOOD, "from": number})
    error = response.json()
    assert (response.status_code, error["category"]) == (401, "authorization")
    assert error["code"] == "number-access-denied"
    assert error["message"] == f"User {ALICE} does not have permission to use number {number}"
    assert {"name": "number", "value": number} in error["details"]


@pytest.mark.parametrize(
    ("extra", "status", "category", "code"),
    [
        ({"bridgeId": "brg-1"}, 404, "not-found", "bridge-not-found"),
        ({"conferenceId": "conf-1"}, 403, "forbidden", "invalid-call-conference-id"),
        ({"to": "+19195550107"}, 403, "forbidden", "invalid-call-to-number"),
        ({"to": "+19195550108"}, 403, "forbidden", "invalid-destination-number"),
    ],
)
def test_what_cannot_be_called_is_refused_with_its_code(
    sim: Sim, extra: dict[str, str], status: int, category: str, code: str
) -> None:
    response = sim.post("/calls", {**GOOD, **extra})
    error = response.json()
    assert (response.status_code, error["category"], error["code"]) == (status, category, code)
    assert sim.get("/calls") == []


def test_what_is_wrong_is_said_before_whose_number_it_is(sim: Sim) -> None:
    wrong = {"from": NUMBERS[BOB], "to": OUTSIDE, "callTimeout": 301}
    assert sim.post("/calls", wrong).status_code == 400


def test_a_recording_may_not_be_longer_than_the_setting_allows(sim_with: Any) -> None:
    sim: Sim = sim_with(recording_max_seconds=3600)
    allowed = sim.post("/calls", {**GOOD, "recordingMaxDuration": 3600})
    refused = sim.post("/calls", {**GOOD, "recordingMaxDuration": 3601})
    assert (allowed.status_code, refused.status_code) == (201, 403)
    assert refused.json()["code"] == "maximum-recording-value-request"
    assert (
        refused.json()["message"] == "Recording call maximum duration cannot exceed 3600 seconds."
    )


def test_an_account_without_money_places_no_call(sim_with: Any) -> None:
    sim: Sim = sim_with(balance=Decimal("0.001"))
    response = sim.post("/calls", GOOD)
    assert (response.status_code, response.json()["category"]) == (403, "credit")
    assert response.json()["code"] == "insufficient-available-balance"


def test_too_many_calls_are_403_limit(sim_with: Any) -> None:
    sim: Sim = sim_with(limits="documented")
    statuses = [sim.post("/calls", GOOD).status_code for _ in range(11)]
    refused = sim.post("/calls", GOOD).json()
    assert statuses == [201] * 10 + [403]
    assert (refused["category"], refused["code"]) == ("limit", "call-rate-limit")
