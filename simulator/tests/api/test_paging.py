"""Pages, and the Link header that leads through them."""

import re
from typing import Any

import pytest

from sim_assertions import assert_error
from sim_harness import Sim

LINK = re.compile(r'<([^>]*)>; rel="([a-z]+)"')


@pytest.fixture
def sim_apps(sim: Sim) -> Sim:
    """A simulator with seven applications, named 0 to 6."""
    for name in range(7):
        sim.post("/applications", {"name": str(name), "incomingCallUrl": "http://a.example/"})
    return sim


def names(rows: list[dict[str, Any]]) -> str:
    return "".join(row["name"] for row in rows)


def links(sim: Sim, path: str) -> dict[str, str]:
    header = sim.ask("GET", path).headers.get("link", "")
    return {rel: url for url, rel in LINK.findall(header)}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", "0123456"),
        ("?size=3", "012"),
        ("?size=3&page=2", "6"),
        ("?size=3&page=3", ""),
        ("?size=1000&page=0", "0123456"),
        ("?page=100000000000000000000", ""),
    ],
)
def test_a_page_has_what_belongs_to_it(sim_apps: Sim, query: str, found: str) -> None:
    assert names(sim_apps.get("/applications" + query)) == found


@pytest.mark.parametrize("query", ["size=0", "size=1001", "size=x", "size=", "page=-1", "page=1.5"])
def test_a_page_that_cannot_be_is_400(sim: Sim, query: str) -> None:
    assert_error(sim.ask("GET", f"/applications?{query}"), 400, "validation-error")


def test_next_leads_through_all_pages_once(sim_apps: Sim) -> None:
    url, seen = "/applications?size=3", ""
    while url:
        seen += names(sim_apps.get(url))
        url = links(sim_apps, url).get("next", "")
    assert seen == "0123456"


def test_the_last_page_has_no_next_even_when_it_is_full(sim_apps: Sim) -> None:
    assert links(sim_apps, "/applications?size=7") == {}


def test_the_header_is_written_as_the_sdks_read_it(sim_apps: Sim) -> None:
    header = sim_apps.ask("GET", "/applications/?size=2&page=1").headers["link"]
    base = "http://sim/v1/users/u-alice/applications/"
    assert header == (f'<{base}?page=0&size=2>; rel="first",<{base}?page=2&size=2>; rel="next"')


def test_every_filter_is_repeated_with_a_plus_as_2b(sim: Sim) -> None:
    for _ in range(2):
        sim.post("/calls", {"from": "+19195551001", "to": "+14155551212"})
    url = links(sim, "/calls?from=%2B19195551001&size=1")["next"]
    assert "from=%2B19195551001" in url
    assert len(sim.get(url)) == 1
