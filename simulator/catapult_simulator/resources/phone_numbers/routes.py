"""HTTP in and out of phone numbers."""

from functools import partial

from catapult_simulator.api.paging import PAGE, SIZE, page
from catapult_simulator.api.routing import Reply, Request, Route, created, done, ok
from catapult_simulator.checks.addresses import phone_number
from catapult_simulator.checks.combined import record
from catapult_simulator.checks.table import Field, Table
from catapult_simulator.checks.values import choice, choice_as_said, text
from catapult_simulator.resources.phone_numbers import rules
from catapult_simulator.resources.us_places import us_state

PROVIDER = record(
    Field("providerName", choice("bandwidth-dashboard"), required=True),
    Field(
        "properties",
        record(
            Field("accountId", text(), required=True),
            Field("userName", text(), required=True),
            Field("password", text(), required=True),
        ),
        required=True,
    ),
)
CHANGEABLE = (
    Field("name", text()),
    Field("applicationId", text()),
    Field("fallbackNumber", text()),
)
CREATE = Table(
    "number",
    Field("number", phone_number, required=True),
    *CHANGEABLE,
    Field("provider", PROVIDER),
)
UPDATE = Table("number", *CHANGEABLE)
LIST = Table(
    "number",
    PAGE,
    SIZE,
    Field("applicationId", text()),
    Field("state", us_state),
    Field("name", text()),
    Field("city", text()),
    Field("numberState", choice_as_said("enabled", "released")),
)


def list_phone_numbers(request: Request) -> Reply:
    """A page of the account's numbers that the filters let through, in order of creation."""
    rows = rules.every(request.world, request.user_id, request.query)
    return page(request, rows, partial(rules.view, request.world, request.user_id))


def create_phone_number(request: Request) -> Reply:
    """Orders a number, or imports it when a provider is named; both make it the account's."""
    given = {name: value for name, value in request.body.items() if name != "provider"}
    id_ = rules.allocate(request.world, request.user_id, given)
    return created(request.world.links.to(request.user_id, "phoneNumbers", id_))


def get_phone_number(request: Request) -> Reply:
    """One number, by id or by the number itself."""
    found = rules.find(request.world, request.user_id, request.path["numberId"])
    return ok(rules.view(request.world, request.user_id, found))


def update_phone_number(request: Request) -> Reply:
    """Changes the properties that were sent; an empty `applicationId` takes the number off."""
    rules.update(request.world, request.user_id, request.path["numberId"], request.body)
    return done()


def delete_phone_number(request: Request) -> Reply:
    """Releases a number; it cannot come back to the account."""
    rules.release(request.world, request.user_id, request.path["numberId"])
    return done()


ALL = "/users/{userId}/phoneNumbers"
ONE = ALL + "/{numberId}"
MANAGE = "manage-numbers"
ROUTES = (
    Route("listPhoneNumbers", "GET", ALL, list_phone_numbers, query=LIST, limit=MANAGE),
    Route(
        "createPhoneNumber",
        "POST",
        ALL,
        create_phone_number,
        body=CREATE.body,
        limit="order-numbers",
    ),
    Route("getPhoneNumber", "GET", ONE, get_phone_number, limit=MANAGE),
    Route("updatePhoneNumber", "POST", ONE, update_phone_number, body=UPDATE.body),
    Route("deletePhoneNumber", "DELETE", ONE, delete_phone_number),
)
