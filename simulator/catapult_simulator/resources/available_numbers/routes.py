"""HTTP in and out of available numbers. The parameters of an order are in its query."""

from catapult_simulator.api.routing import Reply, Request, Route, json_reply, ok
from catapult_simulator.checks.table import Field, Table
from catapult_simulator.checks.values import boolean, text
from catapult_simulator.resources.available_numbers import rules
from catapult_simulator.resources.us_places import us_state

PLACE = (
    Field("city", text()),
    Field("state", us_state),
    Field("zip", rules.zip_code),
    Field("areaCode", rules.area_code),
    Field("localNumber", rules.local_number),
    Field("inLocalCallingArea", boolean),
)
SEARCH_QUANTITY = Field("quantity", rules.search_quantity)
ORDER_QUANTITY = Field("quantity", rules.order_quantity)
PATTERN = Field("pattern", rules.pattern)
NO_PATTERN = Field("pattern", rules.no_pattern)
ONE_PLACE = (rules.check_combination,)

SEARCH_LOCAL = Table("number", *PLACE, SEARCH_QUANTITY, PATTERN, rules=ONE_PLACE)
ORDER_LOCAL = Table("number", *PLACE, ORDER_QUANTITY, NO_PATTERN, rules=ONE_PLACE)
SEARCH_TOLL_FREE = Table("number", SEARCH_QUANTITY, PATTERN)
ORDER_TOLL_FREE = Table("number", ORDER_QUANTITY, NO_PATTERN)


def search_local(request: Request) -> Reply:
    """Local numbers that are free."""
    return ok(rules.search_local(request.world, request.user_id, request.query))


def order_local(request: Request) -> Reply:
    """Finds local numbers and orders them, all or none."""
    return json_reply(201, rules.order_local(request.world, request.user_id, request.query))


def search_toll_free(request: Request) -> Reply:
    """Toll-free numbers that are free."""
    return ok(rules.search_toll_free(request.world, request.user_id, request.query))


def order_toll_free(request: Request) -> Reply:
    """Finds toll-free numbers and orders them, all or none."""
    return json_reply(201, rules.order_toll_free(request.world, request.user_id, request.query))


LOCAL = "/availableNumbers/local"
TOLL_FREE = "/availableNumbers/tollFree"
SEARCH = "search-numbers"
ORDER = "order-numbers"
ROUTES = (
    Route("searchLocalNumbers", "GET", LOCAL, search_local, query=SEARCH_LOCAL, limit=SEARCH),
    Route("orderLocalNumbers", "POST", LOCAL, order_local, query=ORDER_LOCAL, limit=ORDER),
    Route(
        "searchTollFreeNumbers",
        "GET",
        TOLL_FREE,
        search_toll_free,
        query=SEARCH_TOLL_FREE,
        limit=SEARCH,
    ),
    Route(
        "orderTollFreeNumbers",
        "POST",
        TOLL_FREE,
        order_toll_free,
        query=ORDER_TOLL_FREE,
        limit=ORDER,
    ),
)
