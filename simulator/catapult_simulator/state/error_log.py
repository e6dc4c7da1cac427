"""What went wrong in an account's requests and callbacks: the store behind `/errors`.

Source: methods/errors/errors.md; only the most recent are kept.
"""

from catapult_simulator.clock import Clock
from catapult_simulator.errors.api_error import Detail, fill, shortened
from catapult_simulator.errors.catalogue import CATALOGUE
from catapult_simulator.state.ids import Ids
from catapult_simulator.state.store import Document, Kind, Store

ERRORS = Kind(
    "errors",
    needs=dict.fromkeys(("time", "category", "code", "message"), str)
    | {"details": list[dict[str, str]]},
)
KEPT_ERRORS = 1000


class ErrorLog:
    """Writes user errors."""

    def __init__(self, store: Store, clock: Clock, ids: Ids) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids

    def add(
        self, user_id: str, category: str, code: str, message: str, details: list[Detail]
    ) -> Document:
        """Remembers an error of the account; runs in a unit of work."""
        if self._store.count(ERRORS, user_id) >= KEPT_ERRORS:
            oldest = next(self._store.all(ERRORS, user_id))
            self._store.remove(ERRORS, user_id, oldest["id"])
        entry = {
            "id": self._ids.new("error", user_id),
            "time": self._clock.iso(),
            "category": category,
            "code": code,
            "message": message,
            "details": [
                {
                    "id": self._ids.new("error-detail", user_id),
                    "name": name,
                    "value": shortened(value),
                }
                for name, value in details
            ],
        }
        return self._store.put(ERRORS, user_id, entry)

    def report(self, user_id: str, code: str, *values: object, details: list[Detail]) -> Document:
        """Remembers an error that no request was refused with, such as `no-callback-for-call`."""
        entry = CATALOGUE[code]
        message = fill(entry.templates[0], values)
        return self.add(user_id, entry.category, code, message, details)
