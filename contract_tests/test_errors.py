"""Each documented error that the operations know is brought about; the rest is listed."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from contract_tests.accounts import Account
from contract_tests.conftest import Targets
from contract_tests.document import Document
from contract_tests.envelopes import (
    ABOUT_THE_REQUEST,
    assert_refused,
    assert_reported,
    documented,
    message,
    template,
)
from contract_tests.error_codes import Way, brought_about, injected, never, unsaid
from contract_tests.provocations import PROVOCATIONS, REPORTS, Provocation, Report

PROVOKED = {one.code for one in PROVOCATIONS} | {one.code for one in REPORTS}
BROUGHT_ABOUT = brought_about()


@pytest.fixture
def account(strict_targets: Targets, targets: Targets, provocation: Provocation) -> Account:
    found = Account(*(strict_targets if provocation.strict else targets))
    found.advance(60 if provocation.strict else 0)
    return found


@pytest.mark.parametrize("provocation", PROVOCATIONS, ids=str)
def test_a_refusal_is_the_documented_one(
    document: Document, account: Account, provocation: Provocation
) -> None:
    reply, values = provocation.ask(account)
    says = template(document, provocation.code, provocation.says)
    text = message(says, values)
    assert_refused(document, reply, provocation.code, text, provocation.details)


@pytest.mark.parametrize("provocation", PROVOCATIONS, ids=str)
def test_a_refusal_is_in_the_error_log(account: Account, provocation: Provocation) -> None:
    reply, _ = provocation.ask(account)
    account.advance(60)
    logged = account.send("GET", "/users/{userId}/errors").json()[0]
    body = reply.json()
    assert {name: logged[name] for name in ("category", "code", "message")} == {
        name: body[name] for name in ("category", "code", "message")
    }
    named = {detail["name"]: detail["value"] for detail in logged["details"]}
    assert named == {detail["name"]: detail["value"] for detail in body["details"]}


@pytest.mark.parametrize("report", REPORTS, ids=str)
def test_what_goes_wrong_outside_a_request_is_in_the_error_log(
    document: Document, fresh: Account, report: Report
) -> None:
    entry, values = report.happens(fresh)
    text = message(template(document, report.code, ""), values)
    assert_reported(document, entry, report.code, text, report.details)


def test_the_newest_comes_first_and_each_is_found_by_its_id(fresh: Account) -> None:
    for name in ("calls", "bridges", "conferences"):
        fresh.send("GET", f"/users/{{userId}}/{name}/x-unknown")
    found = fresh.send("GET", "/users/{userId}/errors").json()
    codes = [entry["code"] for entry in found]
    assert codes == ["conference-not-found", "bridge-not-found", "call-not-found"]
    for entry in found:
        one = fresh.send("GET", f"/users/{{userId}}/errors/{entry['id']}").json()
        milliseconds = datetime.fromisoformat(entry["time"]).timestamp() * 1000
        assert one == entry | {"time": milliseconds}


def test_the_request_is_named_as_it_was_made(fresh: Account) -> None:
    reply = fresh.send("GET", "/users/{userId}/calls/c-unknown", query=[("x", "1")])
    named = {detail["name"]: detail["value"] for detail in reply.json()["details"]}
    assert named.keys() == ABOUT_THE_REQUEST
    assert named["requestMethod"] == "GET"
    assert named["requestPath"] == f"users/{fresh.user_id}/calls/c-unknown"


def test_too_many_requests_say_when_there_may_be_more(strict_targets: Targets) -> None:
    account = Account(*strict_targets)
    replies = [account.send("GET", "/users/{userId}/account") for _ in range(2)]
    assert [reply.status for reply in replies] == [200, 429]
    named = {detail["name"]: detail["value"] for detail in replies[1].json()["details"]}
    assert replies[1].headers["x-ratelimit-reset"] == named["rateLimitResetTime"]
    assert len(named["rateLimitResetTime"]) == len("1479308598680")
    account.advance(1)
    assert account.send("GET", "/users/{userId}/account").status == 200


def test_every_documented_code_is_brought_about_or_injected_or_never(document: Document) -> None:
    listed = [one.code for one in (*brought_about(), *never())]
    faults = [one.code for one in injected()]
    assert sorted(listed + faults) == sorted(documented(document))


def test_what_is_said_to_be_brought_about_is() -> None:
    assert {one.code for one in BROUGHT_ABOUT if one.tested is None} == PROVOKED


@pytest.mark.parametrize("way", [one for one in BROUGHT_ABOUT if one.tested], ids=lambda w: w.code)
def test_what_another_module_is_said_to_bring_about_is_named_there(way: Way) -> None:
    module = Path(__file__).with_name(way.tested or "")
    tables = module.parent / "lifecycles"
    texts = [path.read_text(encoding="utf-8") for path in (module, *tables.glob("*.yaml"))]
    assert any(way.code in text for text in texts)


def test_every_message_of_a_code_that_is_brought_about_is_too_or_is_listed(
    document: Document,
) -> None:
    said = {(one.code, template(document, one.code, one.says)) for one in PROVOCATIONS}
    said |= {(one.code, template(document, one.code, "")) for one in REPORTS}
    listed = unsaid()
    every = {(c, text) for c in PROVOKED for text in documented(document)[c]["messages"]}
    assert said & listed == set()
    assert said | listed == every


def test_every_code_has_a_way_or_a_reason() -> None:
    assert all(one.how for one in (*BROUGHT_ABOUT, *never()))
    assert all(one.reason for one in injected())


@pytest.mark.parametrize("wrong", ["Basic !", "Basic dTp3cm9uZw==", "Bearer x", ""])
def test_wrong_credentials_are_one_refusal_whatever_is_wrong(
    targets: Targets, fresh: Account, wrong: str
) -> None:
    headers = {"Authorization": wrong} if wrong else {}
    reply = targets[0].send("GET", f"/v1/users/{fresh.user_id}/account", headers=headers)
    body = reply.json()
    assert (reply.status, body["category"]) == (401, "authentication")
    assert {detail["name"] for detail in body["details"]} == ABOUT_THE_REQUEST


@pytest.mark.parametrize(
    "wrong",
    [
        {"from": "+13365551234"},
        {"to": None},
        {"to": "5551234"},
        {"text": 1},
        {"text": "x" * 2049},
        {"callbackUrl": "mailto:me"},
    ],
    ids=str,
)
def test_a_message_of_a_batch_is_refused_with_the_words_for_a_single_one(
    fresh: Account, wrong: dict[str, Any]
) -> None:
    path = "/users/{userId}/messages"
    message = {"from": fresh.value("ownNumber"), "to": "+19195550110", "text": "Hello"} | wrong
    single, batch = fresh.send("POST", path, body=message), fresh.send("POST", path, body=[message])
    [entry] = batch.json()
    assert (batch.status, entry["result"]) == (202, "error")
    told = ("category", "code", "message")
    assert [entry["error"][name] for name in told] == [single.json()[name] for name in told]
