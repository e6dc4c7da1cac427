"""Listing, reading and redacting messages."""

from collections.abc import Iterator
from typing import Any

import pytest

from catapult_simulator.resources.messages.documents import MESSAGES
from sim_harness import ALICE, BOB, NUMBERS, OUTSIDE, Sim

DAY = 24 * 60 * 60
SECOND = "+14155553333"


@pytest.fixture
def message_ids(sim: Sim) -> list[str]:
    """Three messages out, ten seconds apart, and one in."""
    ids: list[str] = []
    for to in (OUTSIDE, SECOND, OUTSIDE):
        body = {"from": NUMBERS[ALICE], "to": to, "text": "x", "receiptRequested": "all"}
        ids.append(sim.post("/messages", body).headers["location"].rpartition("/")[2])
        sim.wait(10)
    arrived = {"to": NUMBERS[ALICE], "from": OUTSIDE, "text": "y"}
    return [*ids, sim.outside("/messages", arrived).json()["id"]]


def listed(sim: Sim, **query: str | int) -> list[str]:
    return [message["id"] for message in sim.get("/messages", params=query)]


def test_messages_are_listed_oldest_first_by_default(sim: Sim, message_ids: list[str]) -> None:
    assert listed(sim) == listed(sim, sortOrder="asc") == message_ids
    assert listed(sim, sortOrder="desc") == message_ids[::-1]


def test_a_listed_message_repeats_its_id_as_the_page_shows(
    sim: Sim, message_ids: list[str]
) -> None:
    assert [message["messageId"] for message in sim.get("/messages")] == message_ids


@pytest.mark.parametrize(
    ("query", "places"),
    [
        ({"from": NUMBERS[ALICE]}, [0, 1, 2]),
        ({"to": OUTSIDE}, [0, 2]),
        ({"to": OUTSIDE, "direction": "out"}, [0, 2]),
        ({"direction": "in"}, [3]),
        ({"state": "sent"}, [0, 1, 2]),
        ({"state": "received"}, [3]),
        ({"state": "queued"}, []),
        ({"deliveryState": "delivered"}, [0, 1, 2]),
        ({"deliveryState": "not-delivered"}, []),
        ({"fromDateTime": "2016-11-16 15:00:10"}, [1, 2, 3]),
        ({"toDateTime": "2016-11-16 15:00:10"}, [0, 1]),
        ({"fromDateTime": "2016-11-16 15:00:05", "toDateTime": "2016-11-16 15:00:25.000"}, [1, 2]),
        ({"fromDateTime": "2016"}, [0, 1, 2, 3]),
        ({"toDateTime": "2016-11-16"}, []),
        ({"fromDateTime": "2016-11-16T15:00:20Z"}, [2, 3]),
    ],
)
def test_each_filter_keeps_what_it_says(
    sim: Sim, message_ids: list[str], query: dict[str, str], places: list[int]
) -> None:
    assert listed(sim, **query) == [message_ids[place] for place in places]


@pytest.mark.parametrize("seconds", [0.0004, 0.0006])
@pytest.mark.parametrize("end", ["fromDateTime", "toDateTime"])
def test_the_time_that_a_message_shows_belongs_to_the_range_that_it_ends(
    sim: Sim, seconds: float, end: str
) -> None:
    sim.wait(seconds)
    sim.post("/messages", {"from": NUMBERS[ALICE], "to": OUTSIDE, "text": "x"})
    (message,) = sim.get("/messages")
    assert listed(sim, **{end: message["time"]}) == [message["id"]]


def pages(sim: Sim, **query: str | int) -> Iterator[list[str]]:
    """Every page, following Link and nothing else."""
    response = sim.ask("GET", "/messages", params=query)
    while True:
        yield [message["id"] for message in response.json()]
        if "next" not in response.links:
            return
        response = sim.ask("GET", response.links["next"]["url"])


@pytest.mark.parametrize("name", ["from", "to"])
def test_a_number_is_found_by_although_nobody_encoded_its_plus(
    sim: Sim, message_ids: list[str], name: str
) -> None:
    number = {"from": NUMBERS[ALICE], "to": OUTSIDE}[name]
    found = [one["id"] for one in sim.get(f"/messages?{name}={number}")]
    assert message_ids[0] in found
    assert found == listed(sim, **{name: number})


