"""Domains and endpoints: how many, whose names, what is shown of them, and what goes with them.

Sources: methods/domains/domains.md (100), getDomains.md; methods/endpoints/*.md. Where no page
decides: docs/decisions/0056.
"""

from __future__ import annotations

from typing import Any

from contract_tests.accounts import Account
from contract_tests.live_calls import RING_SECONDS, dial
from contract_tests.live_things import created, post
from contract_tests.numbers import STRANGER
from contract_tests.targets import Reply

MOST_DOMAINS = 100
PASSWORD = "a password of 1 person"
APPLICATION = {
    "name": "desk",
    "incomingCallUrl": "https://example.com/calls",
    "autoAnswer": False,
}
DESK = {"name": "desk", "credentials": {"password": PASSWORD}}


def domain(account: Account, number: int) -> Reply:
    body = {"name": f"d{number}-{account.user_id}", "description": "One of many"}
    return post(account, "domains", body)


def shown(account: Account, path: str) -> Any:
    return account.send("GET", f"/users/{{userId}}/{path}").json()


def refusal(reply: Reply) -> tuple[int, str, str]:
    body = reply.json()
    return reply.status, body["category"], body["code"]


def test_an_account_has_a_hundred_domains_and_not_one_more(fresh: Account) -> None:
    made = [domain(fresh, number).status for number in range(MOST_DOMAINS)]
    assert set(made) == {201}
    assert refusal(domain(fresh, MOST_DOMAINS)) == (403, "forbidden", "domains-overflow")
    assert len(shown(fresh, "domains")) == MOST_DOMAINS


def test_a_name_is_free_again_when_its_domain_is_removed(fresh: Account) -> None:
    id_ = domain(fresh, 1).headers["location"].rsplit("/", 1)[1]
    assert refusal(domain(fresh, 1)) == (409, "conflict", "duplicate-domain")
    assert fresh.send("DELETE", f"/users/{{userId}}/domains/{id_}").status == 200
    assert domain(fresh, 1).status == 201


def test_an_endpoint_is_the_only_one_of_its_name_in_its_domain(fresh: Account) -> None:
    one, other = (domain(fresh, n).headers["location"].rsplit("/", 1)[1] for n in (1, 2))
    assert post(fresh, f"domains/{one}/endpoints", DESK).status == 201
    again = post(fresh, f"domains/{one}/endpoints", DESK)
    assert refusal(again) == (409, "conflict", "duplicate-endpoint")
    assert post(fresh, f"domains/{other}/endpoints", DESK).status == 201
    assert [e["name"] for e in shown(fresh, f"domains/{one}/endpoints")] == ["desk"]


def test_the_endpoints_of_a_domain_go_with_it_and_those_of_another_stay(fresh: Account) -> None:
    one, other = (domain(fresh, n).headers["location"].rsplit("/", 1)[1] for n in (1, 2))
    created(fresh, f"domains/{one}/endpoints", DESK)
    kept = created(fresh, f"domains/{other}/endpoints", DESK)
    assert fresh.send("DELETE", f"/users/{{userId}}/domains/{one}").status == 200
    assert fresh.send("GET", f"/users/{{userId}}/domains/{one}/endpoints").status == 404
    assert [e["id"] for e in shown(fresh, f"domains/{other}/endpoints")] == [kept]
    again = domain(fresh, 1).headers["location"].rsplit("/", 1)[1]
    assert shown(fresh, f"domains/{again}/endpoints") == []
    assert post(fresh, f"domains/{again}/endpoints", DESK).status == 201


def test_an_endpoint_belongs_to_its_domain_alone(fresh: Account) -> None:
    one, other = (domain(fresh, n).headers["location"].rsplit("/", 1)[1] for n in (1, 2))
    desk = created(fresh, f"domains/{one}/endpoints", DESK)
    path = f"/users/{{userId}}/domains/{other}/endpoints/{desk}"
    assert [fresh.send(method, path).status for method in ("GET", "DELETE")] == [404, 404]


def test_a_call_finds_an_endpoint_while_it_is_there(fresh: Account) -> None:
    id_ = domain(fresh, 1).headers["location"].rsplit("/", 1)[1]
    desk = f"domains/{id_}/endpoints/{created(fresh, f'domains/{id_}/endpoints', DESK)}"
    address = shown(fresh, desk)["sipUri"]
    found = dial(fresh, address)
    fresh.advance(RING_SECONDS)
    assert found.shown()["state"] == "active"
    assert fresh.send("DELETE", f"/users/{{userId}}/{desk}").status == 200
    lost = dial(fresh, address)
    fresh.advance(RING_SECONDS)
    assert lost.events()[-1]["cause"] == "UNALLOCATED_NUMBER"


def test_an_endpoint_is_shown_who_calls(fresh: Account) -> None:
    id_ = domain(fresh, 1).headers["location"].rsplit("/", 1)[1]
    desk = f"domains/{id_}/endpoints/{created(fresh, f'domains/{id_}/endpoints', DESK)}"
    call = dial(fresh, shown(fresh, desk)["sipUri"], **{"from": STRANGER})
    assert call.shown()["from"] == STRANGER


def test_a_call_from_an_endpoint_asks_its_application(fresh: Account) -> None:
    app = created(fresh, "applications", APPLICATION)
    id_ = domain(fresh, 1).headers["location"].rsplit("/", 1)[1]
    desk = created(fresh, f"domains/{id_}/endpoints", DESK | {"applicationId": app})
    address = shown(fresh, f"domains/{id_}/endpoints/{desk}")["sipUri"]
    call = fresh.act("/calls", {"from": address, "to": STRANGER})
    [event] = [delivery["event"] for delivery in fresh.deliveries(key=call["id"])]
    assert (event["eventType"], event["applicationId"]) == ("incomingcall", app)
    assert post(fresh, f"domains/{id_}/endpoints/{desk}", {"applicationId": ""}).status == 200
    assert fresh.act("/calls", {"from": address, "to": STRANGER})["state"] == "rejected"


def test_a_password_is_shown_nowhere(fresh: Account) -> None:
    id_ = domain(fresh, 1).headers["location"].rsplit("/", 1)[1]
    desk = created(fresh, f"domains/{id_}/endpoints", DESK)
    path = f"/users/{{userId}}/domains/{id_}/endpoints"
    assert post(fresh, f"domains/{id_}/endpoints/{desk}", {"description": "new"}).status == 200
    seen = [fresh.send("GET", where).content.decode() for where in (path, f"{path}/{desk}")]
    assert not [text for text in seen if PASSWORD in text]
    assert '"new"' in seen[1]
