"""A catalogue of places and numbers in the United States: invented, deterministic, and large.

Every area code has 10,000 numbers that a search finds, every exchange asked for by name has its own
10,000. The numbers of a place come in an order that never changes. City, LATA, area codes and ZIP
prefixes are of the real kind, so that examples look right; that is all they are for. The exchange
555 is never offered: its numbers are reserved for what a far end does.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Any, NamedTuple

from catapult_simulator.checks.place import Place as PropertyPlace

STATE = re.compile(r"[A-Za-z]{2}")
ZIP = re.compile(r"[0-9]{5}")
US_NUMBER = re.compile(r"\+1([2-9][0-9]{2})([2-9][0-9]{2})([0-9]{4})")
TOLL_FREE_CODES = ("800", "833", "844", "855", "866", "877", "888")
LINES = 10_000
# Coprime to 10,000: all lines come up once, and neighbours do not look alike.
STRIDE = 7_919
FIRST_LINE = 1_234
EXCHANGES_PER_AREA = 1


class Place(NamedTuple):
    """A city with its area codes and the range of its three-digit ZIP prefixes."""

    state: str
    city: str
    lata: str
    area_codes: tuple[str, ...]
    zip_prefixes: tuple[str, str]


PLACES = (
    Place("AL", "BIRMINGHAM", "476", ("205",), ("350", "352")),
    Place("AK", "ANCHORAGE", "832", ("907",), ("995", "996")),
    Place(
        "AZ",
        "PHOENIX",
        "666",
        (
            "602",
            "480",
            "623",
        ),
        ("850", "853"),
    ),
    Place("AZ", "TUCSON", "668", ("520",), ("856", "857")),
    Place("AR", "LITTLE ROCK", "528", ("501",), ("720", "722")),
    Place(
        "CA",
        "LOS ANGELES",
        "730",
        (
            "213",
            "310",
            "323",
        ),
        ("900", "904"),
    ),
    Place("CA", "SAN FRANCISCO", "722", ("415",), ("940", "941")),
    Place(
        "CA",
        "SAN DIEGO",
        "732",
        (
            "619",
            "858",
        ),
        ("919", "921"),
    ),
    Place("CA", "SACRAMENTO", "726", ("916",), ("956", "958")),
    Place(
        "CO",
        "DENVER",
        "656",
        (
            "303",
            "720",
        ),
        ("800", "803"),
    ),
    Place("CT", "HARTFORD", "920", ("860",), ("060", "061")),
    Place("DE", "WILMINGTON", "228", ("302",), ("197", "199")),
    Place("DC", "WASHINGTON", "236", ("202",), ("200", "205")),
    Place(
        "FL",
        "MIAMI",
        "460",
        (
            "305",
            "786",
        ),
        ("330", "332"),
    ),
    Place("FL", "ORLANDO", "458", ("407",), ("327", "329")),
    Place("FL", "TAMPA", "952", ("813",), ("335", "336")),
    Place(
        "GA",
        "ATLANTA",
        "438",
        (
            "404",
            "678",
            "770",
        ),
        ("300", "303"),
    ),
    Place("HI", "HONOLULU", "834", ("808",), ("967", "968")),
    Place("ID", "BOISE", "652", ("208",), ("836", "837")),
    Place(
        "IL",
        "CHICAGO",
        "358",
        (
            "312",
            "773",
        ),
        ("606", "608"),
    ),
    Place("IN", "INDIANAPOLIS", "336", ("317",), ("460", "462")),
    Place("IA", "DES MOINES", "632", ("515",), ("500", "503")),
    Place("KS", "WICHITA", "532", ("316",), ("670", "672")),
    Place("KY", "LOUISVILLE", "462", ("502",), ("400", "402")),
    Place("LA", "NEW ORLEANS", "490", ("504",), ("700", "701")),
    Place("ME", "PORTLAND", "120", ("207",), ("040", "041")),
    Place(
        "MD",
        "BALTIMORE",
        "238",
        (
            "410",
            "443",
        ),
        ("210", "212"),
    ),
    Place(
        "MA",
        "BOSTON",
        "128",
        (
            "617",
            "857",
        ),
        ("021", "022"),
    ),
    Place("MI", "DETROIT", "340", ("313",), ("481", "482")),
    Place("MN", "MINNEAPOLIS", "628", ("612",), ("553", "554")),
    Place("MS", "JACKSON", "482", ("601",), ("390", "392")),
    Place("MO", "SAINT LOUIS", "520", ("314",), ("630", "631")),
    Place("MT", "BILLINGS", "648", ("406",), ("590", "591")),
    Place("NE", "OMAHA", "644", ("402",), ("680", "681")),
    Place("NV", "LAS VEGAS", "721", ("702",), ("889", "891")),
    Place("NH", "MANCHESTER", "122", ("603",), ("030", "031")),
    Place(
        "NJ",
        "NEWARK",
        "224",
        (
            "973",
            "201",
        ),
        ("070", "073"),
    ),
    Place("NM", "ALBUQUERQUE", "664", ("505",), ("870", "871")),
    Place(
        "NY",
        "NEW YORK",
        "132",
        (
            "212",
            "646",
            "917",
        ),
        ("100", "102"),
    ),
    Place("NY", "BUFFALO", "140", ("716",), ("140", "142")),
    Place("NC", "CARY", "426", ("919",), ("275", "275")),
    Place("NC", "RALEIGH", "426", ("984",), ("276", "276")),
    Place("NC", "GREENSBORO", "424", ("336",), ("272", "274")),
    Place(
        "NC",
        "CHARLOTTE",
        "422",
        (
            "704",
            "980",
        ),
        ("280", "282"),
    ),
    Place("NC", "FAYETTEVILLE", "949", ("910",), ("283", "284")),
    Place("NC", "ASHEVILLE", "420", ("828",), ("287", "288")),
    Place("ND", "FARGO", "636", ("701",), ("580", "581")),
    Place("OH", "COLUMBUS", "324", ("614",), ("430", "432")),
    Place("OH", "CLEVELAND", "320", ("216",), ("440", "441")),
    Place("OK", "OKLAHOMA CITY", "536", ("405",), ("730", "731")),
    Place(
        "OR",
        "PORTLAND",
        "672",
        (
            "503",
            "971",
        ),
        ("970", "972"),
    ),
    Place(
        "PA",
        "PHILADELPHIA",
        "228",
        (
            "215",
            "267",
        ),
        ("190", "191"),
    ),
    Place("PA", "PITTSBURGH", "234", ("412",), ("150", "152")),
    Place("RI", "PROVIDENCE", "130", ("401",), ("028", "029")),
    Place("SC", "COLUMBIA", "434", ("803",), ("290", "292")),
    Place("SD", "SIOUX FALLS", "640", ("605",), ("570", "571")),
    Place("TN", "NASHVILLE", "470", ("615",), ("370", "372")),
    Place("TN", "MEMPHIS", "468", ("901",), ("380", "381")),
    Place(
        "TX",
        "DALLAS",
        "552",
        (
            "214",
            "972",
        ),
        ("751", "753"),
    ),
    Place(
        "TX",
        "HOUSTON",
        "560",
        (
            "713",
            "281",
            "832",
        ),
        ("770", "772"),
    ),
    Place("TX", "AUSTIN", "558", ("512",), ("786", "787")),
    Place("TX", "SAN ANTONIO", "566", ("210",), ("780", "782")),
    Place("UT", "SALT LAKE CITY", "660", ("801",), ("840", "841")),
    Place("VT", "BURLINGTON", "124", ("802",), ("054", "056")),
    Place("VA", "RICHMOND", "248", ("804",), ("230", "232")),
    Place(
        "WA",
        "SEATTLE",
        "674",
        (
            "206",
            "425",
        ),
        ("980", "981"),
    ),
    Place("WA", "SPOKANE", "676", ("509",), ("990", "992")),
    Place("WV", "CHARLESTON", "256", ("304",), ("250", "253")),
    Place("WI", "MILWAUKEE", "356", ("414",), ("530", "532")),
    Place("WY", "CHEYENNE", "654", ("307",), ("820", "820")),
)
BY_AREA_CODE = {code: place for place in PLACES for code in place.area_codes}


def us_state(value: Any, place: PropertyPlace) -> str:
    """Two letters, returned as capitals; there need not be such a state."""
    if not isinstance(value, str) or STATE.fullmatch(value) is None:
        raise place.wrong("must be the two letters of a US state")
    return value.upper()


def place_of_number(number: str) -> Place | None:
    """Where a number in E.164 format belongs, if it is one of a known area code."""
    match = US_NUMBER.fullmatch(number)
    return BY_AREA_CODE.get(match[1]) if match else None


def place_of_zip(zip_code: str) -> Place | None:
    """The place of a five-digit ZIP code."""
    if ZIP.fullmatch(zip_code) is None:
        return None
    prefix = zip_code[:3]
    found = (one for one in PLACES if one.zip_prefixes[0] <= prefix <= one.zip_prefixes[1])
    return next(found, None)


def places_of_state(state: str) -> list[Place]:
    """The places of a state, given as two capitals; none when there is no such state."""
    return [place for place in PLACES if place.state == state]


def is_toll_free(number: str) -> bool:
    """Whether a number in E.164 format is toll free."""
    return number.startswith("+1") and number[2:5] in TOLL_FREE_CODES


def national_number(number: str) -> str:
    """`+19195551212` as `(919) 555-1212`; a number of elsewhere as its digits."""
    match = US_NUMBER.fullmatch(number)
    return f"({match[1]}) {match[2]}-{match[3]}" if match else number[1:]


def numbers_of_place(place: Place) -> Iterator[str]:
    """The numbers of a place, area code by area code."""
    return chain.from_iterable(numbers_of_area(code) for code in place.area_codes)


def numbers_of_area(area_code: str) -> Iterator[str]:
    """The numbers of an area code; none when nobody knows it."""
    if area_code not in BY_AREA_CODE:
        return iter(())
    return _numbers(area_code)


def toll_free_numbers() -> Iterator[str]:
    """All toll-free numbers."""
    return chain.from_iterable(_numbers(code) for code in TOLL_FREE_CODES)


def numbers_of_exchange(area_code: str, local: str) -> Iterator[str]:
    """The numbers whose digits behind the area code begin with these three or four."""
    exchange = local[:3]
    if area_code not in BY_AREA_CODE or not _is_exchange(exchange):
        return iter(())
    return (number for number in _lines(area_code, exchange) if number[5:].startswith(local))


def _numbers(area_code: str) -> Iterator[str]:
    return chain.from_iterable(_lines(area_code, one) for one in _exchanges(area_code))


@cache
def _exchanges(area_code: str) -> tuple[str, ...]:
    start = 200 + int(area_code) * 37 % 700
    candidates = (str(200 + (start + step * 131) % 800) for step in range(100))
    found = dict.fromkeys(one for one in candidates if _is_exchange(one))
    return tuple(found)[:EXCHANGES_PER_AREA]


def _is_exchange(exchange: str) -> bool:
    return exchange[0] >= "2" and not exchange.endswith("11") and exchange != "555"


def _lines(area_code: str, exchange: str) -> Iterator[str]:
    head = f"+1{area_code}{exchange}"
    return (f"{head}{(FIRST_LINE + step * STRIDE) % LINES:04d}" for step in range(LINES))
