"""What can be wrong with any request: who asks, where, and what for."""

from __future__ import annotations

from decimal import Decimal

from contract_tests.accounts import Account
from contract_tests.provocations.asking import (
    APPLICATIONS,
    CALLS,
    MESSAGES,
    ask_call,
    ask_message,
    order_numbers,
)
from contract_tests.provocations.provocation import Refused, provokes


@provokes("user-access-denied")
def the_path_of_another_user(account: Account) -> Refused:
    other = f"{account.user_id}-not"
    return account.send("GET", f"/users/{other}/calls"), (account.user_id, other)


@provokes("resource-not-found")
def a_path_that_leads_nowhere(account: Account) -> Refused:
    return account.send("GET", "/users/{userId}/faxes"), ()


@provokes("missing-property")
def a_message_to_nobody(account: Account) -> Refused:
    return ask_message(account, to=None), ("message", "to")


@provokes("blank-property")
def an_application_with_a_blank_name(account: Account) -> Refused:
    body = {"name": " ", "incomingCallUrl": "https://example.com/"}
    return account.send("POST", APPLICATIONS, body=body), ("application", "name")


@provokes("validation-error", "Bad parameters", details=("resource", "property", "reason"))
def a_text_that_is_a_number(account: Account) -> Refused:
    return ask_message(account, text=1), ()


@provokes("validation-error", "Bad parameters", details=("resource", "property", "reason"))
def a_body_that_is_no_json(account: Account) -> Refused:
    return account.send("POST", MESSAGES, content=b"{"), ()


@provokes("validation-error", "Invalid phone number", details=("resource", "property"))
def a_caller_without_country(account: Account) -> Refused:
    return ask_call(account, **{"from": "9195550100"}), ()


@provokes("validation-error", "The ${0} resource property ${1} must be greater")
def a_time_to_ring_of_nothing(account: Account) -> Refused:
    return ask_call(account, callTimeout=0), ("call", "callTimeout", "0")


@provokes("validation-error", "The ${0} resource property ${1} exceeds")
def a_time_to_ring_of_ten_minutes(account: Account) -> Refused:
    return ask_call(account, callTimeout=600), ("call", "callTimeout", "300")


@provokes("validation-error", "The ${0} resource property ${1} exceeds")
def a_text_that_is_too_long(account: Account) -> Refused:
    return ask_message(account, text="x" * 2049), ("message", "text", "2048")


@provokes("validation-error", "The ${0} resource property ${1} must be one of")
def an_order_that_is_none(account: Account) -> Refused:
    reply = account.send("GET", CALLS, query=[("sortOrder", "up")])
    return reply, ("call", "sortOrder", "asc, desc")


@provokes("callback-invalid-url", details=("property",))
def a_callback_by_mail(account: Account) -> Refused:
    return ask_call(account, callbackUrl="mailto:me"), ("mailto:me",)


@provokes("insufficient-available-balance", strict=True)
def a_number_that_is_too_dear(account: Account) -> Refused:
    account.value("ownNumber")
    shown = account.send("GET", "/users/{userId}/account").json()["balance"]
    balance = f"{Decimal(shown):.2f}"
    return order_numbers(account, areaCode="919", quantity="1"), (balance, "0.60")


@provokes("too-many-requests", details=("rateLimitResetTime",), strict=True)
def two_lists_in_one_second(account: Account) -> Refused:
    account.send("GET", "/users/{userId}/account")
    return account.send("GET", "/users/{userId}/account"), ()
