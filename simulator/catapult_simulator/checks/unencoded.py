"""A plus that nobody encoded.

In a query it arrives as a blank, and a page of the documentation prints it bare: example 4 of
methods/account/getAccountTransactions.md (`number=+1919…`), and the format of its dates, whose zone
is `+0000`. In a path it arrives whole, but methods/phoneNumbers/getPhoneNumbersNumberId.md writes
`%20` before the number. What is meant is beyond doubt in both. Choice: decisions/0170.
"""

from typing import Any

from catapult_simulator.checks.place import Check, Place
from catapult_simulator.checks.schema import accepted, described


def in_query(check: Check) -> Check:
    """The check of a parameter that can hold no blank, so that one before a digit was a plus."""

    def checked(value: Any, place: Place) -> Any:
        return check(_with_plus(value) if isinstance(value, str) else value, place)

    return described(checked, accepted(check))


def in_path(segment: str) -> str:
    """What is meant by a segment that may be a number: behind a blank, with or without its plus."""
    digits = segment[1:].removeprefix("+")
    return f"+{digits}" if segment[:1] == " " and digits[:1].isdigit() else segment


def _with_plus(value: str) -> str:
    before, blank, behind = value.rpartition(" ")
    return f"{before}+{behind}" if blank and behind[:1].isdigit() else value
