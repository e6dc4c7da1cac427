"""What accounts have, document by document, for whoever looks at the simulator from outside."""

from collections.abc import Mapping
from typing import Any, cast

from catapult_simulator.checks.schema import ANYTHING, INTEGER, by_name, items, one_of, record
from catapult_simulator.checks.table import Clean, Field, Table
from catapult_simulator.checks.values import integer
from catapult_simulator.control.accounts import known_user
from catapult_simulator.control.action import ControlAction
from catapult_simulator.control.pages import LARGEST_PAGE, SEARCH, contains
from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.outgoing.callback_urls import without_userinfo
from catapult_simulator.state.store import KINDS, Document
from catapult_simulator.world import World

USUAL_PAGE = 50
SEARCHED = 5000
"""How many documents a search looks at: it holds everybody up, and may come every other second."""
FARTHEST = 10**12
SECRETS = frozenset({"credentials", "password", "secret", "token"})
VERBATIM = frozenset({"text"})
"""What people wrote: a URL and an address of mail in it are not one URL with a user name."""
PAGE = Table(
    "documents",
    Field("offset", integer(at_least=0, at_most=FARTHEST)),
    Field("size", integer(at_least=1, at_most=LARGEST_PAGE)),
    SEARCH,
)
DOCUMENTS = record("Documents", {"total": INTEGER, "items": items(by_name(ANYTHING))})


async def list_documents(world: World, path: dict[str, str], given: Clean) -> object:
    """A page of what an account has of a kind, newest first: `size` of them, 50 unless told.

    Passwords, and user names in URLs, are left out. With `contains` only those of the newest 5,000
    that have this text somewhere, and `total` counts them.

    Raises:
        ApiError: 404 `user-not-found`; 404 `resource-not-found` for an unknown kind.
    """
    user_id, kind = known_user(world, path["userId"]), KINDS.get(path["kind"])
    if kind is None:
        raise ApiError("resource-not-found", details=[("kind", path["kind"])])
    found = world.store.all(kind, user_id, newest_first=True)
    offset, size = given.get("offset", 0), given.get("size", USUAL_PAGE)
    if given.get("contains"):
        all_shown = (shown_document(document) for document in found.limit(SEARCHED))
        matching = [one for one in all_shown if contains(one, given)]
        return {"total": len(matching), "items": matching[offset : offset + size]}
    items_ = [shown_document(document) for document in found.skip(offset).limit(size)]
    return {"total": world.store.count(kind, user_id), "items": items_}


def shown_document(document: Document) -> Document:
    """A document without what is the simulator's own, and without secrets."""
    return {
        name: value if name in VERBATIM else shown(value)
        for name, value in document.items()
        if not name.startswith("_") and name not in SECRETS
    }


def shown(value: Any) -> Any:
    """A value, with everything in it shown as `shown_document` does."""
    if isinstance(value, str):
        return without_userinfo(value)[0] if "@" in value and "://" in value else value
    if isinstance(value, Mapping):
        return shown_document(dict(cast(Mapping[str, Any], value)))
    if isinstance(value, list | tuple):
        return [shown(one) for one in cast(list[Any], value)]
    return value


def actions() -> tuple[ControlAction, ...]:
    """What it offers, once all resources are there: it names the kinds of their documents."""
    places = {"kind": one_of(*sorted(KINDS))}
    listing = ControlAction(
        "GET", "/users/{userId}/{kind}", list_documents, PAGE, reply=DOCUMENTS, places=places
    )
    return (listing,)
