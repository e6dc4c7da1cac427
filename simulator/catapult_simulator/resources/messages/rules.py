"""What the messages resource does when it is asked: create, list, show, redact.

Sources: methods/messages/postMessages.md, getMessages.md, getMessagesMessageId.md,
redactMessageText.md; errors.md. Choices: decisions/0052, 0054 and 0055.
"""

import math
from collections.abc import Callable, Iterator

from catapult_simulator.checks.table import Clean
from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.resources.messages.documents import MESSAGES
from catapult_simulator.resources.messages.media_urls import own_media
from catapult_simulator.resources.messages.moves import leave_queue_after, put_in_queue
from catapult_simulator.state.store import Document
from catapult_simulator.world import World

TOLL_FREE_AREAS = frozenset({"800", "833", "844", "855", "866", "877", "888"})
EQUAL_FILTERS = ("from", "to", "direction", "state", "deliveryState")


def create(world: World, user_id: str, asked: Clean) -> Document:
    """Queue a message.

    Raises:
        ApiError: 401 ``number-access-denied``; 403 ``message-from-toll-free``,
            ``media-invalid-url``, ``insufficient-available-balance``, ``message-rate-limit``; 404
            ``media-not-found``; 400 ``message-delay-limit``.
    """
    sender, media = asked["from"], asked.get("media")
    if world.numbers.owned(user_id, sender) is None:
        details = [("userId", user_id), ("number", sender)]
        raise ApiError("number-access-denied", user_id, sender, details=details)
    if not media and sender.startswith("+1") and sender[2:5] in TOLL_FREE_AREAS:
        raise ApiError("message-from-toll-free", sender)
    own = own_media(world, user_id, media) if media else None
    message = put_in_queue(world, user_id, asked | {"_ownMedia": own} if own else asked)
    product = "mms-out" if media else "sms-out"
    world.ledger.charge(user_id, product, number=sender, resource_id=message["id"])
    waits_seconds = world.limits.message(user_id, sender)
    leave_queue_after(world, user_id, message["id"], waits_seconds)
    return message


def find(world: World, user_id: str, wanted: Clean) -> Iterator[Document]:
    """Return the account's messages that match every filter, oldest first unless asked otherwise.

    ``sortKeyLT`` and ``sortKeyGT`` leave out what an earlier page has shown.
    """
    newest_first = wanted.get("sortOrder", "asc") == "desc"
    filters = {name: wanted[name] for name in EQUAL_FILTERS if name in wanted}
    rows, is_all = world.store.matching(MESSAGES, user_id, filters, newest_first=newest_first)
    rows.between(_too_early(wanted), _too_late(wanted))
    return rows if is_all else (one for one in rows if filters.items() <= one.items())


def show(world: World, user_id: str, message_id: str) -> Document:
    """Return a message. Raises ApiError (404, ``message-not-found``)."""
    message = world.store.get(MESSAGES, user_id, message_id)
    if message is None:
        raise ApiError("message-not-found", message_id)
    return message


def redact(world: World, user_id: str, message_id: str) -> None:
    """Take the text out of a message. Raises ApiError (404, ``message-not-found``)."""
    show(world, user_id, message_id)
    world.store.change(MESSAGES, user_id, message_id, {"text": ""})


def _too_early(wanted: Clean) -> Callable[[Document], bool]:
    key = wanted.get("sortKeyGT", -1)
    time = wanted["fromDateTime"].timestamp() if "fromDateTime" in wanted else -math.inf
    return lambda message: message["_sortKey"] <= key or message["_timestamp"] < time


def _too_late(wanted: Clean) -> Callable[[Document], bool]:
    key = wanted.get("sortKeyLT", math.inf)
    time = wanted["toDateTime"].timestamp() if "toDateTime" in wanted else math.inf
    # What is shown is the second: a list to the time that a message shows has that message.
    return lambda message: message["_sortKey"] >= key or int(message["_timestamp"]) > time
