"""Sending messages: one, many, and what is refused."""

from decimal import Decimal
from typing import Any

import pytest

from sim_assertions import assert_error
from sim_harness import ALICE, BOB, NUMBERS, OUTSIDE, Sim

GOOD = {"from": NUMBERS[ALICE], "to": OUTSIDE, "text": "Hello"}
PICTURE = "https://media.example/a.jpg"


def test_a_message_is_created_with_an_absolute_location(sim: Sim) -> None:
    response = sim.post("/messages", GOOD)
    message_id = response.headers["location"].rpartition("/")[2]
    assert (response.status_code, response.content) == (201, b"")
    assert response.headers["location"] == f"http://sim/v1/users/{ALICE}/messages/{message_id}"
    assert message_id.startswith("m-")


def test_a_number_is_a_tag_of_its_digits(sim: Sim) -> None:
    """A component of CakePHP has 0 as the tag of every message."""
    asked = {**GOOD, "receiptRequested": "all", "tag": 0, "callbackUrl": "http://app.example/m"}
    assert sim.post("/messages", asked).status_code == 201
    sim.wait(1)
    assert {one["tag"] for one in sim.called_back()} == {"0"}


def test_media_need_no_text(sim: Sim) -> None:
    """A published program sends its pictures alone; it asks for callbacks like this, too."""
    asked = {"from": NUMBERS[ALICE], "to": OUTSIDE, "media": [PICTURE], "callbackTimeout": "10000"}
    response = sim.post("/messages", asked)
    assert response.status_code == 201, response.text
    message = sim.get(response.headers["location"])
    assert (message["text"], message["media"]) == ("", [PICTURE])


@pytest.mark.parametrize("nothing", [{}, {"media": None}, {"media": []}])
def test_without_media_there_is_a_text(sim: Sim, nothing: dict[str, Any]) -> None:
    response = sim.post("/messages", {"from": NUMBERS[ALICE], "to": OUTSIDE, **nothing})
    assert_error(response, 400, "missing-property")


def test_a_new_message_is_queued_and_shown_with_the_documented_defaults(sim: Sim) -> None:
    message = sim.get(sim.post("/messages", GOOD).headers["location"])
    assert message == {
        "id": message["id"],
        "messageId": message["id"],
        **GOOD,
        "direction": "out",
        "media": [],
        "state": "queued",
        "time": "2016-11-16T15:00:00Z",
        "callbackTimeout": 10_000,
        "receiptRequested": "none",
        "segmentCount": 1,
        "skipMMSCarrierValidation": False,
    }


def test_everything_that_was_asked_is_kept(sim: Sim) -> None:
    asked = {
        **GOOD,
        "receiptRequested": "all",
        "callbackUrl": "http://app.example/m",
        "callbackTimeout": 2000,
        "fallbackUrl": "http://b.example/",
        "tag": "",
    }
    message = sim.get(sim.post("/messages", asked).headers["location"])
    assert asked.items() <= message.items()
    assert message["deliveryState"] == "waiting"


@pytest.mark.parametrize("media", [PICTURE, [PICTURE], [PICTURE, "http://b.example/b.smil"]])
def test_media_is_one_url_or_a_list_and_shown_as_a_list(sim: Sim, media: str | list[str]) -> None:
    message = sim.get(sim.post("/messages", {**GOOD, "media": media}).headers["location"])
    assert message["media"] == (media if isinstance(media, list) else [media])


@pytest.mark.parametrize(
    "accepted",
    [
        {"text": ""},
        {"text": "x" * 2048},
        {"text": "", "media": [PICTURE]},
        {"callbackTimeout": "2000"},
        {"media": None, "receiptRequested": "error"},
        {"unheardOf": {"a": 1}},
    ],
)
def test_what_the_page_allows_is_accepted(sim: Sim, accepted: dict[str, Any]) -> None:
    assert sim.post("/messages", {**GOOD, **accepted}).status_code == 201


