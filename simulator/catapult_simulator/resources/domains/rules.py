"""What the API does with domains.

Source: methods/domains/*.md. Choice: decisions/0056 (names, and codes of our own).
"""

from catapult_simulator.checks.table import Clean
from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.resources.domains.documents import DOMAINS, ENDPOINTS
from catapult_simulator.state.store import Document
from catapult_simulator.world import World

MOST_DOMAINS = 100


def every(world: World, user_id: str) -> list[Document]:
    """The account's domains, in order of creation."""
    return [_view(user_id, domain) for domain in world.store.all(DOMAINS, user_id)]


def find(world: World, user_id: str, domain_id: str) -> Document:
    """One domain as it is kept. Raises ApiError (404, `resource-not-found`)."""
    found = world.store.get(DOMAINS, user_id, domain_id)
    if found is None:
        raise ApiError("resource-not-found")
    return found


def show(world: World, user_id: str, domain_id: str) -> Document:
    """One domain as the API shows it. Raises as `find`."""
    return _view(user_id, find(world, user_id, domain_id))


def create(world: World, user_id: str, given: Clean) -> str:
    """Creates a domain and returns its id.

    Raises ApiError: 409 `duplicate-domain` when anybody has a domain of this name; 403
    `domains-overflow` when the account has 100.
    """
    dns = given["name"].lower()
    if world.store.owner(DOMAINS, "_dns", dns) is not None:
        raise ApiError("duplicate-domain", given["name"])
    if world.store.count(DOMAINS, user_id) >= MOST_DOMAINS:
        raise ApiError("domains-overflow", MOST_DOMAINS)
    id_ = world.ids.new("domain", user_id)
    world.store.put(DOMAINS, user_id, {"id": id_, **given, "_dns": dns})
    return id_


def describe(world: World, user_id: str, domain_id: str, given: Clean) -> None:
    """Changes the description where one is given. Raises as `find`."""
    world.store.put(DOMAINS, user_id, find(world, user_id, domain_id) | given)


def delete(world: World, user_id: str, domain_id: str) -> None:
    """Removes a domain and its endpoints, which exist only within it."""
    find(world, user_id, domain_id)
    for endpoint in list(world.store.where(ENDPOINTS, user_id, "domainId", domain_id)):
        world.store.remove(ENDPOINTS, user_id, endpoint["id"])
    world.store.remove(DOMAINS, user_id, domain_id)


def _view(user_id: str, domain: Document) -> Document:
    """A domain as the API shows it; `endpoints` is relative, as printed."""
    shown = {name: domain[name] for name in ("id", "name", "description") if name in domain}
    return shown | {"endpoints": f"/v1/users/{user_id}/domains/{domain['id']}/endpoints"}
