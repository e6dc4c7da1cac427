"""HTTP in and out of endpoints."""

from typing import Any

from catapult_simulator.api.paging import PAGE, SIZE, page
from catapult_simulator.api.routing import Reply, Request, Route, created, done, json_reply, ok
from catapult_simulator.checks.combined import record
from catapult_simulator.checks.place import Place
from catapult_simulator.checks.table import Field, Table
from catapult_simulator.checks.values import LARGEST, boolean, integer, text
from catapult_simulator.resources.endpoints import rules

SHORTEST_PASSWORD = 6
LAST_OF_LATIN_1 = "\xff"

# RFC 3261, 25.1: user = 1*( unreserved / escaped / user-unreserved ).
SIP_USER = text(
    pattern=r"(?:[A-Za-z0-9_.!~*'()&=+$,;?/-]|%[0-9A-Fa-f]{2})+",
    says="must be the user part of a SIP URI (RFC 3261, 19.1.1)",
)


def password(value: Any, place: Place) -> str:
    """At least 6 characters, all of ISO 8859-1. An error does not repeat what was sent."""
    if not isinstance(value, str):
        raise place.wrong("must be text")
    if len(value) < SHORTEST_PASSWORD:
        raise place.wrong(f"must have at least {SHORTEST_PASSWORD} characters")
    if max(value) > LAST_OF_LATIN_1:
        raise place.wrong("must consist of Latin 1 (ISO 8859-1) characters")
    return value


CHANGEABLE = (
    Field("description", text()),
    Field("applicationId", text()),
    Field("enabled", boolean),
)
CREATE = Table(
    "endpoint",
    Field("name", SIP_USER, required=True),
    *CHANGEABLE,
    Field("credentials", record(Field("password", password, required=True)), required=True),
)
UPDATE = Table("endpoint", *CHANGEABLE, Field("credentials", record(Field("password", password))))
LIST = Table("endpoint", PAGE, SIZE)
TOKEN = Table("token", Field("expires", integer(at_least=1, at_most=LARGEST)))
TOKEN_LIFE_SECONDS = 3600


def list_endpoints(request: Request) -> Reply:
    """A page of the endpoints of a domain, in order of creation."""
    rows = rules.every(request.world, request.user_id, request.path["domainId"])
    return page(request, rows, rules.view)


def create_endpoint(request: Request) -> Reply:
    """Creates an endpoint in a domain."""
    domain_id = request.path["domainId"]
    id_ = rules.create(request.world, request.user_id, domain_id, request.body)
    location = request.world.links.to(request.user_id, "domains", domain_id, "endpoints", id_)
    return created(location)


def get_endpoint(request: Request) -> Reply:
    """One endpoint."""
    return ok(rules.view(rules.find(request.world, request.user_id, *_named(request))))


def update_endpoint(request: Request) -> Reply:
    """Changes the properties that were sent."""
    rules.update(request.world, request.user_id, *_named(request), request.body)
    return done()


def delete_endpoint(request: Request) -> Reply:
    """Removes an endpoint."""
    rules.delete(request.world, request.user_id, *_named(request))
    return done()


def create_token(request: Request) -> Reply:
    """A token for the endpoint and the seconds that it holds; nothing here takes one."""
    expires = request.body.get("expires", TOKEN_LIFE_SECONDS)
    token = rules.token(request.world, request.user_id, *_named(request))
    where = ("domains", request.path["domainId"], "endpoints", request.path["endpointId"])
    location = request.world.links.to(request.user_id, *where, "tokens", token)
    return json_reply(201, {"token": token, "expires": expires}, created(location).headers)


def delete_token(request: Request) -> Reply:
    """Takes a token back; whichever it is, for none is kept."""
    rules.find(request.world, request.user_id, *_named(request))
    return done()


def _named(request: Request) -> tuple[str, str]:
    return request.path["domainId"], request.path["endpointId"]


ALL = "/users/{userId}/domains/{domainId}/endpoints"
ONE = ALL + "/{endpointId}"
TOKENS = ONE + "/tokens"
LIMIT = "endpoints"
ROUTES = (
    Route("listEndpoints", "GET", ALL, list_endpoints, query=LIST, limit=LIMIT),
    Route("createEndpoint", "POST", ALL, create_endpoint, body=CREATE.body, limit=LIMIT),
    Route("getEndpoint", "GET", ONE, get_endpoint, limit=LIMIT),
    Route("updateEndpoint", "POST", ONE, update_endpoint, body=UPDATE.body, limit=LIMIT),
    Route("deleteEndpoint", "DELETE", ONE, delete_endpoint, limit=LIMIT),
)
BEYOND_PAGES = (
    Route("createEndpointToken", "POST", TOKENS, create_token, body=TOKEN.body, limit=LIMIT),
    Route("deleteEndpointToken", "DELETE", TOKENS + "/{token}", delete_token, limit=LIMIT),
)
