"""The pages of a list are the whole list: nothing twice, nothing missing, in one order.

Sources: `page` and `size` on the page of each list; the Link header of
methods/messages/getMessages.md. Choices: docs/decisions/0012.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from contract_tests.accounts import Account
from contract_tests.document import Document
from contract_tests.live_calls import dial
from contract_tests.live_messages import reporting, send
from contract_tests.numbers import NEVER_ANSWERS
from contract_tests.targets import Query, Reply

COUNT = 7
DEFAULT_SIZE = 25
_ID = re.compile(r"\{(\w+)\}")
_LINK = re.compile(r'<([^<>]+)>; rel="(\w+)"')


def applications(account: Account, count: int) -> None:
    for number in range(count):
        body = {"name": f"Application {number}", "incomingCallUrl": "https://example.com/"}
        reply = account.send("POST", "/users/{userId}/applications", body=body)
        assert reply.status == 201


def phone_numbers(account: Account, count: int) -> None:
    for first in range(0, count, 10):
        query = [("areaCode", "919"), ("quantity", str(min(10, count - first)))]
        assert account.send("POST", "/availableNumbers/local", query=query).status == 201


def calls(account: Account, count: int) -> None:
    for _ in range(count):
        dial(account)
        account.advance(0.01)


def messages(account: Account, count: int) -> None:
    for _ in range(count):
        send(account, reporting(0))


def errors(account: Account, count: int) -> None:
    for number in range(count):
        account.send("GET", f"/users/{{userId}}/calls/c-{number}")


def bridges(account: Account, count: int) -> None:
    for _ in range(count):
        assert account.send("POST", "/users/{userId}/bridges", body={}).status == 201


def recordings(account: Account, count: int) -> None:
    for _ in range(count):
        assert dial(account, recordingEnabled=True).meet("far-end-answers").status == 200


def endpoints(account: Account, count: int) -> None:
    path = f"/users/{{userId}}/domains/{account.value('domainId')}/endpoints"
    for number in range(count):
        body = {"name": f"desk-{number}", "credentials": {"password": "a password"}}
        assert account.send("POST", path, body=body).status == 201


@dataclass(frozen=True)
class Listing:
    """A list that has pages: how things get into it, and a filter that lets all of them through."""

    operation: str
    path: str
    fill: Callable[[Account, int], None]
    kept: Mapping[str, str]
    cursor: bool = False

    def url(self, account: Account) -> str:
        path = _ID.sub(lambda found: account.value(found[1]), self.path)
        return f"/users/{account.user_id}/{path}"

    def everything(self, account: Account, query: Query = ()) -> list[Any]:
        reply = account.send("GET", self.url(account), query=[*query, ("size", "1000")])
        assert reply.status == 200
        found: list[Any] = reply.json()
        return found


LISTINGS = (
    Listing("listApplications", "applications", applications, {}),
    Listing("listBridges", "bridges", bridges, {}),
    Listing("listEndpoints", "domains/{domainId}/endpoints", endpoints, {}),
    Listing("listRecordings", "recordings", recordings, {}),
    Listing("listPhoneNumbers", "phoneNumbers", phone_numbers, {"state": "NC"}),
    Listing("listCalls", "calls", calls, {"to": NEVER_ANSWERS, "sortOrder": "asc"}),
    Listing(
        "listMessages",
        "messages",
        messages,
        {"to": reporting(0), "direction": "out", "fromDateTime": "2014-05-25 12:00:00.000"},
        cursor=True,
    ),
    Listing("listErrors", "errors", errors, {}),
    Listing("listAccountTransactions", "account/transactions", messages, {"type": "charge"}),
)
WITH_PAGES = [listing for listing in LISTINGS if not listing.cursor]
each = pytest.mark.parametrize("listing", LISTINGS, ids=lambda listing: listing.operation)
each_with_pages = pytest.mark.parametrize("listing", WITH_PAGES, ids=lambda one: one.operation)
sizes = pytest.mark.parametrize("size", [1, 2, 3, 6, 7, 8])


def links(reply: Reply) -> dict[str, str]:
    """The URLs of the Link header by their relation."""
    return {rel: url for url, rel in _LINK.findall(reply.headers.get("link", ""))}


def pages(account: Account, listing: Listing, query: Query) -> Iterator[Reply]:
    """The page that is asked for, and those that its Link leads to."""
    for _ in range(100):
        reply = account.send("GET", listing.url(account), query=query)
        assert reply.status == 200, reply.content
        yield reply
        following = links(reply).get("next")
        if following is None:
            return
        parts = urlsplit(following)
        assert parts.path == "/v1" + listing.url(account)
        query = parse_qsl(parts.query, keep_blank_values=True, strict_parsing=True)
    raise AssertionError("the pages have no end")


def items(replies: Iterator[Reply]) -> list[Any]:
    return [item for reply in replies for item in reply.json()]


def test_every_list_that_is_documented_to_have_pages_is_tried(document: Document) -> None:
    paged = {o.id for o in document.operations.values() if "x-sdk-pagination" in o.raw}
    assert {listing.operation for listing in LISTINGS} == paged


@sizes
@each
def test_the_links_lead_through_the_whole_list(fresh: Account, listing: Listing, size: int) -> None:
    listing.fill(fresh, COUNT)
    whole = listing.everything(fresh)
    assert len(whole) >= COUNT
    replies = list(pages(fresh, listing, [("size", str(size))]))
    assert items(iter(replies)) == whole
    assert [len(reply.json()) for reply in replies[:-1]] == [size] * (len(replies) - 1)
    assert 1 <= len(replies[-1].json()) <= size


@sizes
@each_with_pages
def test_the_numbered_pages_are_the_whole_list(fresh: Account, listing: Listing, size: int) -> None:
    listing.fill(fresh, COUNT)
    whole = listing.everything(fresh)
    count = -(-len(whole) // size)
    queries = ([("page", str(page)), ("size", str(size))] for page in range(count + 1))
    replies = [fresh.send("GET", listing.url(fresh), query=query) for query in queries]
    assert items(iter(replies)) == whole
    assert replies[-1].json() == []
    assert ["next" in links(reply) for reply in replies] == [True] * (count - 1) + [False, False]


@each
def test_links_repeat_the_filters(fresh: Account, listing: Listing) -> None:
    listing.fill(fresh, COUNT)
    query = [*listing.kept.items(), ("size", "2")]
    expected = listing.everything(fresh, list(listing.kept.items()))
    assert len(expected) >= COUNT
    replies = list(pages(fresh, listing, query))
    assert items(iter(replies)) == expected
    for reply in replies[:-1]:
        raw = urlsplit(links(reply)["next"]).query
        assert dict(query).items() <= dict(parse_qsl(raw)).items()


@pytest.mark.parametrize("operation", ["listCalls", "listMessages"])
def test_the_plus_of_a_number_is_encoded_in_a_link(fresh: Account, operation: str) -> None:
    [listing] = [one for one in LISTINGS if one.operation == operation]
    listing.fill(fresh, 2)
    number = listing.kept["to"]
    reply = fresh.send("GET", listing.url(fresh), query=[("to", number), ("size", "1")])
    assert f"to=%2B{number[1:]}" in links(reply)["next"]


@each
def test_a_link_is_absolute(fresh: Account, listing: Listing) -> None:
    listing.fill(fresh, COUNT)
    reply = fresh.send("GET", listing.url(fresh), query=[("size", "1")])
    assert all(url.startswith("http") for url in links(reply).values())


@each
def test_there_is_nothing_to_lead_on_to_from_an_empty_list(
    fresh: Account, listing: Listing
) -> None:
    reply = fresh.send("GET", listing.url(fresh))
    assert (reply.json(), links(reply)) == ([], {})


@each
def test_a_page_has_twenty_five_things_by_default(fresh: Account, listing: Listing) -> None:
    listing.fill(fresh, DEFAULT_SIZE + 1)
    first, *rest = pages(fresh, listing, [])
    assert len(first.json()) == DEFAULT_SIZE
    assert len(rest) == 1


@pytest.mark.parametrize("operation", ["listCalls", "listMessages"])
def test_the_other_order_is_the_same_list_backwards(fresh: Account, operation: str) -> None:
    [listing] = [one for one in LISTINGS if one.operation == operation]
    listing.fill(fresh, COUNT)
    up, down = (
        items(pages(fresh, listing, [("sortOrder", order), ("size", "3")]))
        for order in ("asc", "desc")
    )
    assert up == down[::-1]
    times = [item.get("startTime") or item["time"] for item in up]
    assert times == sorted(times)


@pytest.mark.parametrize("order", ["asc", "desc"])
def test_a_message_that_comes_between_two_pages_moves_nothing(fresh: Account, order: str) -> None:
    [listing] = [one for one in LISTINGS if one.cursor]
    listing.fill(fresh, COUNT)
    before = listing.everything(fresh, [("sortOrder", order)])
    found: list[str] = []
    for reply in pages(fresh, listing, [("sortOrder", order), ("size", "3")]):
        found += [item["id"] for item in reply.json()]
        if len(found) == 3:
            listing.fill(fresh, 1)
    assert len(found) == len(set(found))
    assert found[:COUNT] == [item["id"] for item in before]
