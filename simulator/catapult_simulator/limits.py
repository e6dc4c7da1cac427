"""The documented rate limits; off by default.

Outbound calls and messages: so many per second on average over ten seconds, per number and per
account, 403 when there are more. Everything else: 429 with `X-RateLimit-Reset`. Windows are in
virtual time; the reset header is wall time, epoch milliseconds.
Source: rateLimits/callRateLimits.md, messageRateLimits.md, resourceRateLimits.md.
"""

from collections import deque
from collections.abc import Iterable
from typing import Any, NamedTuple

from catapult_simulator.clock import Clock
from catapult_simulator.errors import ApiError, Detail
from catapult_simulator.settings import LimitsMode

SAMPLE_SECONDS = 10
PER_SECOND = 1
ROUNDING = 1e-6


class Bucket(NamedTuple):
    """So many requests at once, and so many more per second."""

    burst: float
    per_second: float


ONE_PER_SECOND_EACH = (
    "account",
    "applications",
    "bridges",
    "calls",
    "conferences",
    "domains",
    "endpoints",
    "errors",
    "media",
    "messages",
    "numberInfo",
    "recordings",
    "transcriptions",
)
BUCKETS: dict[str, Bucket] = dict.fromkeys(ONE_PER_SECOND_EACH, Bucket(1, 1)) | {
    "order-numbers": Bucket(800, 100 / 60),
    "search-numbers": Bucket(800, 100 / 60),
    "manage-numbers": Bucket(3000, 2000),
}


Windows = dict[str, list[list[Any]]]
"""What was counted, as plain values: `tokens` left in buckets, times of what was `sent`."""


class Limits:
    """Counts requests per account and refuses those above a limit."""

    def __init__(self, mode: LimitsMode, clock: Clock) -> None:
        self.mode = mode
        self._clock = clock
        self._tokens: dict[tuple[str, str], tuple[float, float]] = {}
        self._sent: dict[tuple[str, ...], deque[float]] = {}

    def reset(self) -> None:
        """Forgets every request."""
        self._tokens.clear()
        self._sent.clear()

    def state(self) -> Windows:
        """What was counted, for `load`."""
        return {
            "tokens": [[*key, *left] for key, left in self._tokens.items()],
            "sent": [[list(key), list(times)] for key, times in self._sent.items()],
        }

    def load(self, windows: Windows) -> None:
        """Goes on from what was counted."""
        self._tokens = {
            (user_id, bucket): (left, then) for user_id, bucket, left, then in windows["tokens"]
        }
        self._sent = {tuple(key): deque(times) for key, times in windows["sent"]}

    def request(self, bucket: str | None, user_id: str) -> None:
        """Counts one request of an operation's bucket.

        Raises ApiError (429, `too-many-requests`) when it is one too many.
        """
        if self.mode == "off" or bucket is None:
            return
        burst, per_second = BUCKETS[bucket]
        now = self._clock.timestamp()
        tokens, then = self._tokens.get((user_id, bucket), (burst, now))
        tokens = min(burst, tokens + (now - then) * per_second)
        if tokens < 1 - ROUNDING:
            raise too_many_requests(self._clock, (1 - tokens) / per_second)
        self._tokens[user_id, bucket] = (tokens - 1, now)

    def call(self, user_id: str, number: str) -> None:
        """Counts an outbound call. Raises ApiError (403, `call-rate-limit`)."""
        for key in (("call", user_id), ("call", user_id, number)):
            rate = self._rate(key)
            if rate is not None:
                raise ApiError("call-rate-limit", PER_SECOND, 1, SAMPLE_SECONDS, rate)
        self._count(("call", user_id), ("call", user_id, number))

    def message(self, user_id: str, number: str) -> None:
        """Counts an outbound message. Raises ApiError (403, `message-rate-limit`)."""
        for key in (("message", user_id), ("message", user_id, number)):
            rate = self._rate(key)
            if rate is not None:
                raise ApiError("message-rate-limit", PER_SECOND, 1, SAMPLE_SECONDS, rate)
        self._count(("message", user_id), ("message", user_id, number))

    def _rate(self, key: tuple[str, ...]) -> float | None:
        """The average rate with one more, when that is too high."""
        if self.mode == "off":
            return None
        sent, now = self._sent.get(key, deque()), self._clock.timestamp()
        while sent and sent[0] <= now - SAMPLE_SECONDS:
            sent.popleft()
        rate = (len(sent) + 1) / SAMPLE_SECONDS
        return rate if rate > PER_SECOND else None

    def _count(self, *keys: tuple[str, ...]) -> None:
        if self.mode != "off":
            for key in keys:
                self._sent.setdefault(key, deque()).append(self._clock.timestamp())


def too_many_requests(
    clock: Clock,
    seconds: float,
    code: str = "too-many-requests",
    details: Iterable[Detail] = (),
) -> ApiError:
    """A 429 that says when to come again: in so many seconds of the caller's time."""
    reset = str(int((clock.wall() + seconds) * 1000) + 1)
    return ApiError(
        code,
        details=[*details, ("rateLimitResetTime", reset)],
        headers=[(b"x-ratelimit-reset", reset.encode())],
    )
