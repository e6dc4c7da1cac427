"""One account reaches for everything of another: every operation, every id, every list."""

from typing import Any

import pytest

from catapult_simulator.api.routing import Route
from catapult_simulator.resources import RESOURCES, routes
from sim_calls import active_call
from sim_harness import BOB, NUMBERS, OUTSIDE, Sim, application, kinds

MARK = "bobs-own"
ROUTES = routes(RESOURCES)
OF_USERS = [route for route in ROUTES if "{userId}" in route.path]
WITH_IDS = [route for route in OF_USERS if route.path.count("{") > 1]
LISTS = [route for route in OF_USERS if route.method == "GET" and route.path.count("{") == 1]
# What these make or change is the caller's own: a name that another account has is free.
BY_NAME = {"uploadMedia"}


def post(sim: Sim, path: str, body: Any) -> str:
    """Makes something of Bob's and returns its id."""
    answer = sim.post(path, body, user=BOB)
    assert answer.status_code in (200, 201), answer.text
    location: str = answer.headers.get("location", "/")
    return location.rpartition("/")[2]


@pytest.fixture
def lived(sim: Sim) -> Sim:
    """A simulator in which Bob has something of everything, and Alice nothing but her number."""
    sim.own(BOB, "+19195551009", application=application("a-bob", name=MARK))
    call, other = (active_call(sim, BOB, tag=MARK, recordingEnabled=True) for _ in range(2))
    post(sim, f"/calls/{call}/gather", {"maxDigits": 5, "tag": MARK})
    post(sim, "/bridges", {"callIds": [other], "bridgeAudio": True})
    conference = post(sim, "/conferences", {"from": NUMBERS[BOB], "tag": MARK})
    member = active_call(sim, BOB, conferenceId=conference)
    sim.post(f"/conferences/{conference}/members", {"callId": member}, user=BOB)
    post(sim, "/messages", {"from": NUMBERS[BOB], "to": OUTSIDE, "text": MARK, "tag": MARK})
    sim.ask("PUT", f"/media/{MARK}.txt", content=MARK.encode(), user=BOB)
    domain = post(sim, "/domains", {"name": MARK, "description": MARK})
    credentials = {"name": "phone", "credentials": {"password": MARK}, "description": MARK}
    post(sim, f"/domains/{domain}/endpoints", credentials)
    sim.post(f"/calls/{call}", {"state": "completed"}, user=BOB)
    sim.wait(30)
    (recording,) = [one for one in sim.get("/recordings", user=BOB) if call in one["call"]]
    post(sim, f"/recordings/{recording['id']}/transcriptions", {})
    sim.ask("GET", f"/calls/{MARK}", user=BOB)
    sim.wait(30)
    return sim


def belongings(sim: Sim) -> set[str]:
    """The ids of all documents of Bob's, whether or not a list shows them."""
    documents = sim.control("GET", "/snapshot").json()["documents"]
    return {one["id"] for kind in documents.values() for _, one in kind.get(BOB, [])}


def below(path: str) -> str:
    """A route's path behind the user."""
    return path.removeprefix("/users/{userId}")


def test_bob_has_something_of_everything(lived: Sim) -> None:
    documents = lived.control("GET", "/snapshot").json()["documents"]
    of_bob = {kind for kind, owners in documents.items() if BOB in owners}
    # Who calls is asked of the whole network, and what played is over.
    assert set(kinds()) - of_bob == {"numberInfo", "playing"}


def test_there_are_operations_to_be_tried() -> None:
    assert (len(ROUTES), len(WITH_IDS) > 40, len(LISTS) > 10) == (68, True, True)


@pytest.mark.parametrize("route", OF_USERS, ids=lambda route: route.id)
def test_nobody_enters_below_another_user(sim: Sim, route: Route) -> None:
    path = below(route.path).replace("{", "").replace("}", "")
    at_bobs, at_nobodys = (
        sim.ask(route.method, f"http://sim/v1/users/{user}{path}", json={})
        for user in (BOB, "u-nobody")
    )
    assert (at_bobs.status_code, at_bobs.json()["code"]) == (401, "user-access-denied")
    assert at_bobs.text.replace(BOB, "") == at_nobodys.text.replace("u-nobody", "")


def test_no_operation_finds_anything_by_the_ids_of_another(lived: Sim) -> None:
    known = sorted(belongings(lived))
    before = lived.control("GET", "/snapshot").json()["documents"]
    for route in WITH_IDS:
        for one in known:
            path = "/".join(
                one if part.startswith("{") else part for part in below(route.path).split("/")
            )
            answer = lived.ask(route.method, path, content=b"" if route.sink is None else b"x")
            if route.id in BY_NAME:
                lived.ask("DELETE", path)
                continue
            assert answer.status_code in (400, 403, 404), f"{route.id} {path} {answer.text}"
            assert MARK not in answer.text.replace(one, ""), f"{route.id} {path} {answer.text}"
    after = lived.control("GET", "/snapshot").json()["documents"]
    assert [kind for kind in before if before[kind].get(BOB) != after[kind].get(BOB)] == []


@pytest.mark.parametrize("route", LISTS, ids=lambda route: route.id)
def test_no_list_link_or_error_shows_anything_of_another(lived: Sim, route: Route) -> None:
    answer = lived.ask("GET", below(route.path) + "?size=1")
    shown = answer.text + str(answer.headers)
    hidden = [*belongings(lived), MARK, BOB, NUMBERS[BOB]]
    assert [one for one in hidden if one in shown] == []


def test_what_happens_to_one_is_told_to_nobody_else(lived: Sim) -> None:
    assert {one.callback.user_id for one in lived.world.callbacks.log} <= {BOB}
    assert lived.get("/errors") == []
    assert lived.get("/account/transactions") == []
