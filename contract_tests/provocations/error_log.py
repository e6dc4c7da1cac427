"""The error log, and what is told only there."""

from __future__ import annotations

from typing import Any

from contract_tests.accounts import Account
from contract_tests.live_messages import NO_CARRIER, send
from contract_tests.numbers import STRANGER
from contract_tests.provocations.asking import NOWHERE, NUMBERS, ask_application
from contract_tests.provocations.provocation import Refused, Reported, provokes, reports


@provokes("user-error-not-found")
def an_error_that_is_not(account: Account) -> Refused:
    return account.send("GET", f"/users/{{userId}}/errors/{NOWHERE}"), (NOWHERE,)


def _latest(account: Account) -> dict[str, Any]:
    entry: dict[str, Any] = account.send("GET", "/users/{userId}/errors").json()[0]
    return entry


@reports("message-delivery-failed", "messageId", "from", "to")
def a_message_that_no_carrier_takes(account: Account) -> Reported:
    send(account, NO_CARRIER)
    account.advance(1)
    return _latest(account), (account.value("ownNumber"), NO_CARRIER)


@reports("no-application-for-number", "number", "callId")
def a_call_to_a_number_without_application(account: Account) -> Reported:
    number = account.value("availableNumber")
    assert account.send("POST", NUMBERS, body={"number": number}).status == 201
    account.act("/calls", {"from": STRANGER, "to": number})
    return _latest(account), (number,)


@reports("no-application-for-number", "number", "messageId")
def a_message_to_a_number_without_application(account: Account) -> Reported:
    number = account.value("availableNumber")
    assert account.send("POST", NUMBERS, body={"number": number}).status == 201
    account.act("/messages", {"from": STRANGER, "to": number, "text": "Hello"})
    return _latest(account), (number,)


@reports("no-callback-for-call", "applicationId", "number", "callId")
def a_call_to_an_application_for_messages(account: Account) -> Reported:
    made = ask_application(account, incomingMessageUrl="https://example.com/")
    application = made.headers["location"].rsplit("/", 1)[1]
    number = account.value("availableNumber")
    body = {"number": number, "applicationId": application}
    assert account.send("POST", NUMBERS, body=body).status == 201
    account.act("/calls", {"from": STRANGER, "to": number})
    return _latest(account), (application, "An application", number)
