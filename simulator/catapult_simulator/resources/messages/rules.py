"""What the messages resource does when it is asked: create, list, show, redact.

Sources: methods/messages/postMessages.md, getMessages.md, getMessagesMessageId.md,
redactMessageText.md; errors.md. Choices: decisions/0052, 0054 and 0055.
"""

from collections.abc import Iterator
from urllib.parse import unquote

from catapult_simulator.errors import ApiError
from catapult_simulator.requests import Clean
from catapult_simulator.resources.media import rules as media_files
from catapult_simulator.resources.messages.documents import MESSAGES
from catapult_simulator.resources.messages.moves import put_in_queue
from catapult_simulator.store import Document
from catapult_simulator.world import World

TOLL_FREE_AREAS = frozenset({"800", "833", "844", "855", "866", "877", "888"})
EQUAL_FILTERS = ("from", "to", "direction", "state", "deliveryState")


def create(world: World, user_id: str, asked: Clean) -> Document:
    """Queue a message.

    Raises:
        ApiError: 401 ``number-access-denied``; 403 ``message-from-toll-free``,
            ``media-invalid-url``, ``insufficient-available-balance``, ``message-rate-limit``; 404
            ``media-not-found``.
    """
    sender, media = asked["from"], asked.get("media", [])
    if world.numbers.owned(user_id, sender) is None:
        details = [("userId", user_id), ("number", sender)]
        raise ApiError("number-access-denied", user_id, sender, details=details)
    if not media and sender.startswith("+1") and sender[2:5] in TOLL_FREE_AREAS:
        raise ApiError("message-from-toll-free", sender)
    for url in media:
        _require_own_media(world, user_id, url)
    message = put_in_queue(world, user_id, asked)
    product = "mms-out" if media else "sms-out"
    world.ledger.charge(user_id, product, number=sender, resource_id=message["id"])
    world.limits.message(user_id, sender)
    return message


def find(world: World, user_id: str, wanted: Clean) -> Iterator[Document]:
    """Yield the account's messages that match every filter, oldest first unless asked otherwise.

    ``sortKeyLT`` and ``sortKeyGT`` leave out what an earlier page has shown.
    """
    newest_first = wanted.get("sortOrder", "asc") == "desc"
    filters = {name: wanted[name] for name in EQUAL_FILTERS if name in wanted}
    indexed = next((name for name in MESSAGES.indexes if name in filters), None)
    rows = (
        world.store.all(MESSAGES, user_id, newest_first=newest_first)
        if indexed is None
        else world.store.where(
            MESSAGES, user_id, indexed, filters[indexed], newest_first=newest_first
        )
    )
    for message in rows:
        if _matches(message, filters) and _is_within(message, wanted):
            yield message


def show(world: World, user_id: str, message_id: str) -> Document:
    """Return a message. Raises ApiError (404, ``message-not-found``)."""
    message = world.store.get(MESSAGES, user_id, message_id)
    if message is None:
        raise ApiError("message-not-found", message_id)
    return message


def redact(world: World, user_id: str, message_id: str) -> None:
    """Take the text out of a message. Raises ApiError (404, ``message-not-found``)."""
    world.store.put(MESSAGES, user_id, show(world, user_id, message_id) | {"text": ""})


def _matches(message: Document, filters: Clean) -> bool:
    return all(message.get(name) == value for name, value in filters.items())


def _is_within(message: Document, wanted: Clean) -> bool:
    time: float = message["_timestamp"]
    key: int = message["_sortKey"]
    return all(
        (
            "fromDateTime" not in wanted or time >= wanted["fromDateTime"].timestamp(),
            "toDateTime" not in wanted or time <= wanted["toDateTime"].timestamp(),
            key < wanted.get("sortKeyLT", key + 1),
            key > wanted.get("sortKeyGT", key - 1),
        )
    )


def _require_own_media(world: World, user_id: str, url: str) -> None:
    """Refuse a URL below this API that is none of the account's media: 403, or 404 when it is gone.

    Compared as text: not every URL that may be sent can be taken apart.
    Sources: methods/messages/getMessages.md, media (which URLs are valid); errors.md,
    ``media-invalid-url``, ``media-not-found``.
    """
    base, own = world.links.base(user_id), world.links.to(user_id, "media", "")
    host, path = url[: len(base)], url[len(base) :]
    if host.lower() != base.lower() or path[:1] not in ("", "/", "?", "#"):
        return
    name = (base + path).removeprefix(own).partition("?")[0].partition("#")[0]
    if not (base + path).startswith(own) or not name or "/" in name:
        raise ApiError("media-invalid-url", url)
    media_files.find(world, user_id, unquote(name))
