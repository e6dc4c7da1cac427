"""HTTP in and out of errors."""

from catapult_simulator.api.paging import PAGE, SIZE, page
from catapult_simulator.api.routing import Reply, Request, Route, ok
from catapult_simulator.checks.table import Table
from catapult_simulator.resources.errors import rules

LIST = Table("error", PAGE, SIZE)


def list_errors(request: Request) -> Reply:
    """A page of the errors, newest first."""
    return page(request, rules.every(request.world, request.user_id))


def get_error(request: Request) -> Reply:
    """One error."""
    return ok(rules.find(request.world, request.user_id, request.path["errorId"]))


ALL = "/users/{userId}/errors"
ROUTES = (
    Route("listErrors", "GET", ALL, list_errors, query=LIST, limit="errors"),
    Route("getError", "GET", ALL + "/{errorId}", get_error, limit="errors"),
)
