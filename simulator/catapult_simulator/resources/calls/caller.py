"""Whose number a new call may show as its caller.

Sources: methods/calls/postCalls.md (from); errors.md (``number-access-denied``). What published
programs show besides: decisions/0186.
"""

from catapult_simulator.checks.table import Clean
from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.resources.calls.documents import CALLS, own_number
from catapult_simulator.resources.domains.documents import endpoint_at
from catapult_simulator.state.store import Document
from catapult_simulator.world import World


def caller(world: World, user_id: str, asked: Clean) -> Document:
    """Return what a call keeps of its caller: whose number it belongs to, unless it shows that.

    Raises:
        ApiError: 401 ``number-access-denied`` unless ``from`` is a number of the account, or
            calls the account at present, or ``to`` is an endpoint of the account.
    """
    shown = asked["from"]
    if world.numbers.owned(user_id, shown) is not None:
        return {}
    call = world.store.first(CALLS, user_id, "_caller", shown)
    if call is not None:
        return {"_number": own_number(call)}
    found = endpoint_at(world.store, asked["to"])
    if found is not None and found[0] == user_id:
        return {"_number": None}
    details = [("userId", user_id), ("number", shown)]
    raise ApiError("number-access-denied", user_id, shown, details=details)
