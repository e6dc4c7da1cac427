"""Media that go from one number of the simulator to another: whose they are when they arrive."""

from typing import Any

import pytest

from sim_harness import ALICE, BOB, NUMBERS, Sim

ELSEWHERE = "https://media.example/a.jpg"


def upload(sim: Sim, name: str) -> str:
    headers = {"content-type": "image/jpeg", "cache-control": "no-cache"}
    assert sim.ask("PUT", f"/media/{name}", content=b"picture", headers=headers).status_code == 200
    return f"http://sim/v1/users/{ALICE}/media/{name}"


def sent(sim: Sim, media: list[str], to: str = NUMBERS[BOB]) -> None:
    body = {"from": NUMBERS[ALICE], "to": to, "text": "Look", "media": media}
    assert sim.post("/messages", body).status_code == 201
    sim.wait(1)


def arrived(sim: Sim, user: str = BOB) -> dict[str, Any]:
    (message,) = sim.get("/messages?direction=in", user=user)
    found: dict[str, Any] = message
    return found


@pytest.mark.parametrize(
    ("name", "theirs"), [("a%20b.jpg", "a%20b-{}.jpg"), ("a.tar.gz", "a.tar-{}.gz"), ("a", "a-{}")]
)
def test_what_arrives_is_the_receivers_own(sim: Sim, name: str, theirs: str) -> None:
    sim.get("/media", user=BOB)
    sent(sim, [upload(sim, name)])
    message = arrived(sim)
    (url,) = message["media"]
    assert url == f"http://sim/v1/users/{BOB}/media/{theirs.format(message['id'])}"
    picture = sim.ask("GET", url, user=BOB)
    assert (picture.status_code, picture.content) == (200, b"picture")
    assert (picture.headers["content-type"], picture.headers["cache-control"]) == (
        "image/jpeg",
        "no-cache",
    )


def test_nothing_that_arrives_names_the_sender(sim: Sim) -> None:
    sent(sim, [upload(sim, "a.jpg")])
    sim.ask("DELETE", "/media/a.jpg")
    seen = str([sim.get("/messages", user=BOB), sim.get("/media", user=BOB)])
    assert ALICE not in seen
    assert [one["contentLength"] for one in sim.get("/media", user=BOB)] == [7]


def test_it_is_the_same_between_two_numbers_of_one_account(sim: Sim) -> None:
    second = "+19195551003"
    sim.own(ALICE, second)
    sent(sim, [upload(sim, "a.jpg")], to=second)
    message = arrived(sim, ALICE)
    names = [one["mediaName"] for one in sim.get("/media")]
    assert names == ["a.jpg", f"a-{message['id']}.jpg"]


def test_media_of_elsewhere_arrive_as_they_were_sent(sim: Sim) -> None:
    sent(sim, [ELSEWHERE])
    assert arrived(sim)["media"] == [ELSEWHERE]
    assert sim.get("/media", user=BOB) == []


def test_media_that_are_gone_when_the_message_leaves_do_not_arrive(sim: Sim) -> None:
    url = upload(sim, "a.jpg")
    body = {"from": NUMBERS[ALICE], "to": NUMBERS[BOB], "text": "Look", "media": [url, ELSEWHERE]}
    sim.post("/messages", body)
    sim.ask("DELETE", "/media/a.jpg")
    sim.wait(1)
    assert arrived(sim)["media"] == [ELSEWHERE]
