"""The queue of messages: where it is ordered it fills up, and then it is full.

Source: rateLimits/messageRateLimits.md (15 minutes). Choices: docs/decisions/0107.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from catapult_simulator import Settings
from contract_tests import simulators
from contract_tests.accounts import Account
from contract_tests.document import Document
from contract_tests.envelopes import assert_refused, message, template
from contract_tests.numbers import DELIVERS
from contract_tests.targets import Reply

LONGEST_WAIT_SECONDS = 900
# As many as are taken and one that leaves each second: the queue grows by the rest.
TAKEN_PER_SECOND, LEAVING_PER_SECOND = 10, 1


@pytest.fixture
def account(request: pytest.FixtureRequest) -> Iterator[Account]:
    """An account with a queue, on a target of its own."""
    if request.config.getoption("--catapult-target") == "http":
        with simulators.over_http("--limits", "queued") as found:
            yield Account(*found)
    else:
        settings = Settings(accounts=(), clock="manual", egress="record", limits="queued")
        with simulators.in_process(settings) as targets:
            yield Account(*targets)


def send(account: Account) -> Reply:
    body = {"from": account.value("ownNumber"), "to": DELIVERS, "text": "Hello"}
    return account.send("POST", "/users/{userId}/messages", body=body)


def test_a_message_that_would_wait_for_more_than_fifteen_minutes_is_refused(
    document: Document, account: Account
) -> None:
    seconds = LONGEST_WAIT_SECONDS // (TAKEN_PER_SECOND - LEAVING_PER_SECOND)
    for _ in range(seconds):
        assert {send(account).status for _ in range(TAKEN_PER_SECOND)} == {201}
        account.advance(1)
    assert send(account).status == 201
    replies = [send(account) for _ in range(TAKEN_PER_SECOND)]
    refused = [reply for reply in replies if reply.status != 201]
    assert refused
    text = message(template(document, "message-delay-limit", ""), ())
    assert_refused(document, refused[0], "message-delay-limit", text)
    account.advance(len(refused) + TAKEN_PER_SECOND)
    assert send(account).status == 201
