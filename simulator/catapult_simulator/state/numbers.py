"""Whose a phone number is: what the network inside the simulator, and checks of ownership, ask."""

from typing import NamedTuple

from catapult_simulator.state.kinds import APPLICATIONS, PHONE_NUMBERS
from catapult_simulator.state.store import Document, Store


class Owner(NamedTuple):
    """The account that has a number, the number, and its application, if it has one."""

    user_id: str
    number: Document
    application: Document | None


class Numbers:
    """Looks up enabled numbers of all accounts."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def owner(self, number: str) -> Owner | None:
        """Who has this E.164 number; None when it is nobody's here."""
        found = self._store.owner(PHONE_NUMBERS, "active", number)
        if found is None:
            return None
        user_id, document = found
        application_id = document.get("applicationId")
        application = application_id and self._store.get(APPLICATIONS, user_id, application_id)
        return Owner(user_id, document, application or None)

    def owned(self, user_id: str, number: str) -> Document | None:
        """The account's own enabled number, or None, also when it is another account's."""
        found = self._store.owner(PHONE_NUMBERS, "active", number)
        return found[1] if found is not None and found[0] == user_id else None
