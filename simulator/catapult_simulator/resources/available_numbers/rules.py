"""What the API does with available numbers.

Source: methods/availableNumbers/*.md; errors.md (`invalid-available-number-search` and its kin).
Where the page of the order lists `pattern` and errors.md forbids it, errors.md wins
(docs/decisions/0044).
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Any

from catapult_simulator.checks.place import Place
from catapult_simulator.checks.table import Clean
from catapult_simulator.checks.values import integer
from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.resources import us_places
from catapult_simulator.resources.available_numbers.pattern import Pattern
from catapult_simulator.resources.phone_numbers.rules import allocate, is_available
from catapult_simulator.state.store import Document
from catapult_simulator.world import World

MAX_SEARCH = 5000
MAX_ORDER = 10
DEFAULT_QUANTITY = 10
DEFAULT_TOLL_FREE_ORDER = 1
MAX_PATTERN = 100

SEARCH = "invalid-available-number-search"
ORDER = "invalid-available-number-search-order"
ZERO = "Quantity must be greater than zero."
MAXIMUM_OF_ORDER = "The maximum quantity of numbers searching and ordering is ${0}"
NO_PATTERN = "A query and order numbers cannot contain pattern"

_whole = integer()
_digits = re.compile(r"[0-9]+")
_pattern = re.compile(rf"[A-Za-z0-9?*]{{1,{MAX_PATTERN}}}")


def check_combination(query: Clean) -> None:
    """Exactly one of state, ZIP code and area code, and what goes with each. 400."""
    city, state, zip_, area, local = (
        name in query for name in ("city", "state", "zip", "areaCode", "localNumber")
    )
    line = area or local
    refusals = (
        (city and zip_, "A query cannot combine City with ZIP Code."),
        (city and line, "A query cannot combine City with Area Code or Local Number."),
        (
            zip_ and state and line,
            "A query cannot combine ZIP Code and State with Area Code or Local Number.",
        ),
        (zip_ and line, "A query cannot combine ZIP Code with Area Code or Local Number."),
        (zip_ and state, "A query cannot combine ZIP Code with State."),
        (state and line, "A query cannot combine State with Area Code or Local Number."),
        (city and not state, "For searching by City the State is also required."),
        (
            not (state or zip_ or area),
            "Specify a State ZIP Code or Area Code with your query.",
        ),
    )
    for refused, says in refusals:
        if refused:
            raise ApiError(SEARCH, says=says)


def search_local(world: World, user_id: str, query: Clean) -> list[Document]:
    """Free numbers at a place, in an order that never changes."""
    found = _free(world, user_id, _local_candidates(query), query)
    return [_local_view(world, number, query) for number in found]


def order_local(world: World, user_id: str, query: Clean) -> list[Document]:
    """Orders free numbers at a place. Raises ApiError (404) when there are fewer than wanted."""
    quantity = query.get("quantity", DEFAULT_QUANTITY)
    found = _free(world, user_id, _local_candidates(query), query | {"quantity": quantity})
    return _order(world, user_id, found, quantity)


def search_toll_free(world: World, user_id: str, query: Clean) -> list[Document]:
    """Free toll-free numbers, in an order that never changes."""
    found = _free(world, user_id, us_places.toll_free_numbers(), query)
    return [_view(world, number, query) for number in found]


def order_toll_free(world: World, user_id: str, query: Clean) -> list[Document]:
    """Orders free toll-free numbers, one by default."""
    quantity = query.get("quantity", DEFAULT_TOLL_FREE_ORDER)
    candidates = us_places.toll_free_numbers()
    found = _free(world, user_id, candidates, query | {"quantity": quantity})
    return _order(world, user_id, found, quantity)


def zip_code(value: Any, _: Place) -> str:
    """Five digits that belong to a place. 400 `invalid-zip-code`."""
    if us_places.place_of_zip(value) is None:
        raise ApiError("invalid-zip-code", value)
    return str(value)


def area_code(value: Any, _: Place) -> str:
    """Three digits; there need not be numbers. 400 otherwise."""
    if len(value) != 3 or not _digits.fullmatch(value):
        raise ApiError(SEARCH, says="An Area Code must be 3 digits.")
    return str(value)


def local_number(value: Any, place: Place) -> str:
    """Three or four digits. 400 otherwise. The pages name only the minimum."""
    if value and not _digits.fullmatch(value):
        raise place.wrong("must be 3 or 4 digits")
    if len(value) < 3:
        raise ApiError(SEARCH, says="Local Number must contains at least 3 digits.")
    if len(value) > 4:
        raise ApiError(SEARCH, says="localNumber must contain a maximum of 4 digits")
    return str(value)


def search_quantity(value: Any, place: Place) -> int:
    """1 to 5000. 400 otherwise."""
    quantity = _quantity(value, place)
    if quantity > MAX_SEARCH:
        raise ApiError(SEARCH, says=f"The maximum quantity of numbers is {MAX_SEARCH}")
    return quantity


def order_quantity(value: Any, place: Place) -> int:
    """1 to 10. 400 otherwise."""
    quantity = _quantity(value, place)
    if quantity > MAX_ORDER:
        raise ApiError(ORDER, MAX_ORDER, says=MAXIMUM_OF_ORDER)
    return quantity


def pattern(value: Any, place: Place) -> Pattern:
    """Letters, digits, `?` and `*`."""
    if _pattern.fullmatch(value) is None:
        raise place.wrong(f"must be at most {MAX_PATTERN} letters, digits, ? and *")
    return Pattern(value)


def no_pattern(_value: Any, _place: Place) -> str:
    """An order takes no pattern. 400."""
    raise ApiError(ORDER, says=NO_PATTERN)


def _quantity(value: Any, place: Place) -> int:
    quantity: int = _whole(value, place)
    if quantity <= 0:
        raise ApiError("validation-error", says=ZERO)
    return quantity


def _local_candidates(query: Clean) -> Iterable[str]:
    if "areaCode" in query:
        everywhere = us_places.numbers_of_area(query["areaCode"])
        local = query.get("localNumber")
        if local is None:
            return everywhere
        near = us_places.numbers_of_exchange(query["areaCode"], local)
        if not query.get("inLocalCallingArea", False):
            return near
        return chain(near, (one for one in everywhere if not one[5:].startswith(local)))
    if "zip" in query:
        place = us_places.place_of_zip(query["zip"])
        return us_places.numbers_of_place(place) if place else ()
    places = us_places.places_of_state(query["state"])
    if "city" in query:
        city = query["city"].strip().upper()
        places = [place for place in places if place.city == city]
        if not places:
            raise ApiError("invalid-rate-center", query["city"], query["state"])
    return chain.from_iterable(us_places.numbers_of_place(place) for place in places)


def _free(world: World, user_id: str, candidates: Iterable[str], query: Clean) -> Iterator[str]:
    wanted: Pattern | None = query.get("pattern")
    free = (
        number
        for number in candidates
        if (wanted is None or wanted.matches(number[2:])) and is_available(world, user_id, number)
    )
    return islice(free, query.get("quantity", DEFAULT_QUANTITY))


def _order(world: World, user_id: str, found: Iterable[str], quantity: int) -> list[Document]:
    numbers = list(found)
    if len(numbers) < quantity:
        raise ApiError("order-number-quantity-unavailable")
    return [_ordered_view(world, user_id, number) for number in numbers]


def _ordered_view(world: World, user_id: str, number: str) -> Document:
    id_ = allocate(world, user_id, {"number": number})
    return {
        "number": number,
        "nationalNumber": us_places.national_number(number),
        "price": _price(world, number),
        "location": world.links.to(user_id, "phoneNumbers", id_),
    }


def _local_view(world: World, number: str, query: Clean) -> Document:
    place = us_places.place_of_number(number)
    where = place._asdict() if place else {}
    return _view(world, number, query) | {
        "city": where.get("city"),
        "lata": where.get("lata"),
        "rateCenter": where.get("city"),
        "state": where.get("state"),
    }


def _view(world: World, number: str, query: Clean) -> Document:
    national = us_places.national_number(number)
    view = {"number": number, "nationalNumber": national, "price": _price(world, number)}
    wanted: Pattern | None = query.get("pattern")
    return view | {"patternMatch": wanted.marks(national)} if wanted else view


def _price(world: World, number: str) -> str:
    toll_free = us_places.is_toll_free(number)
    product = "toll-free-number-per-month" if toll_free else "local-number-per-month"
    return f"{world.ledger.prices[product]:.2f}"
