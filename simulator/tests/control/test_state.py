"""What accounts have, page by page."""

from typing import Any

import pytest

from catapult_simulator.control import state
from sim_harness import ALICE, BOB, NUMBERS, OUTSIDE, Sim


def page(sim: Sim, kind: str, user: str = ALICE, **query: int | str) -> dict[str, Any]:
    reply = sim.control("GET", f"/users/{user}/{kind}", params=query)
    assert reply.status_code == 200, reply.text
    found: dict[str, Any] = reply.json()
    return found


def send(sim: Sim, text: str, **more: str) -> None:
    sim.post("/messages", {"from": NUMBERS[ALICE], "to": OUTSIDE, "text": text} | more)


def test_documents_come_newest_first_in_pages(sim: Sim) -> None:
    for number in range(7):
        send(sim, str(number))
    found = page(sim, "messages", offset=2, size=3)
    assert found["total"] == 7
    assert [one["text"] for one in found["items"]] == ["4", "3", "2"]
    assert page(sim, "messages", offset=9)["items"] == []


def test_a_search_finds_a_text_anywhere_in_what_is_shown(sim: Sim) -> None:
    for text in ("Grüße", 'a "quote"', "grüße again", "else"):
        send(sim, text, callbackUrl="http://user:sesame@a.example/x")
    found = page(sim, "messages", contains="GRÜßE")
    assert [one["text"] for one in found["items"]] == ["grüße again", "Grüße"]
    assert page(sim, "messages", contains="grüße", offset=1, size=1) == {
        "total": 2,
        "items": [found["items"][1]],
    }
    totals = {text: page(sim, "messages", contains=text)["total"] for text in ('"QUOTE"', "zz", "")}
    assert totals == {'"QUOTE"': 1, "zz": 0, "": 4}
    assert page(sim, "messages", contains="sesame")["total"] == 0


def test_a_search_looks_at_the_newest_only(sim: Sim, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(state, "SEARCHED", 2)
    for text in ("hi 1", "hi 2", "hi 3"):
        send(sim, text)
    assert [one["text"] for one in page(sim, "messages", contains="hi")["items"]] == [
        "hi 3",
        "hi 2",
    ]


def test_one_account_has_nothing_of_another(sim: Sim) -> None:
    send(sim, "hi")
    assert page(sim, "messages", BOB) == {"total": 0, "items": []}


def test_secrets_and_the_simulators_own_properties_are_left_out(sim: Sim) -> None:
    send(sim, "hi", callbackUrl="http://user:sesame@a.example/x")
    domain = sim.post("/domains", {"name": "home", "description": "d"}).headers["location"]
    endpoint = {"name": "bob-mobile", "credentials": {"password": "sesame-open"}}
    path = "/domains/" + domain.rpartition("/")[2]
    made = sim.post(f"{path}/endpoints", endpoint)
    assert made.status_code == 201, made.text
    shown = [page(sim, kind)["items"] for kind in ("messages", "endpoints")]
    assert [len(one) for one in shown] == [1, 1]
    assert shown[0][0]["callbackUrl"] == "http://a.example/x"
    assert "sesame" not in str(shown)
    assert "'_" not in str(shown)


def test_a_text_is_shown_as_it_was_written(sim: Sim) -> None:
    text = "see http://a.example or write to bob@b.example"
    send(sim, text)
    assert page(sim, "messages")["items"][0]["text"] == text


def test_every_kind_that_is_counted_can_be_read(sim: Sim) -> None:
    send(sim, "hi")
    sim.post("/calls", {"from": NUMBERS[ALICE], "to": OUTSIDE})
    sim.ask("GET", "/calls/c-no")
    (alice, _) = sim.control("GET", "/accounts").json()
    assert {"messages", "calls", "errors", "phoneNumbers"} <= set(alice["documents"])
    counted = {kind: page(sim, kind)["total"] for kind in alice["documents"]}
    assert counted == alice["documents"]


@pytest.mark.parametrize(
    ("path", "code"),
    [("/users/u-nobody/calls", "user-not-found"), (f"/users/{ALICE}/ghosts", "resource-not-found")],
)
def test_unknown_users_and_kinds_are_404(sim: Sim, path: str, code: str) -> None:
    reply = sim.control("GET", path)
    assert (reply.status_code, reply.json()["code"]) == (404, code)


@pytest.mark.parametrize("query", [{"size": 0}, {"size": 1001}, {"offset": -1}, {"offset": "x"}])
def test_a_page_that_cannot_be_is_400(sim: Sim, query: dict[str, Any]) -> None:
    assert sim.control("GET", f"/users/{ALICE}/calls", params=query).status_code == 400
