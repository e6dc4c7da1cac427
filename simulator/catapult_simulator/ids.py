"""Ids with the documented prefixes, from a seeded generator per account.

Each account draws from its own generator, so that what one account does never changes the ids of
another.
Source: the ids printed in the examples; prefixes of errors and transactions are a choice
(docs/decisions/0043).
"""

from base64 import b32encode
from random import Random

PREFIXES = {
    "application": "a-",
    "bridge": "brg-",
    "call": "c-",
    "call-event": "ce-",
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
    "transaction": "pptx-",
    "transcription": "t-",
}


class Ids:
    """A source of ids; the same seed gives the same ids in the same order."""

    def __init__(self, seed: int) -> None:
        self.reset(seed)

    def reset(self, seed: int) -> None:
        """Starts again from a seed."""
        self._seed = seed
        self._generators: dict[str, Random] = {}

    def new(self, kind: str, user_id: str) -> str:
        """A new id, such as `c-` and 24 lower-case letters and digits.

        Raises KeyError when no prefix is known for `kind`.
        """
        bits = self.random(user_id).getrandbits(120).to_bytes(15, "big")
        return PREFIXES[kind] + b32encode(bits).decode().lower()

    def random(self, user_id: str) -> Random:
        """The account's generator, for any other choice that must be repeatable."""
        generator = self._generators.get(user_id)
        if generator is None:
            generator = self._generators[user_id] = Random(f"{self._seed}:{user_id}")
        return generator
