"""HTTP in and out of domains."""

from catapult_simulator.api.routing import Reply, Request, Route, created, done, ok
from catapult_simulator.checks.table import Field, Table
from catapult_simulator.checks.values import text
from catapult_simulator.resources.domains import rules

# RFC 1035, 2.3.4: 63 octets in a label, 253 in a name; the `_` is that of a printed example.
LABEL = "(?![-])[A-Za-z0-9_-]{1,63}(?<![-])"
DNS_NAME = text(
    longest=253,
    pattern=rf"{LABEL}(?:\.{LABEL})*",
    says="must be a DNS name: letters, digits, - and _, labels parted by dots",
)
# The page wants a description; published programs send none (decisions/0185).
DESCRIPTION = Field("description", text())
CREATE = Table("domain", Field("name", DNS_NAME, required=True), DESCRIPTION)
UPDATE = Table("domain", DESCRIPTION)


def list_domains(request: Request) -> Reply:
    """All domains of the account; there are too few for pages."""
    return ok(rules.every(request.world, request.user_id))


def create_domain(request: Request) -> Reply:
    """Creates a domain."""
    id_ = rules.create(request.world, request.user_id, request.body)
    return created(request.world.links.to(request.user_id, "domains", id_))


def get_domain(request: Request) -> Reply:
    """One domain, as it is listed."""
    return ok(rules.show(request.world, request.user_id, request.path["domainId"]))


def update_domain(request: Request) -> Reply:
    """Changes the description; a name is for ever."""
    rules.describe(request.world, request.user_id, request.path["domainId"], request.body)
    return done()


def delete_domain(request: Request) -> Reply:
    """Removes a domain with everything in it."""
    rules.delete(request.world, request.user_id, request.path["domainId"])
    return done()


ALL = "/users/{userId}/domains"
ONE = ALL + "/{domainId}"
LIMIT = "domains"
ROUTES = (
    Route("listDomains", "GET", ALL, list_domains, limit=LIMIT),
    Route("createDomain", "POST", ALL, create_domain, body=CREATE.body, limit=LIMIT),
    Route("deleteDomain", "DELETE", ONE, delete_domain, limit=LIMIT),
)
BEYOND_PAGES = (
    Route("getDomain", "GET", ONE, get_domain, limit=LIMIT),
    Route("updateDomain", "POST", ONE, update_domain, body=UPDATE.body, limit=LIMIT),
)
