"""What happens is told to the customer's server: every event as documented, once, in order."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec
import pytest

from bandwidth_catapult import webhooks
from contract_tests.accounts import Account
from contract_tests.conftest import Targets
from contract_tests.document import Document
from contract_tests.receivers import Received, Receiver, receiving
from contract_tests.stories import STORIES, TAG, Story, Told

METHODS = ("POST", "GET")
stories = pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name.replace(" ", "-"))
methods = pytest.mark.parametrize("method", METHODS)


@dataclass(frozen=True)
class Telling:
    """A story that has happened: what it is about, what was queued, and what arrived.

    `shown` is the call or message at the end, as the API shows it.
    """

    id: str
    account: Account
    shown: dict[str, Any]
    deliveries: list[dict[str, Any]]
    received: list[Received]

    @property
    def events(self) -> list[Received]:
        """What arrived about the call or message of the story, in order."""
        return [
            one
            for one in self.received
            if self.id in (one.event.get("callId"), one.event.get("messageId"))
        ]


@pytest.fixture(scope="session")
def tellings() -> dict[tuple[str, str], Telling]:
    """What has happened so far: each story happens once, for all who look at it."""
    return {}


@pytest.fixture
def telling(
    tellings: dict[tuple[str, str], Telling], sending_targets: Targets, story: Story, method: str
) -> Telling:
    """The story, told by `method`."""
    if (story.name, method) not in tellings:
        tellings[story.name, method] = tell(Account(*sending_targets), story, method)
    return tellings[story.name, method]


def tell(account: Account, story: Story, method: str) -> Telling:
    with receiving() as receiver:
        use_application(account, receiver, method)
        wanted = {"callbackUrl": receiver.url("/asked"), "callbackHttpMethod": method}
        id_ = story.happens(account, wanted)
        account.advance(0)
        kind = "calls" if id_.startswith("c-") else "messages"
        shown = account.send("GET", f"/users/{{userId}}/{kind}/{id_}").json()
        return Telling(id_, account, shown, account.deliveries(), receiver.received)


def use_application(account: Account, receiver: Receiver, method: str) -> None:
    urls = {
        "incomingCallUrl": receiver.url("/calls"),
        "incomingMessageUrl": receiver.url("/messages"),
        "callbackHttpMethod": method,
    }
    path = f"/users/{{userId}}/applications/{account.value('applicationId')}"
    assert account.send("POST", path, body=urls).status == 200


@methods
@stories
def test_what_happens_is_told_completely_and_in_order(
    telling: Telling, story: Story, method: str
) -> None:
    assert [one.event["eventType"] for one in telling.events] == [t.type for t in story.told]
    for one, told in zip(telling.events, story.told, strict=True):
        assert one.method == told_by(story, method)
        assert_says(one, told)


def told_by(story: Story, method: str) -> str:
    """A transfer takes a callbackUrl and no method: the default holds."""
    return "POST" if story.is_transfer else method


def assert_says(one: Received, told: Told) -> None:
    for name, value in told.says.items():
        if one.method == "POST":
            assert one.event[name] == value, name
        elif isinstance(value, dict):
            assert json.loads(one.event[name]) == value, name
        else:
            assert one.event[name] == as_query_text(value), name


def as_query_text(value: Any) -> str:
    """A list is written in brackets (apiCallbacks/get-mms.md), truth in small letters."""
    if isinstance(value, list):
        return f"[{', '.join(value)}]"
    return str(value).lower() if isinstance(value, bool) else str(value)


@methods
@stories
def test_an_event_goes_where_it_was_asked_for(telling: Telling, story: Story) -> None:
    applications = "/calls" if telling.id.startswith("c-") else "/messages"
    expected = applications if story.incoming else "/asked"
    assert {one.path for one in telling.events} == {expected}


@methods
@stories
def test_no_event_is_lost_and_none_is_invented(telling: Telling) -> None:
    assert {delivery["state"] for delivery in telling.deliveries} == {"delivered"}
    queued = [(d["key"], d["event"]["eventType"]) for d in telling.deliveries]
    arrived = [(key(one), one.event["eventType"]) for one in telling.received]
    assert sorted(queued) == sorted(arrived)


def key(one: Received) -> str:
    return str(one.event.get("callId") or one.event["messageId"])


@methods
@stories
def test_what_arrives_is_announced_as_what_it_is(telling: Telling) -> None:
    for one in telling.events:
        assert one.headers["User-Agent"].startswith("BandwidthAPI/v1")
        if one.method == "POST":
            assert one.headers["Content-Type"] == "application/json; charset=utf-8"
            assert "?" not in one.target
        else:
            assert one.body == b""


@methods
@stories
def test_an_event_satisfies_the_schema_of_its_receiver(
    document: Document, telling: Telling
) -> None:
    for one in telling.events:
        schema = receiver_schema(document, one)
        assert document.judge(schema).complaints(one.event) == [], one.event


@methods
@stories
def test_a_rejection_satisfies_the_schema_of_its_own_page(
    document: Document, telling: Telling
) -> None:
    judge = document.judge(document.schema("RejectEvent"))
    last = telling.events[-1].event
    assert judge.accepts(last) == (last.get("cause") == "CALL_REJECTED")


@methods
@stories
def test_an_event_agrees_with_what_the_api_shows(telling: Telling) -> None:
    shown = telling.shown
    for one in telling.events:
        event = one.event
        assert (event["from"], event["to"]) == (shown["from"], shown["to"])
        if "messageId" in event:
            assert event["time"] == shown["time"]
            assert (event["text"], event["direction"]) == (shown["text"], shown["direction"])
        else:
            assert event["time"] == shown[TIME_OF[event["eventType"]]]


TIME_OF = {
    "incomingcall": "startTime",
    "answer": "activeTime",
    "timeout": "endTime",
    "hangup": "endTime",
}
WEBHOOKS = {"incomingcall": "incomingCall"}


def receiver_schema(document: Document, one: Received) -> dict[str, Any]:
    """The schema of what arrives at that path by that method."""
    if one.path == "/asked":
        name = "CallEvents" if "callId" in one.event else "MessageEvents"
        item: Mapping[str, Any] = document.data["components"]["pathItems"][name]
    else:
        type_ = one.event["eventType"]
        item = document.data["webhooks"][WEBHOOKS.get(type_, type_)]
    if one.method == "POST":
        schema: dict[str, Any] = item["post"]["requestBody"]["content"]["application/json"][
            "schema"
        ]
        return schema
    [query] = [p for p in item["get"]["parameters"] if p.get("in") == "query"]
    of_query: dict[str, Any] = query["schema"]
    return of_query


@methods
@stories
def test_the_client_reads_an_event_and_loses_nothing(telling: Telling) -> None:
    for one in telling.events:
        event = webhooks.parse(one.wire)
        assert not isinstance(event, webhooks.UnknownEvent)
        fields = {field.encode_name: field.name for field in msgspec.structs.fields(type(event))}
        assert set(one.event) <= set(fields), "the client does not know it"
        for name, sent in one.event.items():
            assert is_read(getattr(event, fields[name]), sent), name


def is_read(read: Any, sent: Any) -> bool:
    """Whether the client has read what was sent; a query brings text and lists in brackets."""
    if isinstance(read, datetime):
        return read == datetime.fromisoformat(sent)
    plain = msgspec.to_builtins(read)
    if plain == sent or not isinstance(sent, str):
        return bool(plain == sent)
    if isinstance(plain, dict):
        return bool(plain == json.loads(sent))
    return as_query_text(plain) == sent


@methods
@stories
def test_the_tag_of_what_was_sent_is_in_its_events(telling: Telling, story: Story) -> None:
    expected = None if story.incoming or story.is_transfer else TAG
    assert {one.event.get("tag") for one in telling.events} == {expected}


@methods
@stories
def test_the_times_of_events_are_in_order(telling: Telling) -> None:
    times = [one.event["time"] for one in telling.events]
    assert times == sorted(times)


@methods
@stories
def test_an_event_names_the_url_of_what_it_is_about(telling: Telling) -> None:
    for one in telling.events:
        kind, url = ("messages", "messageUri") if "messageId" in one.event else ("calls", "callUri")
        path = f"/v1/users/{telling.account.user_id}/{kind}/{telling.id}"
        assert one.event[url].startswith("http")
        assert one.event[url].endswith(path)


def test_every_event_that_the_simulator_can_send_is_told_in_a_story() -> None:
    assert {told.type for story in STORIES for told in story.told} == {
        "answer",
        "hangup",
        "incomingcall",
        "mms",
        "sms",
        "timeout",
    }


def test_every_documented_cause_is_told_in_a_story(document: Document) -> None:
    branches = document.resolve(document.schema("HangupCause"))["anyOf"]
    documented = {cause for branch in branches for cause in branch.get("enum", [])}
    assert {t.says["cause"] for s in STORIES for t in s.told if "cause" in t.says} == documented
