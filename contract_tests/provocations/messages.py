"""Messages that are not sent."""

from __future__ import annotations

from contract_tests.accounts import Account
from contract_tests.numbers import NEVER_ANSWERS
from contract_tests.provocations.asking import MESSAGES, NOWHERE, ask_application, ask_message
from contract_tests.provocations.provocation import Refused, provokes


@provokes("message-not-found", "The message ${0} could not")
def a_message_that_is_not(account: Account) -> Refused:
    return account.send("GET", f"{MESSAGES}/{NOWHERE}"), (NOWHERE,)


@provokes("multi-message-limit")
def fifty_one_messages_at_once(account: Account) -> Refused:
    one = {"from": account.value("ownNumber"), "to": NEVER_ANSWERS, "text": "Hello"}
    return account.send("POST", MESSAGES, body=[one] * 51), ("51", "50")


@provokes("message-from-toll-free", "Messages cannot be sent from toll free numbers ${0}")
def a_text_from_a_toll_free_number(account: Account) -> Refused:
    [ordered] = account.send("POST", "/availableNumbers/tollFree").json()
    return ask_message(account, **{"from": ordered["number"]}), (ordered["number"],)


@provokes("media-invalid-url")
def media_of_another_user(account: Account) -> Refused:
    here = ask_application(account, incomingCallUrl="https://example.com/").headers["location"]
    url = f"{here.partition('/users/')[0]}/users/u-another/media/picture.png"
    return ask_message(account, media=[url]), (url,)


@provokes("message-rate-limit", strict=True)
def the_eleventh_message_in_ten_seconds(account: Account) -> Refused:
    for _ in range(10):
        assert ask_message(account).status == 201
    return ask_message(account), ("1", "1", "10", "1.1")