@pytest.mark.parametrize(
    ("wrong", "code", "message"),
    [
        (
            {"from": None},
            "missing-property",
            "The 'message' resource property 'from' is required but was not specified",
        ),
        (
            {"text": None},
            "missing-property",
            "The 'message' resource property 'text' is required but was not specified",
        ),
        (
            {"to": ""},
            "blank-property",
            "The 'message' resource property 'to' must contain at least one non-whitespace "
            "character",
        ),
        ({"from": "12345"}, "validation-error", "Invalid phone number"),
        ({"to": "sip:a@b.c"}, "validation-error", "Invalid phone number"),
        (
            {"text": "x" * 2049},
            "validation-error",
            "The message resource property text exceeds the limit of 2048",
        ),
        ({"text": 1}, "validation-error", "Bad parameters"),
        ({"media": 7}, "validation-error", "Bad parameters"),
        ({"media": ["no url"]}, "validation-error", "Bad parameters"),
        ({"media": [PICTURE], "receiptRequested": "all"}, "validation-error", "Bad parameters"),
        ({"media": [PICTURE], "receiptRequested": "none"}, "validation-error", "Bad parameters"),
        (
            {"receiptRequested": "ALL"},
            "validation-error",
            "The message resource property receiptRequested must be one of the following values: "
            "none, all, error",
        ),
        ({"callbackUrl": "mailto:a@b.c"}, "callback-invalid-url", None),
        ({"callbackHttpMethod": "PUT"}, "validation-error", None),
        ({"callbackTimeout": 0}, "validation-error", None),
        ({"callbackTimeout": 10_001}, "validation-error", None),
        ({"tag": ["x"]}, "validation-error", "Bad parameters"),
    ],
)
def test_what_is_wrong_is_400_with_its_code_and_changes_nothing(
    sim: Sim, wrong: dict[str, Any], code: str, message: str | None
) -> None:
    response = sim.post("/messages", {**GOOD, **wrong})
    error = response.json()
    assert (response.status_code, error["category"], error["code"]) == (400, "bad-request", code)
    assert message in (None, error["message"])
    assert sim.get("/messages") == []


@pytest.mark.parametrize("body", ["text", 1, True])
def test_a_body_that_is_neither_object_nor_list_is_400(sim: Sim, body: object) -> None:
    assert sim.post("/messages", body).status_code == 400


@pytest.mark.parametrize("number", [NUMBERS[BOB], OUTSIDE])
def test_a_number_that_is_not_the_accounts_own_is_401(sim: Sim, number: str) -> None:
    response = sim.post("/messages", {**GOOD, "from": number})
    error = response.json()
    assert (response.status_code, error["category"]) == (401, "authorization")
    assert error["code"] == "number-access-denied"
    assert error["message"] == f"User {ALICE} does not have permission to use number {number}"


def test_a_toll_free_number_sends_media_but_no_plain_text(sim: Sim) -> None:
    toll_free = "+18005551001"
    sim.own(ALICE, toll_free)
    response = sim.post("/messages", {**GOOD, "from": toll_free})
    assert (response.status_code, response.json()["code"]) == (403, "message-from-toll-free")
    assert response.json()["message"] == (
        f"Messages cannot be sent from toll free numbers {toll_free}"
    )
    picture = {**GOOD, "from": toll_free, "media": PICTURE}
    assert sim.post("/messages", picture).status_code == 201


@pytest.mark.parametrize(
    "path", ["/users/u-bob/media/a.jpg", "/users/u-alice/calls", "/users/u-alice/media/", "/x", "?"]
)
def test_media_of_this_api_is_the_accounts_own_media(sim: Sim, path: str) -> None:
    own = f"http://sim/v1/users/{ALICE}/media/a%20b.jpg"
    sim.ask("PUT", own, content=b"a")
    assert sim.post("/messages", {**GOOD, "media": own}).status_code == 201
    assert sim.post("/messages", {**GOOD, "media": own + "?x=1"}).status_code == 201
    response = sim.post("/messages", {**GOOD, "media": f"http://SIM/v1{path}"})
    assert (response.status_code, response.json()["code"]) == (403, "media-invalid-url")


