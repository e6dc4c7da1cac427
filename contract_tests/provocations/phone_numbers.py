"""Numbers that one has not, or has already."""

from __future__ import annotations

from contract_tests.accounts import Account
from contract_tests.numbers import STRANGER
from contract_tests.provocations.asking import NOWHERE, NUMBERS, ask_call, ask_message
from contract_tests.provocations.provocation import Refused, provokes


@provokes("number-not-found")
def a_number_that_is_not(account: Account) -> Refused:
    return account.send("GET", f"{NUMBERS}/{NOWHERE}"), (NOWHERE,)


@provokes("duplicate-number")
def a_number_that_one_has(account: Account) -> Refused:
    number = account.value("ownNumber")
    reply = account.send("POST", NUMBERS, body={"number": number})
    return reply, (account.value("numberId"), number)


@provokes("application-access-denied")
def a_number_for_the_application_of_nobody(account: Account) -> Refused:
    body = {"number": account.value("availableNumber"), "applicationId": NOWHERE}
    return account.send("POST", NUMBERS, body=body), (account.user_id, NOWHERE)


@provokes("number-access-denied", details=("userId", "number"))
def a_call_from_the_number_of_nobody(account: Account) -> Refused:
    return ask_call(account, **{"from": STRANGER}), (account.user_id, STRANGER)


@provokes("number-access-denied", details=("userId", "number"))
def a_message_from_the_number_of_nobody(account: Account) -> Refused:
    return ask_message(account, **{"from": STRANGER}), (account.user_id, STRANGER)
