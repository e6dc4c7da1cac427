"""Media, and the names of callers."""

from __future__ import annotations

from urllib.parse import quote

from contract_tests.accounts import Account
from contract_tests.provocations.asking import NOWHERE
from contract_tests.provocations.provocation import Refused, provokes

ABROAD = "+442079460000"
NO_NAMES = "+19195550109"


@provokes("media-not-found")
def media_that_are_not(account: Account) -> Refused:
    return account.send("GET", f"/users/{{userId}}/media/{NOWHERE}"), (NOWHERE,)


@provokes("invalid-cnam-search")
def the_name_of_a_number_without_country(account: Account) -> Refused:
    return account.send("GET", "/phoneNumbers/numberInfo/9195550100"), ("9195550100",)


@provokes("cnam-not-found")
def the_name_of_a_number_abroad(account: Account) -> Refused:
    return account.send("GET", f"/phoneNumbers/numberInfo/{quote(ABROAD)}"), (ABROAD,)


@provokes("cnam-error")
def a_name_while_names_cannot_be_looked_up(account: Account) -> Refused:
    return account.send("GET", f"/phoneNumbers/numberInfo/{quote(NO_NAMES)}"), (NO_NAMES,)