@pytest.mark.parametrize(
    "url", ["http://[17c7AA]/x", "https://h.example:9474", "http://sim.example/x", "http://sim:1"]
)
def test_media_may_be_anywhere_else_however_odd_its_url(sim: Sim, url: str) -> None:
    assert sim.post("/messages", {**GOOD, "media": [url]}).status_code == 201


def test_an_account_without_money_sends_nothing(sim_with: Any) -> None:
    sim: Sim = sim_with(balance=Decimal("0.001"))
    response = sim.post("/messages", GOOD)
    assert (response.status_code, response.json()["category"]) == (403, "credit")
    assert sim.get("/messages") == []
    assert sim.world.clock.pending() == []


def test_too_many_messages_are_403_limit(sim_with: Any) -> None:
    sim: Sim = sim_with(limits="documented")
    statuses = [sim.post("/messages", GOOD).status_code for _ in range(11)]
    refused = sim.post("/messages", GOOD).json()
    assert statuses == [201] * 10 + [403]
    assert (refused["category"], refused["code"]) == ("limit", "message-rate-limit")


def test_each_message_of_a_list_is_accepted_or_refused_by_itself_and_in_its_place(
    sim: Sim,
) -> None:
    bad = [{**GOOD, "to": ""}, {**GOOD, "from": NUMBERS[BOB]}, {**GOOD, "tag": [1]}, {}]
    response = sim.post("/messages", [GOOD, *bad, GOOD])
    first, *refused, last = response.json()
    assert response.status_code == 202
    assert [one["error"]["code"] for one in refused] == [
        "blank-property",
        "number-access-denied",
        "validation-error",
        "missing-property",
    ]
    assert {one["result"] for one in refused} == {"error"}
    assert {first["result"], last["result"]} == {"accepted"}
    locations = [one["location"].rpartition("/")[2] for one in (first, last)]
    assert [message["id"] for message in sim.get("/messages")] == locations


def test_a_refused_entry_of_a_list_is_in_the_error_log(sim: Sim) -> None:
    bad = [{**GOOD, "to": ""}, {**GOOD, "from": NUMBERS[BOB]}]
    sim.post("/messages", [GOOD, *bad])
    denied, blank = sim.get("/errors")
    assert (blank["code"], denied["code"]) == ("blank-property", "number-access-denied")
    details = {one["name"]: one["value"] for one in denied["details"]}
    assert details.items() >= {"number": NUMBERS[BOB], "requestMethod": "POST"}.items()
    assert details["requestPath"] == f"users/{ALICE}/messages"


@pytest.mark.parametrize("entry", [7, None, "text", [GOOD]])
def test_a_list_of_something_else_than_messages_is_400_as_a_whole(sim: Sim, entry: object) -> None:
    assert sim.post("/messages", [GOOD, entry]).status_code == 400
    assert sim.get("/messages") == []


def test_a_refused_entry_says_what_a_refused_request_says(sim: Sim) -> None:
    (entry,) = sim.post("/messages", [{**GOOD, "to": ""}]).json()
    assert entry == {
        "result": "error",
        "error": {
            "category": "bad-request",
            "code": "blank-property",
            "message": "The 'message' resource property 'to' must contain at least one "
            "non-whitespace character",
            "details": [],
        },
    }


@pytest.mark.parametrize("count", [0, 1, 50])
def test_up_to_fifty_messages_go_in_one_request(sim: Sim, count: int) -> None:
    response = sim.post("/messages", [GOOD] * count)
    assert (response.status_code, len(response.json())) == (202, count)


def test_fifty_one_are_refused_as_a_whole(sim: Sim) -> None:
    response = sim.post("/messages", [GOOD] * 51)
    error = response.json()
    assert (response.status_code, error["category"]) == (403, "limit")
    assert error["code"] == "multi-message-limit"
    assert error["message"] == (
        "The number of messages [51] in the multi message request is greater than the limit [50]."
    )
    assert sim.get("/messages") == []
