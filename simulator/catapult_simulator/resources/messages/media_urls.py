"""The media that a message names: which are the sender's own, and what becomes of them on the way.

Sources: methods/messages/getMessages.md, media (which URLs are valid); errors.md,
`media-invalid-url`, `media-not-found`; apiCallbacks/mms.md, the example of an incoming message.
Choice: decisions/0172.
"""

from urllib.parse import unquote

from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.resources.media import rules as media
from catapult_simulator.state.store import Document
from catapult_simulator.world import World


def own_media(world: World, user_id: str, urls: list[str]) -> dict[str, str]:
    """The names, by URL, of those media that are the account's own.

    Raises:
        ApiError: 403 ``media-invalid-url`` for another URL below this API, 404 ``media-not-found``.
    """
    names = {url: _own_name(world, user_id, url) for url in urls}
    own = {url: name for url, name in names.items() if name is not None}
    for name in own.values():
        media.find(world, user_id, name)
    return own


def arriving(
    world: World, sender_id: str, message: Document, receiver_id: str, message_id: str
) -> list[str]:
    """The media of a message at its receiver: the sender's own are copied, and the receiver's then.

    They are called after the message that arrives, as in the page's example, so that they replace
    nothing. What the sender has removed meanwhile does not arrive.
    """
    own = message.get("_ownMedia", {})
    arrived: list[str] = []
    for url in message["media"]:
        if url not in own:
            arrived.append(url)
        elif (found := world.store.get(media.MEDIA, sender_id, own[url])) is not None:
            name = _with_id(own[url], message_id)
            blob = world.blobs.get(found["_digest"])
            media.save(
                world, receiver_id, name, blob, found["_contentType"], found["_cacheControl"]
            )
            arrived.append(media.url(world, receiver_id, name))
    return arrived


def _with_id(name: str, message_id: str) -> str:
    stem, dot, ending = name.rpartition(".")
    return f"{stem}-{message_id}{dot}{ending}" if stem else f"{name}-{message_id}"


def _own_name(world: World, user_id: str, url: str) -> str | None:
    """The name of the medium that a URL means, None for one of elsewhere.

    Compared as text: not every URL that may be sent can be taken apart. Raises ApiError (403,
    `media-invalid-url`) for something else below this API.
    """
    base, own = world.links.base(user_id), world.links.to(user_id, "media", "")
    host, path = url[: len(base)], url[len(base) :]
    if host.lower() != base.lower() or path[:1] not in ("", "/", "?", "#"):
        return None
    name = (base + path).removeprefix(own).partition("?")[0].partition("#")[0]
    if not (base + path).startswith(own) or not name or "/" in name:
        raise ApiError("media-invalid-url", url)
    return unquote(name)
