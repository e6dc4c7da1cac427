"""Applications that are refused."""

from __future__ import annotations

from contract_tests.accounts import Account
from contract_tests.provocations.asking import APPLICATIONS, NOWHERE, ask_application
from contract_tests.provocations.provocation import Ask, Refused, provokes


@provokes("application-not-found")
def an_application_that_is_not(account: Account) -> Refused:
    return account.send("GET", f"{APPLICATIONS}/{NOWHERE}"), (NOWHERE,)


@provokes("validation-error", "Your application must have a least one")
def an_application_without_url(account: Account) -> Refused:
    return ask_application(account), ()


@provokes("validation-error", "Your application call fallback URL may not be blank")
def a_blank_fallback_for_calls(account: Account) -> Refused:
    url = "https://example.com/"
    return ask_application(account, incomingCallUrl=url, incomingCallFallbackUrl=" "), ()


@provokes("validation-error", "Your application sms fallback URL may not be blank")
def a_blank_fallback_for_messages(account: Account) -> Refused:
    url = "https://example.com/"
    return ask_application(account, incomingMessageUrl=url, incomingMessageFallbackUrl=" "), ()


@provokes("validation-error", "Your application must have a call callback URL in order")
def a_fallback_for_calls_alone(account: Account) -> Refused:
    url = "https://example.com/"
    return ask_application(account, incomingMessageUrl=url, incomingCallFallbackUrl=url), ()


@provokes("validation-error", "Your application must have a sms callback URL in order")
def a_fallback_for_messages_alone(account: Account) -> Refused:
    url = "https://example.com/"
    return ask_application(account, incomingCallUrl=url, incomingMessageFallbackUrl=url), ()


def _waits(kind: str, milliseconds: int) -> Ask:
    urls = {"incomingCallUrl": "https://example.com/", "incomingMessageUrl": "https://example.com/"}
    wait = {f"incoming{kind}UrlCallbackTimeout": milliseconds}

    def a_wait(account: Account) -> Refused:
        return ask_application(account, **urls, **wait), ()

    return a_wait


provokes("validation-error", "Incoming Call callback timeout must be greater")(_waits("Call", 0))
provokes("validation-error", "Incoming Call callback timeout must not")(_waits("Call", 10_001))
provokes("validation-error", "Incoming SMS callback timeout must be greater")(_waits("Message", 0))
provokes("validation-error", "Incoming SMS callback timeout must not")(_waits("Message", 10_001))


@provokes("validation-error", "Invalid ${0} URL", details=("property",))
def an_application_that_is_told_by_mail(account: Account) -> Refused:
    return ask_application(account, incomingCallUrl="mailto:me"), ("mailto:me",)
