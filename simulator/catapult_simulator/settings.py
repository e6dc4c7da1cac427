"""What a simulator is told when it starts."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

ClockMode = Literal["real", "manual", "auto"]
EgressMode = Literal["record", "local", "open"]
LimitsMode = Literal["off", "documented", "queued"]

LONGEST_RECORDING_SECONDS = 74 * 3600
"""A WAV file says its size in 32 bits; 8 kHz and 16 bits fill them in so many hours."""
LONGEST_SECONDS = 24 * 3600
"""Of what is waited for: the answer of a far end, callbacks at the end."""


class DataFileError(Exception):
    """The file of `Settings.data` cannot be used; the text is a sentence that names it."""


USER_ID = "[A-Za-z0-9_-][A-Za-z0-9._-]*"
"""What a user id looks like: one segment of a path, as it stands."""

TIME_ENDS = datetime(2500, 1, 1, tzinfo=UTC)
"""Moments are counted in nanoseconds too, which then no longer fit into 64 bits."""
MOMENT = (
    r"(?:19[7-9]|2[0-4][0-9])[0-9]-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,3})?Z"
)
"""What a moment looks like, from 1970 on, as the API prints it."""


def moment(text: str) -> datetime:
    """The moment that is written like `2016-11-16T15:00:00Z`. Raises ValueError."""
    if not re.fullmatch(MOMENT, text):
        raise ValueError("a time is like 2016-11-16T15:00:00Z, from 1970 on and before 2500")
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise ValueError("there is no such day or time of a day") from None


def is_base(url: str) -> bool:
    """Whether an http or https URL is scheme, host and port (and a slash), and nothing else."""
    try:
        parts = urlsplit(url)
        host = parts.hostname if parts.port != 0 else None
    except ValueError:
        return False
    if "@" in parts.netloc or parts.path not in ("", "/"):
        return False
    return bool(host) and "?" not in url and "#" not in url


@dataclass(frozen=True)
class Account:
    """A user of the API: the id in paths, and the credentials of HTTP basic authentication."""

    user_id: str
    token: str
    secret: str = field(repr=False)

    @classmethod
    def parse(cls, text: str) -> "Account":
        """Reads `USER:TOKEN:SECRET`; the secret may itself contain colons.

        Raises ValueError when a part is missing or empty, or USER is no segment of a path.
        """
        parts = text.split(":", 2)
        if len(parts) != 3 or not all(parts):
            raise ValueError("an account is written USER:TOKEN:SECRET, no part empty")
        if not re.fullmatch(USER_ID, parts[0]):
            raise ValueError("a USER has letters, digits, '-', '_' and '.' (not first)")
        return cls(*parts)


@dataclass(frozen=True)
class Settings:
    """Everything that can be chosen; each has a default that suits tests.

    Attributes:
        accounts: who may call the API.
        seed: of every id and every choice; the same seed and requests give the same bytes.
        clock: `real`, `manual` (the control API advances it) or `auto` (jumps when idle).
        start: the virtual time at the start, wall time when None.
        egress: where callbacks may go: `record` (nowhere), `local` or `open`.
        limits: whether the documented rate limits hold; `queued`: and messages wait in a queue.
        public_url: scheme, host and port in Location and other absolute URLs; by default
            those of the request.
        ring_seconds: virtual seconds until an ordinary far end answers.
        grace_seconds: seconds that callbacks have to arrive when the simulator ends.
        balance: US dollars that a new account has.
        prices: US dollars of a unit of a product, where they are to be others than those of
            `state/ledger.py`: a message, a minute, a month of a number.
        recording_max_seconds: the longest recording that may be asked for; the documentation
            speaks of a maximum without saying which, and files here have no more than 74 hours.
        data: the file that state is kept in beyond the end of the process, if it is to be.
        log_size: how many requests, deliveries and user errors are remembered (each).
        control_token: what the control API asks for; without one it answers to this machine
            alone, and to no page of a browser but its own.
    """

    accounts: tuple[Account, ...] = (Account("u-test", "t-test", "s-test"),)
    seed: int = 1
    clock: ClockMode = "real"
    start: datetime | None = None
    egress: EgressMode = "record"
    limits: LimitsMode = "off"
    public_url: str | None = None
    ring_seconds: float = 0.5
    grace_seconds: float = 0.5
    balance: Decimal = Decimal("10000.00")
    prices: Mapping[str, Decimal] = field(default_factory=dict[str, Decimal])
    recording_max_seconds: int = LONGEST_RECORDING_SECONDS
    data: Path | None = None
    log_size: int = 10_000
    control_token: str | None = field(default=None, repr=False)
