"""Moments, in seconds since the epoch, and how they are written.

They are whole milliseconds: what is due at a printed moment happens then, and what lasts a minute
as it is told is billed as one.
"""

from datetime import UTC, datetime, timedelta
from functools import lru_cache


def whole_milliseconds(seconds: float) -> float:
    """The nearest whole millisecond to a moment, or to a time that something lasts."""
    return int(seconds * 1000 + 0.5) / 1000


def iso(timestamp: float) -> str:
    """Seconds since the epoch as the API prints them: those that are over.

    Choice: docs/decisions/0146.
    """
    return _second(int(timestamp))


def iso_milliseconds(timestamp: float) -> str:
    """Seconds since the epoch as `yyyy-MM-ddTHH:mm:ss.SSSZ`."""
    second, rest = divmod(int(timestamp * 1000 + 0.5), 1000)
    return f"{_second(second)[:-1]}.{rest:03d}Z"


@lru_cache(maxsize=64)
def _second(second: int) -> str:
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=second)
    return f"{moment.replace(tzinfo=None).isoformat()}Z"
