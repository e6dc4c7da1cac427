"""The users of the API."""

from collections import Counter
from typing import Any

from catapult_simulator.checks.schema import INTEGER, TEXT, by_name, items, record
from catapult_simulator.checks.table import Clean, Field, Table
from catapult_simulator.checks.values import choice, text
from catapult_simulator.control.action import ControlAction
from catapult_simulator.control.amount import amount
from catapult_simulator.errors.api_error import ApiError, bad_property
from catapult_simulator.settings import USER_ID, Account
from catapult_simulator.state.kinds import ACCOUNT_CLOSED
from catapult_simulator.state.ledger import PAYMENTS
from catapult_simulator.world import World

NAMES = ("token", "secret")
OPERATOR = ""
"""Whose ids accounts are: nobody's of the API."""

ACCOUNT = Table(
    "account",
    Field("userId", text(longest=100, pattern=USER_ID)),
    Field("token", text(longest=100, pattern="[!-9;-~]+")),
    Field("secret", text(longest=100, pattern="[ -~]+")),
    Field("balance", amount),
)
PAYMENT = Table("payment", Field("amount", amount, required=True), Field("type", choice(*PAYMENTS)))
BALANCE = record("Balance", {"userId": TEXT, "balance": TEXT})
CREDENTIALS = record("Credentials", {"userId": TEXT, "token": TEXT, "secret": TEXT})
SHOWN = record("Account", {"userId": TEXT, "balance": TEXT, "documents": by_name(INTEGER)})


async def create_account(world: World, _path: dict[str, str], given: Clean) -> object:
    """Lets another user in; answers with its credentials, which are never shown again.

    What is not sent of `userId`, `token` and `secret` is made up from the seed: as easy to guess as
    any id. `balance` is in US dollars.

    Raises:
        ApiError: 400 `validation-error`, also for a user or a token that there is already.
    """
    user_id = given.get("userId") or _new_user_id(world)
    made = {name: given.get(name) or world.ids.new("token", OPERATOR) for name in NAMES}
    try:
        world.add_account(Account(user_id, **made))
    except ValueError as error:
        raise bad_property("account", "userId", str(error)) from None
    if "balance" in given:
        with world.store.unit():
            world.ledger.open(user_id, given["balance"])
    return {"userId": user_id, **made}


async def list_accounts(world: World, _path: dict[str, str], _given: Clean) -> object:
    """The users without credentials: what they have, and how many documents of each kind."""
    counts: dict[str, Counter[str]] = {user_id: Counter() for user_id in world.accounts}
    for table in world.store.tables():
        if table.user_id in counts and table.rows:
            counts[table.user_id][table.kind.name] += len(table.rows)
    return [_shown(world, user_id, found) for user_id, found in counts.items()]


async def pay(world: World, path: dict[str, str], given: Clean) -> object:
    """Adds US dollars to what an account has, as a transaction: a `payment`, or another `type`.

    Raises:
        ApiError: 404 `user-not-found`.
    """
    user_id = known_user(world, path["userId"])
    with world.store.unit():
        world.ledger.pay(user_id, given["amount"], given.get("type", PAYMENTS[0]))
    return {"userId": user_id, "balance": f"{world.ledger.account(user_id)['balance']:.5f}"}


async def delete_account(world: World, path: dict[str, str], _given: Clean) -> object:
    """Closes an account: its calls end, then everything of it is gone, what was due included.

    Callbacks that are on their way still arrive, and what was logged stays logged.

    Raises:
        ApiError: 404 `user-not-found`.
    """
    user_id = known_user(world, path["userId"])
    with world.store.unit():
        world.tell(ACCOUNT_CLOSED, user_id, {"id": user_id})
        for due in world.clock.pending():
            if due.user_id == user_id:
                world.clock.cancel(due.number)
        for table in tuple(world.store.tables()):
            if table.user_id == user_id:
                for document in tuple(table.rows.values()):
                    world.store.remove(table.kind, user_id, document["id"])
    world.forget_account(user_id)
    return {}


def known_user(world: World, user_id: str) -> str:
    """This user, whom the simulator knows. Raises ApiError (404, `user-not-found`) otherwise."""
    if user_id not in world.accounts:
        raise ApiError("user-not-found", user_id)
    return user_id


def _new_user_id(world: World) -> str:
    """An id that no account has; a reset lets ids start again, and accounts stay."""
    while (made := world.ids.new("user", OPERATOR)) in world.accounts:
        pass
    return made


def _shown(world: World, user_id: str, counts: Counter[str]) -> dict[str, Any]:
    balance = world.ledger.account(user_id)["balance"]
    return {"userId": user_id, "balance": f"{balance:.5f}", "documents": dict(counts)}


ACTIONS = (
    ControlAction("GET", "/accounts", list_accounts, reply=items(SHOWN)),
    ControlAction("POST", "/accounts", create_account, ACCOUNT, reply=CREDENTIALS),
    ControlAction("POST", "/accounts/{userId}/payments", pay, PAYMENT, reply=BALANCE),
    ControlAction("DELETE", "/accounts/{userId}", delete_account, reply=record("", {})),
)