@pytest.mark.parametrize("order", ["asc", "desc"])
@pytest.mark.parametrize("size", [1, 2, 3, 4, 5])
def test_link_leads_through_all_pages_once_and_in_order(
    sim: Sim, message_ids: list[str], order: str, size: int
) -> None:
    expected = message_ids if order == "asc" else message_ids[::-1]
    got = list(pages(sim, sortOrder=order, size=size))
    assert [one for page in got for one in page] == expected
    assert len(got) == -(-len(expected) // size)


def test_pages_tell_messages_of_one_moment_apart(sim: Sim) -> None:
    sim.post("/messages", [{"from": NUMBERS[ALICE], "to": OUTSIDE, "text": "x"}] * 3)
    assert [one for page in pages(sim, size=1) for one in page] == listed(sim)


def test_link_repeats_every_filter_in_the_documented_form(sim: Sim, message_ids: list[str]) -> None:
    assert message_ids
    query: dict[str, Any] = {"from": NUMBERS[ALICE], "size": 1, "sortOrder": "desc"}
    link = sim.ask("GET", "/messages", params=query).headers["link"]
    first, following = link.split(",")
    base = f"http://sim/v1/users/{ALICE}/messages?from=%2B{NUMBERS[ALICE][1:]}"
    assert first == f'<{base}&sortOrder=desc&size=1>; rel="first"'
    assert following.startswith(f"<{base}&sortOrder=desc&sortKeyLT=1479308420000")
    assert following.endswith('&size=1>; rel="next"')


def test_new_messages_do_not_disturb_someone_who_pages_backwards(
    sim: Sim, message_ids: list[str]
) -> None:
    walk = pages(sim, sortOrder="desc", size=2)
    first = next(walk)
    sim.post("/messages", {"from": NUMBERS[ALICE], "to": OUTSIDE, "text": "new"})
    assert [*first, *(one for page in walk for one in page)] == message_ids[::-1]


def test_the_last_page_has_no_link(sim: Sim, message_ids: list[str]) -> None:
    assert "link" not in sim.ask("GET", "/messages", params={"size": len(message_ids)}).headers


@pytest.mark.parametrize(
    "query",
    [
        {"from": "12345"},
        {"to": "x"},
        {"from": "+919555121"},
        {"to": "+12349195551212"},
        {"size": "0"},
        {"size": "1001"},
        {"direction": "both"},
        {"state": "lost"},
        {"deliveryState": "delivered "},
        {"sortOrder": "up"},
        {"fromDateTime": "yesterday"},
        {"toDateTime": "2016-02-30"},
        {"sortKeyLT": "x"},
    ],
)
def test_a_wrong_parameter_is_400(sim: Sim, query: dict[str, str]) -> None:
    response = sim.ask("GET", "/messages", params=query)
    assert (response.status_code, response.json()["code"]) == (400, "validation-error")


def test_a_text_is_kept_three_days(sim: Sim, message_ids: list[str]) -> None:
    sim.wait(3 * DAY - 30)
    assert sim.get(f"/messages/{message_ids[0]}")["text"] == "x"
    sim.wait(0.001)
    assert sim.get(f"/messages/{message_ids[0]}")["text"] == ""
    assert [message["text"] for message in sim.get("/messages")] == ["", "x", "x", "y"]


def test_a_redaction_takes_the_text_and_nothing_else(sim: Sim, message_ids: list[str]) -> None:
    before = sim.get(f"/messages/{message_ids[0]}")
    response = sim.ask("PATCH", f"/messages/{message_ids[0]}", json={"text": ""})
    assert (response.status_code, response.content) == (200, b"")
    assert sim.get(f"/messages/{message_ids[0]}") == {**before, "text": ""}


@pytest.mark.parametrize(
    "body",
    [{}, {"text": "x"}, {"text": None}, {"text": "", "tag": "x"}, {"tag": ""}, [], "", 0, [""]],
)
def test_any_other_redaction_is_400_and_changes_nothing(
    sim: Sim, message_ids: list[str], body: object
) -> None:
    for message_id in (message_ids[0], "m-nothing"):
        response = sim.ask("PATCH", f"/messages/{message_id}", json=body)
        assert (response.status_code, response.json()["category"]) == (400, "bad-request")
    assert sim.get(f"/messages/{message_ids[0]}")["text"] == "x"


@pytest.mark.parametrize(("method", "body"), [("GET", None), ("PATCH", {"text": ""})])
def test_a_message_that_is_not_there_is_404(sim: Sim, method: str, body: object) -> None:
    response = sim.ask(method, "/messages/m-nothing", json=body)
    error = response.json()
    assert (response.status_code, error["code"]) == (404, "message-not-found")
    assert error["message"] == "The message m-nothing could not be found"


def test_another_account_sees_nothing_of_a_message(sim: Sim, message_ids: list[str]) -> None:
    assert sim.get("/messages", user=BOB) == []
    path = f"/messages/{message_ids[0]}"
    for method, body in (("GET", None), ("PATCH", {"text": ""})):
        assert sim.ask(method, path, user=BOB, json=body).status_code == 404
    assert sim.get(path)["text"] == "x"


def test_keys_grow_and_stay_in_64_bits_to_the_end_of_time(sim: Sim) -> None:
    keys: list[int] = []
    for _ in range(3):
        # The year 2262, in which milliseconds and six digits leave 64 bits, is passed twice.
        sim.wait(120 * 365.25 * 86_400)
        sim.post("/messages", {"from": NUMBERS[ALICE], "to": OUTSIDE, "text": "x"})
        latest = sim.world.store.latest(MESSAGES, ALICE)
        assert latest is not None
        keys.append(latest["_sortKey"])
    assert keys == sorted(set(keys))
    assert keys[-1] < 2**63
