"""The dashboard: files that never hold data, and scripts that make no markup of it."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from catapult_simulator.control import dashboard
from catapult_simulator.control.guard import POLICY
from catapult_simulator.resources.calls.network import ACTIONS
from sim_harness import ALICE, NUMBERS, OUTSIDE, Sim, application

EVIL = "\"'><img src=x onerror=alert(1)><script>alert(1)</script>&lt;b&gt;${alert(1)}"
SCRIPTS = sorted(dashboard.HERE.glob("*.js"))
MARKUP = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|parseFromString"
    r"|setHTML|srcdoc|\beval\b|\bFunction\b|\bimport\s*\(|setTimeout\(\s*[\"'`]|javascript:"
    r"|\.(?:src|href|action|formAction|style|cssText|onclick|onerror|on[a-z]+)\s*="
)


class Page(HTMLParser):
    """Every element of a page with its attributes, and the text inside scripts and styles."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.inline = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.elements and self.elements[-1][0] in ("script", "style"):
            self.inline += data.strip()


def served(sim: Sim, path: str) -> Any:
    return sim.raw_control("GET", path, [(b"host", b"localhost")])


def put_everywhere(sim: Sim) -> None:
    """Say it in every text that a customer, or whoever calls or answers, can choose."""
    app = application(name=EVIL, incomingCallUrl=f"http://a.example/{quote(EVIL)}")
    sim.own(ALICE, "+19195551009", application=app, name=EVIL)
    message = {"from": NUMBERS[ALICE], "to": OUTSIDE, "text": EVIL, "tag": EVIL}
    assert sim.post("/messages", message).status_code == 201
    call = {"from": NUMBERS[ALICE], "to": OUTSIDE, "callbackUrl": "http://a.example/", "tag": EVIL}
    assert sim.post("/calls", call | {"sipHeaders": {"X-Evil": EVIL}}).status_code == 201
    assert sim.post("/domains", {"name": "d", "description": EVIL}).status_code == 201
    media = sim.ask("PUT", f"/media/{quote(EVIL, safe='')}", content=EVIL.encode())
    assert media.status_code == 200
    sim.ask("GET", f"/calls/{quote(EVIL, safe='')}")
    sim.outside("/calls", {"from": OUTSIDE, "to": "+19195551009", "displayName": EVIL})
    sim.outside("/messages", {"from": OUTSIDE, "to": "+19195551009", "text": EVIL})
    sim.control(
        "POST", "/faults", json={"kind": "error", "code": "call-not-found", "details": {EVIL: EVIL}}
    )
    sim.wait(10)


@pytest.mark.parametrize("path", dashboard.FILES)
def test_its_files_are_the_same_whatever_there_is(sim: Sim, path: str) -> None:
    before = served(sim, f"/_sim{path}")
    put_everywhere(sim)
    after = served(sim, f"/_sim{path}")
    assert (
        before.content == after.content == (dashboard.HERE / dashboard.FILES[path][0]).read_bytes()
    )
    assert after.headers["content-type"] == dashboard.FILES[path][1]


def test_its_page_has_no_script_style_or_handler_of_its_own(sim: Sim) -> None:
    page = Page(served(sim, "/_sim/").text)
    names = {name for _, attributes in page.elements for name in attributes}
    assert not page.inline
    assert not [name for name in names if name.startswith("on") or name == "style"]
    loaded = {
        value
        for _, found in page.elements
        for name in ("src", "href")
        if (value := found.get(name))
    }
    assert loaded == {"dashboard.css", "dashboard.js"}


def test_the_policy_lets_nothing_run_or_load_but_its_own_files(sim: Sim) -> None:
    headers = served(sim, "/_sim/").headers
    assert headers["content-security-policy"] == POLICY
    sources = {
        name: values for name, _, values in (one.partition(" ") for one in POLICY.split("; "))
    }
    assert sources["default-src"] == sources["frame-ancestors"] == sources["base-uri"] == "'none'"
    assert {sources[f"{kind}-src"] for kind in ("script", "style", "connect")} == {"'self'"}


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_no_script_makes_markup_code_or_addresses_of_text(script: Path) -> None:
    assert MARKUP.findall(script.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "line",
    ["a.innerHTML = b", "x.onclick = y", "eval(z)", "import ('x')", "el.src=q", "new Function(s)"],
)
def test_what_makes_markup_is_recognised(line: str) -> None:
    assert MARKUP.findall(line)


def test_elements_get_no_attribute_that_loads_or_runs_something() -> None:
    making = (dashboard.HERE / "making.js").read_text("utf-8")
    (listed,) = re.findall(r"const ATTRIBUTES = new Set\((\[.*?\])\)", making)
    harmless = {"class", "type", "title", "value", "rows", "cols", "scope", "aria-label"}
    assert set(json.loads(listed)) <= harmless
    others = [one.name for one in SCRIPTS if "setAttribute(name" in one.read_text("utf-8")]
    assert others == ["making.js"]


def test_every_address_that_a_script_asks_is_one_of_the_control_apis(sim: Sim) -> None:
    views = (dashboard.HERE / "views.js").read_text("utf-8")
    kinds = re.findall(r'kept\("[A-Za-z]+", "([A-Za-z]+)"', views)
    logs = re.findall(r'log: "(/[a-z]+)"', views)
    paths = [*(f"/users/{ALICE}/{kind}" for kind in kinds), *logs, "/clock", "/accounts", "/faults"]
    assert len(kinds) >= 10
    assert {sim.control("GET", path).status_code for path in paths} == {200}


def test_what_the_far_end_does_is_what_the_control_api_lets_it_do() -> None:
    outside = (dashboard.HERE / "outside.js").read_text("utf-8")
    (ringing,) = re.findall(r"const RINGING = \{(.*?)\};", outside, re.DOTALL)
    said = re.findall(r'"?([a-z-]+)"?: "', ringing) + re.findall(r'does\("([a-z-]+)"\)', outside)
    assert set(said) == set(ACTIONS)
    assert len(said) == len(ACTIONS)


def test_what_the_scripts_read_is_json_and_nothing_that_a_browser_would_show(sim: Sim) -> None:
    put_everywhere(sim)
    kinds = sim.control("GET", "/accounts").json()[0]["documents"]
    paths = [f"/users/{ALICE}/{kind}" for kind in kinds] + ["/deliveries", "/requests", "/faults"]
    replies = [sim.control("GET", path) for path in paths]
    assert {reply.headers["content-type"] for reply in replies} == {"application/json"}
    assert {reply.headers["x-content-type-options"] for reply in replies} == {"nosniff"}
    assert sum(json.dumps(EVIL)[1:-1] in reply.text for reply in replies) >= 6


def test_it_is_found_without_its_last_slash(sim: Sim) -> None:
    reply = served(sim, "/_sim")
    assert (reply.status_code, reply.headers["location"]) == (307, "/_sim/")
