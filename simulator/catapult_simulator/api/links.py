"""Absolute URLs of the API's own resources.

They begin with `--public-url` where one is given, else with what the account's latest request was
sent to, so that an address seen through a tunnel or a container's port stays usable.
"""

from collections.abc import Mapping

from catapult_simulator.state.store import Row, Store

PREFIX = "/v1"


class Links:
    """Makes URLs for Location, callUri and the like; `public_url` may change while running."""

    def __init__(self, public_url: str | None, store: Store) -> None:
        self._store = store
        self.public_url = public_url.rstrip("/") if public_url else None
        self.served_at = "http://127.0.0.1"
        self._seen: dict[str, str] = {}

    def reset(self) -> None:
        """Forgets which addresses accounts used."""
        self._seen.clear()

    def forget(self, user_id: str) -> None:
        """Forgets which address an account used, for good."""
        if self._seen.pop(user_id, None) is not None:
            self._store.note(self, user_id)

    def seen(self, user_id: str, base: str) -> None:
        """Remembers `scheme://host:port` of an account's request; runs in its unit of work."""
        before = self._seen.get(user_id)
        if before != base:
            self._seen[user_id] = base
            self._store.changed(self, user_id, before)

    def undo(self, user_id: str, before: str | None) -> None:
        """Takes back what was remembered of a request that was refused."""
        if before is None:
            self._seen.pop(user_id, None)
        else:
            self._seen[user_id] = before

    def row(self, user_id: str) -> Row:
        """What is to be written down of an account."""
        seen = self._seen.get(user_id)
        return "addresses", user_id, "", None if seen is None else [seen]

    def state(self) -> dict[str, str]:
        """Which address each account used."""
        return dict(self._seen)

    def load(self, seen: Mapping[str, str]) -> None:
        """Remembers these addresses instead of its own."""
        self._seen = dict(seen)

    def base(self, user_id: str) -> str:
        """The scheme, host and port under which this account knows the API."""
        return self.public_url or self._seen.get(user_id, self.served_at)

    def to(self, user_id: str, *segments: str) -> str:
        """The URL of something of the account: `to("u-1", "calls", "c-1")`."""
        return "/".join((self.base(user_id) + PREFIX + "/users", user_id, *segments))
