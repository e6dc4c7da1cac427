"""The types of options: a text becomes a value, or is said to be wrong."""

from argparse import ArgumentTypeError
from datetime import datetime
from decimal import Decimal

from catapult_simulator import settings
from catapult_simulator.settings import Account, is_base


def account(text: str) -> Account:
    """A user and its credentials, from `USER:TOKEN:SECRET`."""
    try:
        return Account.parse(text)
    except ValueError as error:
        # Without the text: it contains a secret.
        raise ArgumentTypeError(str(error)) from None


def token(text: str) -> str:
    """A control token: long enough not to be guessed, of characters that a header may have."""
    if len(text) >= 8 and text.isascii() and text.isprintable() and " " not in text:
        return text
    # Without the text: it is a secret.
    raise ArgumentTypeError("a control token has at least 8 printable ASCII characters, no blank")


def port(text: str) -> int:
    """A TCP port; 0 is any free one."""
    if text.isascii() and text.isdigit() and int(text) <= 65535:
        return int(text)
    raise ArgumentTypeError(f"a port is a number from 0 to 65535, not {text!r}")


def seconds(text: str) -> float:
    """A number of seconds from 0 to a day."""
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1.0
    if 0 <= seconds <= settings.LONGEST_SECONDS:
        return seconds
    most = settings.LONGEST_SECONDS
    raise ArgumentTypeError(f"seconds are a number from 0 to {most}, not {text!r}")


def whole_seconds(text: str) -> int:
    """A whole number of seconds above 0."""
    if text.isascii() and text.isdigit() and len(text) < 10 and int(text) > 0:
        return int(text)
    raise ArgumentTypeError(f"a length is a whole number of seconds, not {text!r}")


def moment(text: str) -> datetime:
    """A moment of UTC."""
    try:
        return settings.moment(text)
    except ValueError as error:
        raise ArgumentTypeError(f"{error}, not {text!r}") from None


def connections(text: str) -> int:
    """A number of connections."""
    if text.isascii() and text.isdigit() and len(text) < 7 and int(text) > 0:
        return int(text)
    raise ArgumentTypeError(f"connections are a whole number above 0, not {text!r}")


def dollars(text: str) -> Decimal:
    """An amount of US dollars."""
    try:
        amount = Decimal(text)
    except ArithmeticError:
        amount = Decimal(-1)
    if amount.is_finite() and 0 <= amount < Decimal(10) ** 12:
        return amount
    raise ArgumentTypeError(f"an amount is like 12.50, not {text!r}")


def price(text: str) -> tuple[str, Decimal]:
    """A product and what a unit of it costs, from `PRODUCT=DOLLARS`."""
    from catapult_simulator.state.ledger import PRICES

    product, _, amount = text.partition("=")
    if product not in PRICES:
        raise ArgumentTypeError(f"a price is for one of {', '.join(PRICES)}, not {product!r}")
    return product, dollars(amount)


def url(text: str) -> str:
    """Scheme, host and port of http or https, without anything else."""
    if text.startswith(("http://", "https://")) and text.isprintable() and " " not in text:
        if is_base(text):
            return text.rstrip("/")
        # Without the text: it may contain a password.
        raise ArgumentTypeError(
            "a URL has scheme, host and port here, and no user, path, query or fragment"
        )
    raise ArgumentTypeError(f"a URL begins with http:// or https://, not {text!r}")
