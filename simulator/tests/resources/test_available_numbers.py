"""Available numbers: the rules of a search, patterns, and orders that are whole or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catapult_simulator.resources.available_numbers.pattern import Pattern
from sim_assertions import assert_error
from sim_harness import BOB, Sim

LOCAL = "http://sim/v1/availableNumbers/local"
TOLL_FREE = "http://sim/v1/availableNumbers/tollFree"
SEARCH = "invalid-available-number-search"
ORDER = "invalid-available-number-search-order"


def numbers(sim: Sim, url: str) -> list[str]:
    return [one["number"] for one in sim.get(url)]


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("", "Specify a State ZIP Code or Area Code with your query."),
        ("localNumber=555", "Specify a State ZIP Code or Area Code with your query."),
        ("city=Cary", "For searching by City the State is also required."),
        ("city=Cary&zip=27511", "A query cannot combine City with ZIP Code."),
        (
            "city=Cary&areaCode=919",
            "A query cannot combine City with Area Code or Local Number.",
        ),
        (
            "city=Cary&state=NC&localNumber=456",
            "A query cannot combine City with Area Code or Local Number.",
        ),
        (
            "zip=27511&state=NC&areaCode=919",
            "A query cannot combine ZIP Code and State with Area Code or Local Number.",
        ),
        (
            "zip=27511&areaCode=919",
            "A query cannot combine ZIP Code with Area Code or Local Number.",
        ),
        ("zip=27511&state=NC", "A query cannot combine ZIP Code with State."),
        (
            "state=NC&areaCode=919",
            "A query cannot combine State with Area Code or Local Number.",
        ),
        ("areaCode=91", "An Area Code must be 3 digits."),
        ("areaCode=91x", "An Area Code must be 3 digits."),
        ("areaCode=919%0A", "An Area Code must be 3 digits."),
        ("areaCode=919&localNumber=45", "Local Number must contains at least 3 digits."),
        ("areaCode=919&localNumber=45678", "localNumber must contain a maximum of 4 digits"),
    ],
)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_search_that_cannot_be_says_so_in_the_documented_words(
    sim: Sim, method: str, query: str, message: str
) -> None:
    assert assert_error(sim.ask(method, f"{LOCAL}?{query}"), 400, SEARCH)["message"] == message


def test_a_search_finds_at_most_5000(sim: Sim) -> None:
    for url in (f"{LOCAL}?areaCode=919&", f"{TOLL_FREE}?"):
        body = assert_error(sim.ask("GET", url + "quantity=5001"), 400, SEARCH)
        assert body["message"] == "The maximum quantity of numbers is 5000"


@pytest.mark.parametrize("url", [f"{LOCAL}?areaCode=919&", f"{TOLL_FREE}?"])
@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("quantity", ["0", "-1"])
def test_a_quantity_is_greater_than_zero(sim: Sim, method: str, url: str, quantity: str) -> None:
    body = assert_error(sim.ask(method, f"{url}quantity={quantity}"), 400, "validation-error")
    assert body["message"] == "Quantity must be greater than zero."


@pytest.mark.parametrize("url", [f"{LOCAL}?areaCode=919&", f"{TOLL_FREE}?"])
def test_an_order_is_of_at_most_ten_and_has_no_pattern(sim: Sim, url: str) -> None:
    assert assert_error(sim.ask("POST", url + "quantity=11"), 400, ORDER)["message"].endswith(" 10")
    refused = assert_error(sim.ask("POST", url + "pattern=*"), 400, ORDER)
    assert refused["message"] == "A query and order numbers cannot contain pattern"


@pytest.mark.parametrize("zip_code", ["00000", "2751", "275111", "abcde", "27511%0A"])
def test_a_zip_code_without_a_place_is_refused(sim: Sim, zip_code: str) -> None:
    assert_error(sim.ask("GET", f"{LOCAL}?zip={zip_code}"), 400, "invalid-zip-code")


def test_a_city_that_the_state_has_not_is_403(sim: Sim) -> None:
    body = assert_error(sim.ask("GET", f"{LOCAL}?city=Nix&state=NC"), 403, "invalid-rate-center")
    assert body["message"] == "The city Nix in the state NC was not found"


@pytest.mark.parametrize("pattern", ["", "1-2", "1.2", "%2B1", "*%0A"])
def test_a_pattern_has_letters_digits_and_wildcards(sim: Sim, pattern: str) -> None:
    url = f"{TOLL_FREE}?pattern={pattern}"
    assert_error(sim.ask("GET", url), 400, "validation-error")


def test_ten_numbers_are_found_by_default(sim: Sim) -> None:
    assert len(numbers(sim, f"{LOCAL}?state=NC")) == len(numbers(sim, TOLL_FREE)) == 10


@pytest.mark.parametrize("query", ["areaCode=919", "state=NC", "zip=27511", "city=cary&state=NC"])
def test_a_number_tells_where_it_is(sim: Sim, query: str) -> None:
    found = sim.get(f"{LOCAL}?{query}&quantity=1")[0]
    assert found.pop("number").startswith("+1919")
    assert found.pop("nationalNumber").startswith("(919) ")
    where = {"city": "CARY", "lata": "426", "rateCenter": "CARY", "state": "NC"}
    assert found == where | {"price": "0.60"}


def test_the_catalogue_is_large_and_never_changes(sim: Sim) -> None:
    found = numbers(sim, f"{LOCAL}?areaCode=919&quantity=5000")
    assert len(set(found)) == 5000
    assert found == numbers(sim, f"{LOCAL}?areaCode=919&quantity=5000")


def test_a_state_or_area_without_numbers_is_an_empty_list(sim: Sim) -> None:
    assert numbers(sim, f"{LOCAL}?state=ZZ") == numbers(sim, f"{LOCAL}?areaCode=999") == []


@pytest.mark.parametrize("local", ["456", "4567"])
def test_a_local_number_begins_what_is_found(sim: Sim, local: str) -> None:
    found = numbers(sim, f"{LOCAL}?areaCode=919&localNumber={local}&quantity=5000")
    assert found
    assert all(number.startswith(f"+1919{local}") for number in found)


def test_the_local_calling_area_adds_numbers_that_begin_otherwise(sim: Sim) -> None:
    query = f"{LOCAL}?areaCode=919&localNumber=4567&quantity=1500"
    near = numbers(sim, query)
    around = numbers(sim, query + "&inLocalCallingArea=true")
    assert (len(near), len(set(around)), around[: len(near)]) == (1000, 1500, near)


def test_a_pattern_shows_what_it_named(sim: Sim) -> None:
    (found,) = sim.get(f"{LOCAL}?areaCode=919&pattern=*CALL&quantity=1")
    assert found["number"].endswith("2255")
    assert found["patternMatch"] == "          CALL"


def test_an_order_makes_the_numbers_ones_own(sim: Sim) -> None:
    response = sim.ask("POST", f"{LOCAL}?areaCode=919&quantity=2")
    first, second = response.json()
    assert (response.status_code, set(first)) == (
        201,
        {"number", "nationalNumber", "price", "location"},
    )
    assert sim.get(first["location"])["number"] == first["number"] != second["number"]
    assert first["number"] not in numbers(sim, f"{LOCAL}?areaCode=919")


def test_what_one_account_has_another_does_not_find(sim: Sim) -> None:
    taken = sim.ask("POST", TOLL_FREE).json()[0]["number"]
    theirs = sim.get(TOLL_FREE, user=BOB)
    assert taken not in [one["number"] for one in theirs]


def test_an_order_is_whole_or_not_at_all(sim: Sim) -> None:
    response = sim.ask("POST", f"{LOCAL}?areaCode=999&quantity=1")
    assert_error(response, 404, "order-number-quantity-unavailable")
    before = len(sim.get("/phoneNumbers"))
    with sim.world.store.unit():
        for _ in range(4999):
            sim.world.ledger.charge("u-alice", "toll-free-number-per-month")
    response = sim.ask("POST", f"{TOLL_FREE}?quantity=2")
    assert_error(response, 403, "insufficient-available-balance")
    assert len(sim.get("/phoneNumbers")) == before


def test_without_credentials_nothing_is_found(sim: Sim) -> None:
    response = sim.ask("GET", TOLL_FREE, user="nobody")
    assert_error(response, 401, "invalid-credentials")


def matches(pattern: str, digits: str) -> bool:
    """The rule, said as simply as it can be, for comparison."""
    if not pattern:
        return not digits
    if pattern[0] == "*":
        return any(matches(pattern[1:], digits[skip:]) for skip in range(len(digits) + 1))
    return bool(digits) and pattern[0] in ("?", digits[0]) and matches(pattern[1:], digits[1:])


@given(st.text("12?*", max_size=6), st.text("12", min_size=6, max_size=6))
def test_a_pattern_agrees_with_the_rule(pattern: str, digits: str) -> None:
    assert Pattern(pattern).matches(digits) == matches(pattern, digits)


@given(st.text("12?*A", min_size=1, max_size=8), st.text("12", min_size=10, max_size=10))
def test_what_a_pattern_marks_is_what_it_names_in_order(pattern: str, digits: str) -> None:
    wanted = Pattern(pattern)
    if wanted.matches(digits):
        marked = wanted.marks(f"({digits[:3]}) {digits[3:6]}-{digits[6:]}")
        assert len(marked) == len("(919) 555-1212")
        assert marked.replace(" ", "") == pattern.replace("?", "").replace("*", "")


def test_many_stars_cost_nothing() -> None:
    assert not Pattern("*?" * 50 + "1").matches("2222222222")
