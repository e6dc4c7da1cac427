"""What one user has, no other user sees: not in a list, by an id, in a callback or an error."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import pytest

from contract_tests.accounts import Account
from contract_tests.document import Document, Operation
from contract_tests.live_calls import ring
from contract_tests.live_messages import receive, reporting, send
from contract_tests.made_things import MEDIA
from contract_tests.numbers import STRANGER
from contract_tests.rules import operations, request

DOCUMENT = Document.load()
OF_A_USER = [
    operation for operation in DOCUMENT.operations.values() if "{userId}" in operation.path
]
LISTS = (
    "account/transactions",
    "applications",
    "bridges",
    "calls",
    "domains",
    "errors",
    "media",
    "messages",
    "phoneNumbers",
    "recordings",
)
# Operations whose id is a name that whoever sends the request gives.
NAMED_BY_THE_SENDER = {"uploadMedia"}
NOBODYS = "x-unknown"
OWNED = (
    "messageId",
    "errorId",
    "eventId",
    "ringingCallId",
    "endpointId",
    "bridgeId",
    "gatherId",
    "transcriptionId",
    "memberId",
    "mediaName",
)

Pair = tuple[Account, Account]


def ids_of(operation: Operation) -> list[str]:
    """The ids in the path, other than the user's."""
    return [p.name for p in operation.parameters if p.where == "path" and p.name != "userId"]


def body_of(operation: Operation, account: Account) -> Any:
    return request(operation.id, {}, account).body if operation.id in operations() else None


@pytest.fixture
def two(new_account: Callable[[], Account]) -> Pair:
    """Somebody who has one of everything, and somebody else, who has nothing."""
    owner = new_account()
    for name in OWNED:
        owner.value(name)
    owner.advance(1)
    return owner, new_account()


@pytest.mark.parametrize(
    "operation",
    [o for o in OF_A_USER if ids_of(o) and o.id not in NAMED_BY_THE_SENDER],
    ids=lambda o: o.id,
)
def test_an_id_of_another_user_is_as_unknown_as_one_that_nobody_has(
    two: Pair, operation: Operation
) -> None:
    owner, other = two
    body = body_of(operation, other)
    [*others, asked] = ids_of(operation)
    ids = {name: owner.value(name) for name in (*others, asked)}
    before = owner.digest()
    of_owner = other.call(operation, ids=ids, body=body)
    of_nobody = other.call(operation, ids=dict.fromkeys(ids, NOBODYS), body=body)
    assert of_owner.status == of_nobody.status == 404
    one, two_ = of_owner.json(), of_nobody.json()
    assert (one["category"], one["code"]) == (two_["category"], two_["code"])
    first = ids[(others or [asked])[0]]
    assert one["message"].replace(first, NOBODYS) == two_["message"]
    assert owner.digest() == before


@pytest.mark.parametrize("operation", OF_A_USER, ids=lambda o: o.id)
def test_nobody_may_act_for_another_user(two: Pair, operation: Operation) -> None:
    owner, other = two
    body = body_of(operation, owner)
    ids = {name: owner.value(name) for name in ids_of(operation)}
    before = owner.digest()
    reply = other.call(operation, ids=ids | {"userId": owner.user_id}, body=body)
    assert reply.status == 401
    assert reply.json()["code"] == "user-access-denied"
    assert owner.digest() == before


def test_every_list_of_a_user_is_tried() -> None:
    lists = {
        operation.path.removeprefix("/users/{userId}/")
        for operation in OF_A_USER
        if operation.id.startswith("list") and not ids_of(operation)
    }
    assert lists == set(LISTS)


@pytest.mark.parametrize("name", LISTS)
def test_a_list_shows_nothing_of_another_user(two: Pair, name: str) -> None:
    owner, other = two
    assert owner.send("GET", f"/users/{{userId}}/{name}").json() != []
    assert other.send("GET", f"/users/{{userId}}/{name}").json() == []


@pytest.mark.parametrize(
    ("name", "filtered"),
    [
        ("phoneNumbers", "applicationId"),
        ("calls", "from"),
        ("calls", "to"),
        ("messages", "from"),
        ("messages", "to"),
        ("account/transactions", "number"),
    ],
)
def test_a_filter_finds_nothing_of_another_user(two: Pair, name: str, filtered: str) -> None:
    owner, other = two
    values = {owner.value("applicationId"), owner.value("ownNumber"), reporting(0), STRANGER}
    for value in values:
        if value.startswith("+") or filtered == "applicationId":
            reply = other.send("GET", f"/users/{{userId}}/{name}", query=[(filtered, value)])
            assert (reply.status, reply.json()) == (200, [])


def test_nobody_calls_or_writes_from_the_number_of_another_user(two: Pair) -> None:
    owner, other = two
    body = {"from": owner.value("ownNumber"), "to": reporting(0), "text": "Hello"}
    for name in ("calls", "messages"):
        reply = other.send("POST", f"/users/{{userId}}/{name}", body=body)
        assert (reply.status, reply.json()["code"]) == (401, "number-access-denied")


def test_nobody_shows_a_strange_number_to_another_user(two: Pair) -> None:
    owner, other = two
    desk = f"/users/{{userId}}/domains/{owner.value('domainId')}/endpoints"
    address = owner.send("GET", f"{desk}/{owner.value('endpointId')}").json()["sipUri"]
    ring(owner, **{"from": STRANGER})
    for to in (address, reporting(0)):
        body = {"from": STRANGER, "to": to}
        reply = other.send("POST", "/users/{userId}/calls", body=body)
        assert (reply.status, reply.json()["code"]) == (401, "number-access-denied")


