"""The money of an account: its balance, and the transactions that change it.

Amounts are US dollars. Prices are invented but of the documented order of magnitude.
Source: methods/account/getAccountTransactions.md (types, products); errors.md
(`insufficient-available-balance`).
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from catapult_simulator.clock import Clock
from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.state.ids import Ids
from catapult_simulator.state.store import Document, Kind, Store

AMOUNT = re.compile(r"-?\d{1,30}(\.\d{1,30})?(E[+-]?\d{1,2})?", re.ASCII)
ACCOUNTS = Kind("accounts", needs={"balance": AMOUNT, "accountType": str})
TRANSACTIONS = Kind(
    "transactions",
    indexes=("type", "number"),
    needs={"time": str, "amount": AMOUNT, "type": str, "units": int},
    maybe={"productType": str, "number": str, "resourceId": str},
)

PRICES = {
    "local-number-per-month": Decimal("0.60"),
    "toll-free-number-per-month": Decimal("2.00"),
    "sms-in": Decimal("0.00500"),
    "sms-out": Decimal("0.00750"),
    "mms-in": Decimal("0.01000"),
    "mms-out": Decimal("0.01500"),
    "call-in": Decimal("0.00450"),
    "call-out": Decimal("0.01000"),
    "sip-call-in": Decimal("0.00150"),
    "sip-call-out": Decimal("0.00150"),
    "transcription": Decimal("0.05000"),
    "cnam-search": Decimal("0.00400"),
}

PAYMENTS = ("payment", "credit", "auto-recharge")
"""The types of a transaction that adds money."""


class Ledger:
    """Charges accounts and tells what they have.

    Attributes:
        initial: US dollars that an account has at the start.
        prices: US dollars of a unit of each product: PRICES, with what is given instead of them.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        ids: Ids,
        balance: Decimal,
        prices: Mapping[str, Decimal] = MappingProxyType({}),
    ) -> None:
        """Raises ValueError when a price is below 0, or of a product that there is not."""
        for product, price in prices.items():
            if product not in PRICES or not price >= 0:
                raise ValueError(f"{product}={price} is no price; products: {', '.join(PRICES)}")
        self.prices = PRICES | dict(prices)
        self._store = store
        self._clock = clock
        self._ids = ids
        self.initial = balance

    def account(self, user_id: str) -> Document:
        """The account's `balance` (Decimal) and `accountType`."""
        kept = self._kept(user_id)
        return kept | {"balance": Decimal(kept["balance"])}

    def open(self, user_id: str, balance: Decimal) -> None:
        """Gives an account a balance of its own to begin with; runs in a unit of work."""
        self._keep(self._kept(user_id), balance)

    def charge(
        self,
        user_id: str,
        product: str,
        *,
        units: int = 1,
        number: str | None = None,
        resource_id: str | None = None,
        is_over: bool = False,
    ) -> None:
        """Takes the price of so many units from the balance; runs in a unit of work.

        Raises ApiError (403, `insufficient-available-balance`) when there is too little; for what
        `is_over`, and cannot be refused any more, it takes what there is.
        """
        amount = self.prices[product] * units
        account = self._kept(user_id)
        balance = Decimal(account["balance"])
        if balance < amount:
            if not is_over:
                raise ApiError("insufficient-available-balance", balance, amount)
            amount = balance
        about = {"productType": product}
        if number is not None:
            about["number"] = number
        if resource_id is not None:
            about["resourceId"] = resource_id
        self._keep(account, balance - amount)
        self._write(user_id, amount, "charge", units, about)

    def pay(self, user_id: str, amount: Decimal, kind: str = PAYMENTS[0]) -> None:
        """Adds money, as one of PAYMENTS; runs in a unit of work."""
        account = self._kept(user_id)
        self._keep(account, Decimal(account["balance"]) + amount)
        self._write(user_id, amount, kind, 0, {})

    def _kept(self, user_id: str) -> Document:
        """A kept document is plain: the amount is its text, in which no digit is lost."""
        found = self._store.get(ACCOUNTS, user_id, user_id)
        if found is None:
            return {"id": user_id, "balance": str(self.initial), "accountType": "pre-pay"}
        return found

    def _keep(self, account: Document, balance: Decimal) -> None:
        self._store.put(ACCOUNTS, account["id"], account | {"balance": str(balance)})

    def _write(
        self, user_id: str, amount: Decimal, kind: str, units: int, about: Mapping[str, str]
    ) -> None:
        entry: Document = {
            "id": self._ids.new("transaction", user_id),
            "time": self._clock.iso(),
            "amount": f"{amount:.5f}",
            "type": kind,
            "units": units,
            **about,
        }
        self._store.put(TRANSACTIONS, user_id, entry)
