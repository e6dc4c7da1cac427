"""Requests that are right, but for what is to be refused."""

from __future__ import annotations

from typing import Any

from contract_tests.accounts import Account
from contract_tests.live_calls import call_in
from contract_tests.numbers import NEVER_ANSWERS
from contract_tests.targets import Reply

NOWHERE = "x-unknown"
APPLICATIONS = "/users/{userId}/applications"
CALLS = "/users/{userId}/calls"
MESSAGES = "/users/{userId}/messages"
NUMBERS = "/users/{userId}/phoneNumbers"
LOCAL = "/availableNumbers/local"


def order_numbers(account: Account, **query: str) -> Reply:
    """Orders numbers of these properties."""
    return account.send("POST", LOCAL, query=list(query.items()))


def ask_application(account: Account, **properties: Any) -> Reply:
    """Asks for an application."""
    return account.send("POST", APPLICATIONS, body={"name": "An application", **properties})


def ask_call(account: Account, **properties: Any) -> Reply:
    """Asks for a call that is right but for these properties."""
    valid = {"from": account.value("ownNumber"), "to": NEVER_ANSWERS}
    return account.send("POST", CALLS, body=valid | properties)


def ask_message(account: Account, **properties: Any) -> Reply:
    """Asks for a message that is right but for these properties."""
    valid = {"from": account.value("ownNumber"), "to": NEVER_ANSWERS, "text": "Hello"}
    return account.send("POST", MESSAGES, body=valid | properties)


def active_call(account: Account) -> str:
    """A call that was answered."""
    return call_in(account, "out", "active", transferred=False).id
