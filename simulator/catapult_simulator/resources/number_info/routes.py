"""HTTP in and out of number info."""

from catapult_simulator.api.routing import Reply, Request, Route, ok
from catapult_simulator.resources.number_info import rules


def get_number_info(request: Request) -> Reply:
    """The caller's name of one number."""
    return ok(rules.look_up(request.world, request.user_id, request.path["number"]))


ROUTES = (
    Route(
        "getNumberInfo",
        "GET",
        "/phoneNumbers/numberInfo/{number}",
        get_number_info,
        limit="numberInfo",
    ),
)
