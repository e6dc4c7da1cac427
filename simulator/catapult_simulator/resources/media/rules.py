"""What the API does with media.

A name is a key and never a path: whatever stands in it, nothing outside the store is meant. The
content is kept in `world.blobs`; a document says by digest which it is.
Source: methods/media/*.md. Choice: decisions/0057.
"""

import re
from types import NoneType
from urllib.parse import quote

from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.state.blobs import Blob
from catapult_simulator.state.store import Document, Kind
from catapult_simulator.world import World

HEADER = re.compile(r"[\t -~\x80-\xff]*")
MEDIA = Kind(
    "media",
    needs={
        "contentLength": int,
        "_digest": str,
        "_contentType": HEADER,
        "_cacheControl": (HEADER, NoneType),
    },
)

UNDECLARED = "application/octet-stream"


def every(world: World, user_id: str) -> list[Document]:
    """The account's media as the API lists them, in order of creation."""
    return [
        {
            "contentLength": medium["contentLength"],
            "mediaName": medium["id"],
            "content": url(world, user_id, medium["id"]),
        }
        for medium in world.store.all(MEDIA, user_id)
    ]


def has(world: World, user_id: str, name: str) -> bool:
    """Whether a name is taken."""
    return world.store.get(MEDIA, user_id, name) is not None


def find(world: World, user_id: str, name: str) -> Document:
    """One medium as it is kept. Raises ApiError (404, `media-not-found`)."""
    found = world.store.get(MEDIA, user_id, name)
    if found is None:
        raise ApiError("media-not-found", name)
    return found


def save(
    world: World,
    user_id: str,
    name: str,
    blob: Blob,
    content_type: str = UNDECLARED,
    cache_control: str | None = None,
) -> None:
    """Keeps content under a name, in place of what has that name."""
    _let_go(world, world.store.get(MEDIA, user_id, name))
    medium: Document = {
        "id": name,
        "contentLength": blob.size,
        "_digest": world.blobs.keep(blob),
        "_contentType": content_type,
        "_cacheControl": cache_control,
    }
    world.store.put(MEDIA, user_id, medium)


def delete(world: World, user_id: str, name: str) -> None:
    """Removes a medium; its name is free again. Raises as `find`."""
    _let_go(world, find(world, user_id, name))
    world.store.remove(MEDIA, user_id, name)


def account_closed(world: World, user_id: str, _account: Document) -> None:
    """Lets go of everything that an account has uploaded or recorded."""
    for medium in tuple(world.store.all(MEDIA, user_id)):
        _let_go(world, medium)
        world.store.remove(MEDIA, user_id, medium["id"])


def url(world: World, user_id: str, name: str) -> str:
    """The absolute URL of a medium, whatever characters its name has."""
    return world.links.to(user_id, "media", quote(name, safe=""))


def _let_go(world: World, medium: Document | None) -> None:
    if medium is not None:
        world.blobs.let_go(medium["_digest"])
