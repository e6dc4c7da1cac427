"""What the API does with the account's phone numbers.

Source: methods/phoneNumbers/*.md. Choice: docs/decisions/0045 (what can be ordered, and what
becomes of a released number).
"""

from collections.abc import Iterator

from catapult_simulator.checks.table import Clean
from catapult_simulator.checks.unencoded import in_path
from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.resources.us_places import (
    is_toll_free,
    national_number,
    place_of_number,
)
from catapult_simulator.state.kinds import APPLICATIONS, PHONE_NUMBERS
from catapult_simulator.state.store import Document
from catapult_simulator.world import World

SHOWN = (
    "id",
    "name",
    "number",
    "nationalNumber",
    "city",
    "state",
    "applicationId",
    "fallbackNumber",
    "price",
    "createdTime",
    "numberState",
)


def every(world: World, user_id: str, query: Clean) -> Iterator[Document]:
    """The account's numbers; without `numberState` only those that are enabled."""
    wanted = {"numberState": "enabled"} | {
        name: value for name, value in query.items() if name not in ("page", "size")
    }
    application_id = wanted.get("applicationId")
    rows = (
        world.store.where(PHONE_NUMBERS, user_id, "applicationId", application_id)
        if application_id
        else world.store.all(PHONE_NUMBERS, user_id)
    )
    return (row for row in rows if _fits(row, wanted))


def find(world: World, user_id: str, number_id: str) -> Document:
    """An enabled number by its id or by itself. Raises ApiError (404, `number-not-found`)."""
    found = world.store.get(PHONE_NUMBERS, user_id, number_id)
    if found is None:
        found = world.numbers.owned(user_id, in_path(number_id))
    if found is None or found["numberState"] != "enabled":
        raise ApiError("number-not-found", number_id)
    return found


def view(world: World, user_id: str, document: Document) -> Document:
    """A number as the API shows it."""
    shown: Document = {name: document[name] for name in SHOWN if document.get(name) is not None}
    if "applicationId" in shown:
        shown["application"] = world.links.to(user_id, "applications", shown["applicationId"])
    return shown


def allocate(world: World, user_id: str, given: Clean) -> str:
    """Makes a number the account's, charges its first month, and returns the new id.

    Raises ApiError: `duplicate-number` (409) when the account has it, `number-not-found` (404) when
    it is not to be had, `application-access-denied` (403), `insufficient-available-balance` (403).
    """
    number = given["number"]
    check_application(world, user_id, given)
    owner = world.numbers.owner(number)
    if owner is not None and owner.user_id == user_id:
        raise ApiError("duplicate-number", owner.number["id"], number)
    if not is_available(world, user_id, number):
        raise ApiError("number-not-found", number)
    id_ = world.ids.new("phone-number", user_id)
    product = "toll-free-number-per-month" if is_toll_free(number) else "local-number-per-month"
    world.ledger.charge(user_id, product, number=number)
    place = place_of_number(number)
    world.store.put(
        PHONE_NUMBERS,
        user_id,
        {
            "id": id_,
            "number": number,
            "active": number,
            "nationalNumber": national_number(number),
            "city": place.city if place else None,
            "state": place.state if place else None,
            "price": f"{world.ledger.prices[product]:.2f}",
            "createdTime": world.clock.iso(),
            "numberState": "enabled",
            **_assignable(given),
        },
    )
    return id_


def update(world: World, user_id: str, number_id: str, given: Clean) -> None:
    """Changes what is given."""
    found = find(world, user_id, number_id)
    check_application(world, user_id, given)
    world.store.put(PHONE_NUMBERS, user_id, found | _assignable(given))


def release(world: World, user_id: str, number_id: str) -> None:
    """Takes a number from the account, for good."""
    found = find(world, user_id, number_id)
    released = {"numberState": "released", "active": None, "applicationId": None}
    world.store.put(PHONE_NUMBERS, user_id, found | released)


def is_available(world: World, user_id: str, number: str) -> bool:
    """Whether the account may order a number: nobody has it, and the account never had it."""
    had = world.store.first(PHONE_NUMBERS, user_id, "number", number)
    return had is None and world.numbers.owner(number) is None


def check_application(world: World, user_id: str, given: Clean) -> None:
    """Refuses an application that is not the account's. 403 `application-access-denied`."""
    application_id = given.get("applicationId")
    if application_id and world.store.get(APPLICATIONS, user_id, application_id) is None:
        raise ApiError("application-access-denied", user_id, application_id)


def _assignable(given: Clean) -> Document:
    changes = dict(given)
    if changes.get("applicationId") == "":
        changes["applicationId"] = None
    return changes


def _fits(row: Document, wanted: Clean) -> bool:
    return all(
        str(row.get(name) or "").casefold() == str(value).casefold()
        if name in ("city", "state")
        else row.get(name) == value
        for name, value in wanted.items()
    )
