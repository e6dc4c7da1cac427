"""What the API does with endpoints.

Source: methods/endpoints/*.md. Choice: decisions/0056 (what is shown, and what is not kept).
"""

from collections.abc import Iterator

from catapult_simulator.checks.table import Clean
from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.resources.domains import rules as domains
from catapult_simulator.resources.domains.documents import ENDPOINTS, address_of, sip_uri_of
from catapult_simulator.state.kinds import APPLICATIONS
from catapult_simulator.state.store import Document
from catapult_simulator.world import World

SHOWN = ("id", "name", "description", "domainId", "applicationId", "enabled", "sipUri")


def every(world: World, user_id: str, domain_id: str) -> Iterator[Document]:
    """The endpoints of a domain, in order of creation. Raises as `domains.find`."""
    domains.find(world, user_id, domain_id)
    return world.store.where(ENDPOINTS, user_id, "domainId", domain_id)


def find(world: World, user_id: str, domain_id: str, endpoint_id: str) -> Document:
    """One endpoint of a domain. Raises ApiError (404, `resource-not-found`)."""
    domains.find(world, user_id, domain_id)
    found = world.store.get(ENDPOINTS, user_id, endpoint_id)
    if found is None or found["domainId"] != domain_id:
        raise ApiError("resource-not-found")
    return found


def create(world: World, user_id: str, domain_id: str, given: Clean) -> str:
    """Creates an endpoint and returns its id.

    Raises ApiError: 404 `resource-not-found` (the domain); 403 `application-access-denied`; 409
    `duplicate-endpoint` when the domain has one of this name.
    """
    domain = domains.find(world, user_id, domain_id)
    _check_application(world, user_id, given)
    sip_uri = sip_uri_of(given["name"], domain["name"])
    address = address_of(sip_uri)
    if world.store.owner(ENDPOINTS, "_address", address) is not None:
        raise ApiError("duplicate-endpoint", given["name"])
    id_ = world.ids.new("endpoint", user_id)
    made: Document = {"id": id_, "domainId": domain_id, "sipUri": sip_uri, "enabled": True}
    made["_address"] = address
    world.store.put(ENDPOINTS, user_id, made | _kept(given))
    return id_


def update(world: World, user_id: str, domain_id: str, endpoint_id: str, given: Clean) -> None:
    """Changes what is given; a name that is sent is not among it, for names cannot change."""
    found = find(world, user_id, domain_id, endpoint_id)
    _check_application(world, user_id, given)
    world.store.put(ENDPOINTS, user_id, found | _kept(given))


def delete(world: World, user_id: str, domain_id: str, endpoint_id: str) -> None:
    """Removes an endpoint."""
    find(world, user_id, domain_id, endpoint_id)
    world.store.remove(ENDPOINTS, user_id, endpoint_id)


def token(world: World, user_id: str, domain_id: str, endpoint_id: str) -> str:
    """A token for an endpoint, which is not kept, for nothing registers here. Raises as `find`."""
    find(world, user_id, domain_id, endpoint_id)
    return world.ids.new("token", user_id)


def view(endpoint: Document) -> Document:
    """An endpoint as the API shows it, never with its password."""
    shown: Document = {name: endpoint[name] for name in SHOWN if endpoint.get(name) is not None}
    realm = endpoint["sipUri"].rpartition("@")[2]
    return shown | {"credentials": {"realm": realm, "username": endpoint["name"]}}


def _check_application(world: World, user_id: str, given: Clean) -> None:
    application_id = given.get("applicationId")
    if application_id and world.store.get(APPLICATIONS, user_id, application_id) is None:
        raise ApiError("application-access-denied", user_id, application_id)


def _kept(given: Clean) -> Document:
    kept = {name: value for name, value in given.items() if name != "credentials"}
    return kept | ({"applicationId": None} if given.get("applicationId") == "" else {})