def test_nobody_gets_a_number_that_another_user_has(two: Pair) -> None:
    owner, other = two
    number = owner.value("ownNumber")
    reply = other.send("POST", "/users/{userId}/phoneNumbers", body={"number": number})
    assert (reply.status, reply.json()["code"]) == (404, "number-not-found")
    found = other.send("GET", "/availableNumbers/local", query=[("areaCode", "919")]).json()
    assert number not in [one["number"] for one in found]


def test_nobody_uses_the_calls_of_another_user(two: Pair) -> None:
    owner, other = two
    before = owner.digest()
    call = owner.value("callId")
    bridged = other.send("POST", "/users/{userId}/bridges", body={"callIds": [call]})
    assert (bridged.status, bridged.json()["code"]) == (403, "call-id-not-found")
    path = f"/users/{{userId}}/conferences/{other.value('conferenceId')}/members"
    joined = other.send("POST", path, body={"callId": call})
    assert (joined.status, joined.json()["code"]) == (403, "call-id-not-found")
    assert owner.digest() == before


@pytest.mark.parametrize(
    ("name", "status", "code"),
    [
        ("bridgeId", 404, "bridge-not-found"),
        ("conferenceId", 403, "invalid-call-conference-id"),
    ],
)
def test_nobody_calls_into_what_another_user_has(
    two: Pair, name: str, status: int, code: str
) -> None:
    owner, other = two
    before = owner.digest()
    body = {"from": other.value("ownNumber"), "to": reporting(0), name: owner.value(name)}
    reply = other.send("POST", "/users/{userId}/calls", body=body)
    assert (reply.status, reply.json()["code"]) == (status, code)
    assert other.send("GET", "/users/{userId}/calls").json() == []
    assert owner.digest() == before


def test_nobody_sends_the_media_of_another_user(two: Pair) -> None:
    owner, other = two
    [medium] = owner.send("GET", "/users/{userId}/media").json()[:1]
    words = {"to": reporting(0), "text": "Look", "media": [medium["content"]]}
    body = {"from": other.value("ownNumber"), **words}
    reply = other.send("POST", "/users/{userId}/messages", body=body)
    assert (reply.status, reply.json()["code"]) == (403, "media-invalid-url")


def test_media_of_another_user_arrive_as_ones_own(two: Pair) -> None:
    sender, receiver = two
    media = sender.send("GET", "/users/{userId}/media").json()
    [medium] = [one for one in media if one["mediaName"] == sender.value("mediaName")]
    send(sender, receiver.value("ownNumber"), media=[medium["content"]])
    sender.advance(1)
    [message] = receiver.send("GET", "/users/{userId}/messages").json()
    [url] = message["media"]
    assert sender.user_id not in url
    name = url.rpartition("/")[2]
    assert receiver.send("GET", f"/users/{{userId}}/media/{name}").content == MEDIA


def test_two_users_never_get_the_same_number(two: Pair) -> None:
    query = [("areaCode", "919"), ("quantity", "5")]
    orders = [one.send("POST", "/availableNumbers/local", query=query).json() for one in two]
    numbers = [item["number"] for order in orders for item in order]
    assert len(set(numbers)) == len(numbers) == 10


def test_when_a_name_was_first_asked_for_is_known_of_oneself_alone(two: Pair) -> None:
    owner, other = two
    path = f"/phoneNumbers/numberInfo/{quote(owner.value('ownNumber'))}"
    first = owner.send("GET", path).json()
    owner.advance(60)
    assert owner.send("GET", path).json() == first
    assert other.send("GET", path).json()["created"] > first["created"]


def test_two_users_have_media_of_the_same_name_each_their_own(two: Pair) -> None:
    owner, other = two
    path = f"/users/{{userId}}/media/{quote(owner.value('mediaName'))}"
    assert other.send("PUT", path, content=b"other bytes").status == 200
    assert owner.send("GET", path).content == MEDIA
    assert other.send("DELETE", path).status == 200
    assert owner.send("GET", path).content == MEDIA


def test_nobody_gets_a_domain_that_another_user_has(two: Pair) -> None:
    owner, other = two
    body = {"name": owner.value("domainName"), "description": "Mine"}
    reply = other.send("POST", "/users/{userId}/domains", body=body)
    assert (reply.status, reply.json()["code"]) == (409, "duplicate-domain")


def test_nobody_uses_the_application_of_another_user(two: Pair) -> None:
    owner, other = two
    body = {"applicationId": owner.value("applicationId")}
    reply = other.send(
        "POST", f"/users/{{userId}}/phoneNumbers/{other.value('numberId')}", body=body
    )
    assert (reply.status, reply.json()["code"]) == (403, "application-access-denied")


def test_what_arrives_for_one_user_arrives_for_no_other(two: Pair) -> None:
    owner, other = two
    other.value("ownNumber")
    before = owner.digest(), owner.deliveries()
    ring(other)
    receive(other)
    assert (owner.digest(), owner.deliveries()) == before


def test_an_error_of_one_user_is_in_no_log_of_another(two: Pair) -> None:
    owner, other = two
    before = owner.send("GET", "/users/{userId}/errors").json()
    assert other.send("GET", f"/users/{owner.user_id}/calls").status == 401
    assert owner.send("GET", "/users/{userId}/errors").json() == before
    [entry] = other.send("GET", "/users/{userId}/errors").json()
    assert entry["code"] == "user-access-denied"


def test_money_of_one_user_is_not_spent_by_another(two: Pair) -> None:
    owner, other = two
    before = owner.send("GET", "/users/{userId}/account").json()
    send(other, reporting(0))
    assert owner.send("GET", "/users/{userId}/account").json() == before
