"""Searches and orders of numbers that are refused."""

from __future__ import annotations

from collections.abc import Mapping

from contract_tests.accounts import Account
from contract_tests.provocations.asking import LOCAL, order_numbers
from contract_tests.provocations.provocation import Ask, Refused, provokes


def _search(query: Mapping[str, str]) -> Ask:
    def a_search(account: Account) -> Refused:
        return account.send("GET", LOCAL, query=list(query.items())), ()

    return a_search


SEARCHES = {
    "localNumber must contain a maximum": {"areaCode": "919", "localNumber": "12345"},
    "For searching by City": {"city": "CARY"},
    "Specify a State ZIP Code": {"quantity": "1"},
    "A query cannot combine City with ZIP": {"city": "CARY", "zip": "27606"},
    "A query cannot combine City with Area": {"city": "CARY", "areaCode": "919"},
    "A query cannot combine ZIP Code and State with": {
        "zip": "27606",
        "state": "NC",
        "areaCode": "919",
    },
    "A query cannot combine ZIP Code with Area": {"zip": "27606", "areaCode": "919"},
    "A query cannot combine ZIP Code with State": {"zip": "27606", "state": "NC"},
    "A query cannot combine State with": {"state": "NC", "areaCode": "919"},
    "An Area Code must be 3": {"areaCode": "91"},
    "Local Number must contains": {"areaCode": "919", "localNumber": "12"},
    "The maximum quantity of numbers is 5000": {"areaCode": "919", "quantity": "5001"},
}
for _says, _query in SEARCHES.items():
    provokes("invalid-available-number-search", _says)(_search(_query))


@provokes("invalid-zip-code")
def a_zip_code_of_no_place(account: Account) -> Refused:
    return account.send("GET", LOCAL, query=[("zip", "00000")]), ("00000",)


@provokes("invalid-rate-center")
def a_city_of_another_state(account: Account) -> Refused:
    reply = account.send("GET", LOCAL, query=[("city", "ATLANTIS"), ("state", "NC")])
    return reply, ("ATLANTIS", "NC")


@provokes("invalid-available-number-search-order", "The maximum quantity")
def too_many_numbers_in_an_order(account: Account) -> Refused:
    return order_numbers(account, areaCode="919", quantity="11"), ("10",)


@provokes("invalid-available-number-search-order", "A query and order")
def an_order_with_a_pattern(account: Account) -> Refused:
    return order_numbers(account, areaCode="919", pattern="*2"), ()


@provokes("order-number-quantity-unavailable")
def an_order_where_there_are_no_numbers(account: Account) -> Refused:
    return order_numbers(account, areaCode="000"), ()


@provokes("validation-error", "Quantity must be greater than zero")
def a_quantity_of_nothing(account: Account) -> Refused:
    return account.send("GET", LOCAL, query=[("areaCode", "919"), ("quantity", "0")]), ()
