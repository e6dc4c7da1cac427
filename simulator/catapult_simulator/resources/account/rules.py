"""What the API does with the account.

Source: methods/account/getAccount.md, getAccountTransactions.md.
"""

import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from itertools import islice
from typing import Any

from catapult_simulator.api.paging import FARTHEST
from catapult_simulator.checks.place import Check, Place
from catapult_simulator.checks.table import Clean
from catapult_simulator.checks.values import choice_as_said
from catapult_simulator.moments import iso
from catapult_simulator.state.ledger import PAYMENTS, TRANSACTIONS
from catapult_simulator.state.store import Document
from catapult_simulator.world import World

TYPES = ("charge", *PAYMENTS)
_type = choice_as_said(*TYPES)
MOMENT = re.compile(
    r"(\d{4}-\d{2}-\d{2})[Tt](\d{2}:\d{2}:\d{2})(\.\d+)?([Zz]|[+-]\d{2}:?\d{2})?", re.ASCII
)


def account(world: World, user_id: str) -> Document:
    """The account as the API shows it: the balance in US dollars, as text."""
    found = world.ledger.account(user_id)
    return {"balance": f"{found['balance']:.5f}", "accountType": found["accountType"]}


def transactions(world: World, user_id: str, query: Clean) -> Iterable[Document]:
    """The transactions that the filters let through, newest first, at most `maxItems`."""
    filters: Clean = {name: query[name] for name in ("number", "type") if name in query}
    rows, is_all = world.store.matching(TRANSACTIONS, user_id, filters, newest_first=True)
    after, before = query.get("fromDate", ""), query.get("toDate", "9999")
    rows.between(lambda row: bool(row["time"] <= after), lambda row: bool(row["time"] >= before))
    most = min(query.get("maxItems", FARTHEST), FARTHEST)
    if is_all:
        return rows.limit(most)
    return islice((row for row in rows if filters.items() <= row.items()), most)


def moment(whole: Callable[[float], int]) -> Check:
    """A time like `2013-02-21T13:39:09Z`; without zone it is UTC.

    Transactions show whole seconds: `whole` makes one of a part of a second.
    """

    def check(value: Any, place: Place) -> str:
        match = MOMENT.fullmatch(value) if isinstance(value, str) else None
        if match is None:
            raise place.wrong("must be a time like 2013-02-21T13:39:09Z")
        day, time, fraction, zone = match.groups()
        try:
            parsed = datetime.fromisoformat(f"{day}T{time}{(zone or 'Z').upper()}")
            return iso(whole(parsed.astimezone(UTC).timestamp() + float(fraction or 0)))
        except (ValueError, OverflowError):
            raise place.wrong("is not a time that exists") from None

    return check


def transaction_type(value: Any, place: Place) -> str:
    """A type of transaction; the table writes `payment`, the example `Payment`."""
    is_capital = isinstance(value, str) and value[:1].isupper()
    return str(_type(value[:1].lower() + value[1:] if is_capital else value, place))
