"""The documented rate limits; off by default.

Outbound calls and messages: so many per second on average over ten seconds, per number and per
account, 403 when there are more. With the account's queue, which is to be ordered (`queued`), more
messages are taken than leave, until the last would wait for 15 minutes. Everything else: 429 with
`X-RateLimit-Reset`. Windows are in virtual time; the reset header is wall time, epoch milliseconds.
Source: rateLimits/callRateLimits.md, messageRateLimits.md, resourceRateLimits.md.
"""

from collections import deque
from collections.abc import Iterable
from typing import Any, NamedTuple

from catapult_simulator.clock import Clock
from catapult_simulator.errors.api_error import ApiError, Detail
from catapult_simulator.settings import LimitsMode

SAMPLE_SECONDS = 10
PER_SECOND = 1
QUEUED_PER_SECOND = PER_SECOND + 10
LONGEST_QUEUE_SECONDS = 900
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

    def forget(self, user_id: str) -> None:
        """Forgets the requests of an account."""
        self._tokens = {key: left for key, left in self._tokens.items() if key[0] != user_id}
        self._sent = {key: times for key, times in self._sent.items() if key[1] != user_id}

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
        self._outbound("call", user_id, number, refused="call-rate-limit")

    def message(self, user_id: str, number: str) -> float:
        """Counts an outbound message; the virtual seconds that it waits for those before it.

        Raises ApiError: 403 `message-rate-limit`, 400 `message-delay-limit` when a queue is full.
        """
        if self.mode == "queued":
            return self._queued_message(user_id)
        self._outbound("message", user_id, number, refused="message-rate-limit")
        return 0.0

    def _outbound(self, what: str, user_id: str, number: str, *, refused: str) -> None:
        """Counts an outbound call or message for its account, and for its number."""
        if self.mode == "off":
            return
        keys = (what, user_id), (what, user_id, number)
        for key in keys:
            rate = self._rate(key)
            if rate is not None:
                raise ApiError(refused, PER_SECOND, 1, SAMPLE_SECONDS, rate)
        self._count(*keys)

    def _queued_message(self, user_id: str) -> float:
        """With the account's queue of 15 minutes, which is filled faster than it empties."""
        rate = self._rate(("message", user_id), QUEUED_PER_SECOND)
        if rate is not None:
            raise ApiError("message-rate-limit", QUEUED_PER_SECOND, 1, SAMPLE_SECONDS, rate)
        now, key = self._clock.timestamp(), ("message-leaves", user_id)
        leaves = max([now, *(then + 1 / PER_SECOND for then in self._sent.get(key, ()))])
        if leaves - now > LONGEST_QUEUE_SECONDS + ROUNDING:
            raise ApiError("message-delay-limit")
        self._count(("message", user_id))
        self._sent[key] = deque([leaves])
        return leaves - now

    def _rate(self, key: tuple[str, ...], most: float = PER_SECOND) -> float | None:
        """The average rate with one more, when that is too high."""
        sent, now = self._sent.get(key, deque()), self._clock.timestamp()
        while sent and sent[0] <= now - SAMPLE_SECONDS:
            sent.popleft()
        rate = (len(sent) + 1) / SAMPLE_SECONDS
        return rate if rate > most else None

    def _count(self, *keys: tuple[str, ...]) -> None:
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
