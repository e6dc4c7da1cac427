"""Ids with the documented prefixes, from a seeded source per account.

Each account draws from its own source, so that what one account does never changes the ids of
another.
Source: the ids printed in the examples; prefixes of errors and transactions are a choice
(docs/decisions/0043).
"""

from binascii import b2a_base64
from collections.abc import Mapping
from hashlib import blake2b

PREFIXES = {
    "application": "a-",
    "bridge": "brg-",
    "call": "c-",
    "conference": "conf-",
    "conference-member": "member-",
    "domain": "dom-",
    "endpoint": "re-",
    "error": "ue-",
    "error-detail": "ued-",
    "gather": "g-",
    "message": "m-",
    "phone-number": "n-",
    "recording": "rec-",
    "token": "",
    "transaction": "pptx-",
    "transcription": "t-",
    "user": "u-",
}


ALPHABET = b"abcdefghijklmnopqrstuvwxyz234567"
ID_BYTES = 18
"""Eighteen bytes are twenty-four characters of six bits; of each, five are kept."""

_BASE64 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_SPELT = bytes.maketrans(_BASE64, ALPHABET * 2)


class Ids:
    """A source of ids; the same seed gives the same ids in the same order.

    Each is a hash of the seed, the account and a count, so that where a source stands is one number
    for each account.

    Attributes:
        seed: of everything.
        life: how often state was taken up again after the process ended; another life gives other
            ids, so that none is used twice although the last ones may have been forgotten.
        drawn: how many each account has had.
    """

    def __init__(self, seed: int) -> None:
        self.reset(seed)

    def reset(self, seed: int, life: int = 0, drawn: Mapping[str, int] | None = None) -> None:
        """Starts again from a seed, or goes on from where a source stood."""
        self.seed, self.life = seed, life
        self.drawn: dict[str, int] = dict(drawn or {})
        self._beginnings: dict[str, blake2b] = {}

    def new(self, kind: str, user_id: str) -> str:
        """A new id, such as `c-` and 24 lower-case letters and digits.

        Raises KeyError when no prefix is known for `kind`.
        """
        drawn = b2a_base64(self._draw(user_id), newline=False)
        return PREFIXES[kind] + drawn.translate(_SPELT).decode()

    def fraction(self, user_id: str) -> float:
        """A number from 0 to below 1, for any other choice that must be repeatable."""
        return int.from_bytes(self._draw(user_id)[:6], "big") / 2**48

    def _draw(self, user_id: str) -> bytes:
        beginning = self._beginnings.get(user_id)
        if beginning is None:
            text = f"{self.seed}:{self.life}:{user_id}:"
            beginning = self._beginnings[user_id] = blake2b(text.encode(), digest_size=ID_BYTES)
        count = self.drawn[user_id] = self.drawn.get(user_id, 0) + 1
        whole = beginning.copy()
        whole.update(b"%d" % count)
        return whole.digest()
