"""The users of the API."""

from catapult_simulator.control.action import ControlAction
from catapult_simulator.errors import bad_property
from catapult_simulator.requests import Clean, Field, Table, text
from catapult_simulator.settings import Account
from catapult_simulator.world import World

ACCOUNT = Table(
    "account",
    Field("userId", text(pattern="[A-Za-z0-9._-]+"), required=True),
    Field("token", text(pattern="[^:]+"), required=True),
    Field("secret", text(), required=True),
)


async def create_account(world: World, _path: dict[str, str], given: Clean) -> object:
    """Lets another user in."""
    try:
        world.add_account(Account(given["userId"], given["token"], given["secret"]))
    except ValueError as error:
        raise bad_property("account", "userId", str(error)) from None
    return {"userId": given["userId"]}


async def list_accounts(world: World, _path: dict[str, str], _given: Clean) -> object:
    """The users, without credentials."""
    return [{"userId": user_id} for user_id in world.accounts]


ACTIONS = (
    ControlAction("GET", "/accounts", list_accounts),
    ControlAction("POST", "/accounts", create_account, ACCOUNT),
)
