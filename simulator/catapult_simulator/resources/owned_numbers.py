"""Who a number belongs to, for those who call it, write to it or use it as their own.

Source: errors.md, ``number-access-denied``.
"""

from catapult_simulator.errors import ApiError
from catapult_simulator.resources.kinds import APPLICATIONS, PHONE_NUMBERS
from catapult_simulator.store import Document
from catapult_simulator.world import World


def owner_of(world: World, number: str) -> tuple[str, Document] | None:
    """Return the account that holds ``number`` now and the number's document, or None."""
    return world.store.owner(PHONE_NUMBERS, "active", number)


def owns(world: World, user_id: str, number: str) -> bool:
    """Whether ``number`` is one of the account's own."""
    owner = owner_of(world, number)
    return owner is not None and owner[0] == user_id


def require_own(world: World, user_id: str, number: str) -> None:
    """Refuse a number that is not the account's: ApiError (401, ``number-access-denied``)."""
    if not owns(world, user_id, number):
        details = [("userId", user_id), ("number", number)]
        raise ApiError("number-access-denied", user_id, number, details=details)


def application_of(world: World, user_id: str, number: Document) -> Document | None:
    """Return the application that takes a number's calls and messages, or None."""
    application_id = number.get("applicationId")
    return world.store.get(APPLICATIONS, user_id, application_id) if application_id else None
