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
from contract_tests.compositions import property_names
from contract_tests.conftest import Targets
from contract_tests.document import Document
from contract_tests.happenings import TAG
from contract_tests.receivers import Received, Receiver, receiving
from contract_tests.stories import STORIES, Story, Told

METHODS = ("POST", "GET")
ABOUT = ("conferenceId", "callId", "messageId")
KINDS = {"c": "calls", "m": "messages", "conf": "conferences"}
stories = pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name.replace(" ", "-"))
methods = pytest.mark.parametrize("method", METHODS)


@dataclass(frozen=True)
class Telling:
    """A story that has happened: what it is about, what was queued, and what arrived.

    `shown` is the call, message or conference at the end, as the API shows it.
    """

    id: str
    account: Account
    shown: dict[str, Any]
    deliveries: list[dict[str, Any]]
    received: list[Received]

    @property
    def events(self) -> list[Received]:
        """What arrived about the thing that the story is about, in order."""
        return [
            one
            for one in self.received
            if self.id in (one.event.get(name) for name in ABOUT)
            # It names its recording and no call; there is one call in each story.
            or one.event["eventType"] == "transcription"
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
        kind = KINDS[id_.partition("-")[0]]
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
    queued = [named(delivery["event"]) for delivery in telling.deliveries]
    assert sorted(queued) == sorted(named(one.event) for one in telling.received)


def named(event: Mapping[str, Any]) -> tuple[str, ...]:
    """The type of an event and every id in it."""
    ids = (str(value) for name, value in sorted(event.items()) if name.endswith("Id"))
    return event["eventType"], *ids


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
        if "messageId" in event:
            assert event["time"] == shown["time"]
            assert (event["text"], event["direction"]) == (shown["text"], shown["direction"])
        elif event["eventType"] in TIME_OF:
            assert event["time"] == shown[TIME_OF[event["eventType"]]]
        if "from" in event:
            assert (event["from"], event["to"]) == (shown["from"], shown["to"])
        if event["eventType"] in RESOURCE_OF:
            name, fields = RESOURCE_OF[event["eventType"]]
            found = telling.account.send("GET", event[name].partition("/v1")[2]).json()
            for field in set(fields) & set(event):
                assert event[field] == as_query_text(found[field])


TIME_OF = {
    "incomingcall": "startTime",
    "answer": "activeTime",
    "timeout": "endTime",
    "hangup": "endTime",
}
# What an event tells of, by the URL in it, and what is the same in both.
RESOURCE_OF = {
    "recording": ("recordingUri", ("state", "startTime", "endTime")),
    "transcription": ("transcriptionUri", ("state", "text", "textUrl")),
    "conference": ("conferenceUri", ("createdTime", "completedTime", "tag")),
}
PATHS = {
    "messageUri": "messages/{messageId}",
    "callUri": "calls/{callId}",
    "recordingUri": "recordings/{recordingId}",
    "transcriptionUri": "recordings/{recordingId}/transcriptions/{transcriptionId}",
    "conferenceUri": "conferences/{conferenceId}",
    "memberUri": "conferences/{conferenceId}/members/{memberId}",
}
WITHOUT_URL = {"gather"}
OF_BXML = {"redirect", "transferComplete"}
EVENT_TYPES = sorted(set(Document.load().events) - OF_BXML)
# Fields of an event's schema that no event of this API has, and why.
NEVER_SENT = {
    ("gather", "callUri"): "on the page of BXML alone (docs/reference/contradictions.md)",
    ("gather", "terminatingDigit"): "on the page of BXML alone (docs/reference/contradictions.md)",
    ("incomingcall", "tag"): "nobody has given a call that arrives a tag yet",
    ("dtmf", "tag"): "its page has none; published programs rely on that (docs/decisions/0190)",
}
WEBHOOKS = {"incomingcall": "incomingCall"}


def receiver_schema(document: Document, one: Received) -> dict[str, Any]:
    """The schema of what arrives at that path by that method."""
    if one.path == "/asked":
        name = "MessageEvents" if "messageId" in one.event else "CallEvents"
        name = "ConferenceEvents" if "conferenceId" in one.event else name
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
    tagged = [one.event for one in telling.events if one.event["eventType"] != "dtmf"]
    assert {event.get("tag") for event in tagged} == {expected}


@methods
@stories
def test_the_times_of_events_are_in_order(telling: Telling) -> None:
    times = [one.event["time"] for one in telling.events if "time" in one.event]
    assert times == sorted(times)


@methods
@stories
def test_an_event_names_the_url_of_what_it_is_about(telling: Telling) -> None:
    for one in telling.events:
        urls = {name: url for name, url in one.event.items() if name.endswith("Uri")}
        assert len(urls) == (one.event["eventType"] not in WITHOUT_URL)
        for name, url in urls.items():
            path = PATHS[name].format_map(one.event)
            assert url.startswith("http")
            assert url.endswith(f"/v1/users/{telling.account.user_id}/{path}")


def test_every_documented_event_is_told_in_a_story(document: Document) -> None:
    told = {told.type for story in STORIES for told in story.told}
    assert told == set(document.events) - OF_BXML


def test_every_documented_reason_of_a_gather_is_told_in_a_story(document: Document) -> None:
    branches = document.resolve(document.schema("GatherReason")).get("anyOf", [])
    whole = [document.resolve(document.schema("GatherReason")), *branches]
    documented = {reason for branch in whole for reason in branch.get("enum", [])}
    assert {t.says["reason"] for s in STORIES for t in s.told if t.type == "gather"} == documented


def test_every_documented_cause_is_told_in_a_story(document: Document) -> None:
    branches = document.resolve(document.schema("HangupCause"))["anyOf"]
    documented = {cause for branch in branches for cause in branch.get("enum", [])}
    assert {t.says["cause"] for s in STORIES for t in s.told if "cause" in t.says} == documented


@pytest.fixture(scope="session")
def every_telling(
    tellings: dict[tuple[str, str], Telling], sending_targets: Targets
) -> list[Telling]:
    """All stories, by POST and by GET; those that were told before are not told again."""
    for story in STORIES:
        for method in METHODS:
            if (story.name, method) not in tellings:
                tellings[story.name, method] = tell(Account(*sending_targets), story, method)
    return list(tellings.values())


@methods
@pytest.mark.parametrize("type_", EVENT_TYPES)
def test_an_event_of_each_type_has_arrived_in_each_form(
    every_telling: list[Telling], type_: str, method: str
) -> None:
    arrived = [one for told in every_telling for one in told.events if one.method == method]
    assert type_ in {one.event["eventType"] for one in arrived}


@pytest.mark.parametrize("type_", EVENT_TYPES)
def test_each_documented_field_of_an_event_has_arrived(
    document: Document, every_telling: list[Telling], type_: str
) -> None:
    events = [one.event for told in every_telling for one in told.events]
    arrived = {name for event in events if event["eventType"] == type_ for name in event}
    schemas = [document.schema(name) for name in document.events[type_]]
    fields = {name for schema in schemas for name in property_names(document, schema)}
    assert arrived == {name for name in fields if (type_, name) not in NEVER_SENT}
