"""The documented errors that nothing here does by itself: an injected fault answers with each."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from catapult_simulator.errors.catalogue import CATALOGUE
from contract_tests.accounts import Account
from contract_tests.document import Document
from contract_tests.envelopes import assert_refused, assert_reported, documented, message
from contract_tests.error_codes import Injected, injected
from contract_tests.made_things import MEDIA
from contract_tests.rules import operations, request
from contract_tests.targets import Reply

VALUES = ["one", "two", "three", "four", "five"]
DETAILS = {"a detail": "of the fault"}
PLACES = re.compile(r"\$\{\d\}")
LIMITED = {"rateLimitResetTime"}


def cases() -> Iterator[tuple[Injected, str]]:
    """Each code that is injected, with each of its messages."""
    codes = documented(Document.load())
    for fault in injected():
        for says in codes[fault.code]["messages"] or CATALOGUE[fault.code].templates:
            yield fault, says


def asked(document: Document, account: Account, operation: str) -> Reply:
    """The reply to a valid request for an operation."""
    sent = request(operation, {}, account) if operation in operations() else None
    return account.call(
        document.operations[operation],
        query=list(sent.query.items()) if sent else (),
        body=sent.body if sent else None,
        content=MEDIA if operation == "uploadMedia" else None,
    )


@pytest.mark.parametrize(("fault", "says"), list(cases()), ids=lambda one: str(one)[:40])
def test_a_fault_answers_with_the_documented_error_once_and_nothing_changes(
    document: Document, fresh: Account, fault: Injected, says: str
) -> None:
    operation = document.operations[fault.operation]
    if fault.operation in operations():
        request(fault.operation, {}, fresh)
    for parameter in operation.parameters:
        if parameter.where == "path":
            fresh.value(parameter.name)
    values = VALUES[: len(set(PLACES.findall(says)))]
    before = fresh.digest()
    fresh.act(
        "/faults",
        {
            "kind": "error",
            "code": fault.code,
            "operation": fault.operation,
            "userId": fresh.user_id,
            "times": 1,
            "says": says,
            "values": values,
            "details": DETAILS,
        },
    )
    reply = asked(document, fresh, fault.operation)
    text = message(says, values)
    limited = LIMITED if reply.status == 429 else set()
    assert_refused(document, reply, fault.code, text, {*DETAILS, *limited})
    [entry, *_] = fresh.send("GET", "/users/{userId}/errors").json()
    about = {detail["name"] for detail in reply.json()["details"]}
    assert_reported(document, entry, fault.code, text, about)
    assert fresh.digest() == before
    assert asked(document, fresh, fault.operation).status < 500
