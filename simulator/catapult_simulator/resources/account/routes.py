"""HTTP in and out of the account."""

import math

from catapult_simulator.api.paging import PAGE, SIZE, page
from catapult_simulator.api.routing import Reply, Request, Route, ok
from catapult_simulator.checks.addresses import phone_number
from catapult_simulator.checks.table import Field, Table
from catapult_simulator.checks.unencoded import in_query
from catapult_simulator.checks.values import integer
from catapult_simulator.resources.account import rules

TRANSACTIONS = Table(
    "transaction",
    Field("maxItems", integer(at_least=1)),
    Field("fromDate", in_query(rules.moment(math.floor))),
    Field("toDate", in_query(rules.moment(math.ceil))),
    Field("type", rules.transaction_type),
    Field("number", in_query(phone_number)),
    PAGE,
    SIZE,
)


def get_account(request: Request) -> Reply:
    """Balance and kind of account."""
    return ok(rules.account(request.world, request.user_id))


def list_transactions(request: Request) -> Reply:
    """A page of the transactions that the filters let through, newest first."""
    return page(request, rules.transactions(request.world, request.user_id, request.query))


ACCOUNT = "/users/{userId}/account"
ROUTES = (
    Route("getAccount", "GET", ACCOUNT, get_account, limit="account"),
    Route(
        "listAccountTransactions",
        "GET",
        ACCOUNT + "/transactions",
        list_transactions,
        query=TRANSACTIONS,
        limit="account",
    ),
)
