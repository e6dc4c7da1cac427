"""When a request may be sent again: the server cannot have acted, or acting twice is fine."""

from __future__ import annotations

import random
import time
from collections.abc import Sequence

import msgspec

from ._errors import ConnectError, StatusError, TransportError
from ._exchange import Request, is_replayable
from ._reading import fold

_SERVER_FAILED = frozenset({500, 502, 503, 504})
_UNITS = {"epoch-milliseconds": 1000.0, "epoch-seconds": 1.0}


class Refusal(msgspec.Struct, frozen=True):
    """An answer that means: refused before it had an effect, and worth another try later.

    Attributes:
        codes: the error codes that are meant; empty for every one of the status and category.
    """

    status: int
    category: str | None = None
    codes: Sequence[str] = ()


class RetryRules(msgspec.Struct, frozen=True):
    """What the document says about refused requests.

    Attributes:
        reset_header: header that says when a refused request may be sent again.
        reset_unit: `epoch-milliseconds`, `epoch-seconds` or `seconds` from now.
    """

    refused: Sequence[Refusal] = (Refusal(429),)
    reset_header: str = "Retry-After"
    reset_unit: str = "seconds"

    def is_refused(self, error: StatusError) -> bool:
        """Whether the server refused the request before it acted, and may take it later."""
        category, code = (fold(str(error.fields.get(name))) for name in ("category", "code"))
        return any(
            rule.status == error.status
            and rule.category in (None, category)
            and (not rule.codes or code in rule.codes)
            for rule in self.refused
        )

    def reset_at(self, error: StatusError) -> float | None:
        """Seconds since the epoch from which the request may be sent again, or None."""
        try:
            value = float(error.response.headers[self.reset_header])
        except (KeyError, ValueError):
            return None
        if self.reset_unit in _UNITS:
            return value / _UNITS[self.reset_unit]
        return time.time() + value


class RetryPolicy(msgspec.Struct, frozen=True):
    """How often to try, and how long to wait in between.

    Attributes:
        max_retries: tries after the first one; 0 never sends twice.
        max_wait_seconds: a longer wait is not slept: the error is raised, with `reset_at`.
        budget_seconds: counted from the first try; a try that could only begin later is not made.
    """

    rules: RetryRules
    max_retries: int = 2
    max_wait_seconds: float = 10.0
    budget_seconds: float = 60.0

    def wait(self, tries: Tries, error: StatusError | TransportError) -> float | None:
        """Seconds to wait before the next try, or None when the error is final."""
        request = tries.request
        if tries.retries >= self.max_retries or not is_replayable(request.content):
            return None
        if isinstance(error, StatusError) and self.rules.is_refused(error):
            wait = _until(error.reset_at, tries.retries)
        elif isinstance(error, ConnectError) or (request.idempotent and _may_pass(error)):
            wait = _backoff(tries.retries)
        else:
            return None
        is_short = wait <= self.max_wait_seconds
        return wait if is_short and tries.seconds() + wait <= self.budget_seconds else None


class Tries:
    """How often one request was sent again, and how long that has taken."""

    def __init__(self, request: Request) -> None:
        self.request = request
        self.retries = 0
        self._began = time.monotonic()

    def seconds(self) -> float:
        """Seconds since the first try began."""
        return time.monotonic() - self._began


def _may_pass(error: StatusError | TransportError) -> bool:
    return isinstance(error, TransportError) or error.status in _SERVER_FAILED


def _until(reset_at: float | None, tries: int) -> float:
    if reset_at is None:
        return _backoff(tries)
    return max(0.0, reset_at - time.time()) + random.uniform(0, 0.1)


def _backoff(tries: int) -> float:
    return float(0.25 * 2**tries * random.uniform(0.5, 1.0))
