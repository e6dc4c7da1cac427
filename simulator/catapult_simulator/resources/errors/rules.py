"""What the API does with errors.

Source: methods/errors/getErrors.md, getErrorsErrorId.md.
"""

from collections.abc import Iterable
from datetime import datetime

from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.state.error_log import ERRORS
from catapult_simulator.state.store import Document
from catapult_simulator.world import World


def every(world: World, user_id: str) -> Iterable[Document]:
    """The account's errors, newest first: the page speaks of the most recent."""
    return world.store.all(ERRORS, user_id, newest_first=True)


def find(world: World, user_id: str, error_id: str) -> Document:
    """One error; its time is epoch milliseconds, as its page prints it, and text in the list.

    Raises ApiError (404, `user-error-not-found`).
    """
    found = world.store.get(ERRORS, user_id, error_id)
    if found is None:
        raise ApiError("user-error-not-found", error_id)
    return found | {"time": round(datetime.fromisoformat(found["time"]).timestamp() * 1000)}
