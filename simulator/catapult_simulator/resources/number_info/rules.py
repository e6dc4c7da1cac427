"""What the API does when it is asked who calls.

Source: methods/numberInfo/getNumberInfo.md; errors.md (`invalid-cnam-search`, `cnam-not-found`,
`cnam-error`). Choice: decisions/0056 (which names there are).
"""

from catapult_simulator.checks.addresses import E164
from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.resources.reserved_numbers import reserved_line
from catapult_simulator.resources.us_places import is_toll_free, place_of_number
from catapult_simulator.state.store import Document, Kind
from catapult_simulator.world import World

NUMBER_INFO = Kind("numberInfo", needs=dict.fromkeys(("name", "number", "created", "updated"), str))

LONGEST_NAME = 15
NOT_ALLOCATED, NO_DATABASE = "04", "09"


def look_up(world: World, user_id: str, number: str) -> Document:
    """The name of a number, when the account first asked for it and when it last changed.

    Every answer is charged as a `cnam-search`; an error costs nothing.

    Raises ApiError: 403 `invalid-cnam-search` (not in E.164 format),
    `insufficient-available-balance`; 404 `cnam-not-found`; 503 `cnam-error`.
    """
    if E164.fullmatch(number) is None:
        raise ApiError("invalid-cnam-search", number)
    if reserved_line(number) == NO_DATABASE:
        raise ApiError("cnam-error", number)
    name = name_of(number)
    if name is None:
        raise ApiError("cnam-not-found", number)
    world.ledger.charge(user_id, "cnam-search", number=number)
    found = world.store.get(NUMBER_INFO, user_id, number)
    if found is None:
        now = world.clock.iso()
        known = {"id": number, "name": name, "number": number, "created": now, "updated": now}
        found = world.store.put(NUMBER_INFO, user_id, known)
    return {key: value for key, value in found.items() if key != "id"}


def name_of(number: str) -> str | None:
    """The name shown for a number in E.164 format; None when no name can be known.

    Such names have at most 15 characters and exist in North America only.
    """
    if not number.startswith("+1") or reserved_line(number) == NOT_ALLOCATED:
        return None
    if is_toll_free(number):
        return "TOLL FREE CALL"
    place = place_of_number(number)
    return "WIRELESS CALLER" if place is None else f"{place.city[: LONGEST_NAME - 3]} {place.state}"
