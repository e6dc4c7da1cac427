"""The two logs of the control API: pages, waiting, sending once more, forgetting."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import httpx
import pytest

from catapult_simulator import Simulator
from sim_assertions import assert_error
from sim_callbacks import EVENT, deliver, enqueue, with_receiver
from sim_harness import ALICE, OUTSIDE, Sim
from sim_receiver import Receiver

CALL = {"from": "+19195551001", "to": OUTSIDE, "callbackUrl": "http://a.example/"}


async def control(app: Simulator, method: str, path: str, **request: Any) -> Any:
    """The JSON of a request to the control API that succeeds, inside a test's own loop."""
    transport = httpx.ASGITransport(app.control)
    async with httpx.AsyncClient(transport=transport) as client:
        response = await client.request(method, f"http://localhost/_sim{path}", **request)
    assert response.status_code == 200, response.text
    return response.json()


def recorded(sim: Sim, *keys: str) -> None:
    """Records one callback for each key."""
    for key in keys:
        enqueue(sim.app, "http://user:p4ss@a.example/x", key=key)


def ids(sim: Sim, path: str) -> list[Any]:
    """The ids of a page of a log."""
    return [one["id"] for one in sim.control("GET", path).json()]


def test_deliveries_come_in_pages_from_either_end(sim: Sim) -> None:
    recorded(sim, *"abcde")
    assert ids(sim, "/deliveries?size=2") == [1, 2]
    assert ids(sim, "/deliveries?size=2&after=2") == [3, 4]
    assert ids(sim, "/deliveries?newestFirst=true&size=2") == [5, 4]
    assert ids(sim, "/deliveries?newestFirst=true&size=2&before=4") == [3, 2]
    assert ids(sim, "/deliveries?key=c&state=recorded&url=http://a.example/x") == [3]


def test_requests_come_in_pages_from_either_end(sim: Sim) -> None:
    for _ in range(3):
        sim.ask("GET", "/account")
    first, second, third = ids(sim, "/requests?operation=getAccount&method=GET")
    assert ids(sim, f"/requests?after={first}&size=1") == [second]
    assert ids(sim, f"/requests?before={third}&newestFirst=true&size=1") == [second]
    assert ids(sim, "/requests?path=/v1/users/u-alice/account&size=1") == [first]


def test_a_search_finds_deliveries_and_requests_by_any_text_and_no_secret(sim: Sim) -> None:
    recorded(sim, *"ab")
    for path in ("/account", "/calls/c-lost", "/calls"):
        sim.ask("GET", path)
    assert ids(sim, "/deliveries?contains=A.EXAMPLE") == [1, 2]
    assert ids(sim, "/deliveries?contains=p4ss") == []
    assert len(ids(sim, "/requests?contains=CALL-NOT-FOUND")) == 1
    assert len(ids(sim, "/requests?contains=calls&size=1")) == 1
    assert len(ids(sim, "/requests?contains=calls")) == 2


@pytest.mark.parametrize(
    "query",
    ["size=0", "size=1001", "after=x", "state=gone", "wait=61", "wait=0", "newestFirst=perhaps"],
)
def test_what_cannot_be_asked_of_deliveries_is_400(sim: Sim, query: str) -> None:
    assert sim.control("GET", f"/deliveries?{query}").status_code == 400


@pytest.mark.parametrize("query", ["after=1", "before=r-", "method=get", "size=x", "wait=-1"])
def test_what_cannot_be_asked_of_requests_is_400(sim: Sim, query: str) -> None:
    assert sim.control("GET", f"/requests?{query}").status_code == 400


def test_a_delivery_shows_what_was_sent_and_answered_and_no_secret() -> None:
    async def test(app: Simulator, there: Receiver) -> None:
        url = there.url.replace("//", "//user:p4ss@")
        await deliver(app, url + "/ok")
        shown = await control(app, "GET", "/deliveries/1")
        (attempt,) = shown["attempts"]
        assert (attempt["status"], attempt["answer"], attempt["error"]) == (200, "thanks", None)
        assert attempt["sent"].startswith('{"eventType":"hangup"')
        assert attempt["url"] == shown["url"] == there.url + "/ok"
        assert "p4ss" not in str(shown)

    with_receiver(test)


def test_of_a_get_the_query_was_sent() -> None:
    async def test(app: Simulator, there: Receiver) -> None:
        await deliver(app, there.url + "/ok", method="GET", event={"eventType": "sms", "text": "é"})
        (shown,) = await control(app, "GET", "/deliveries")
        assert shown["attempts"][0]["sent"] == "eventType=sms&text=%C3%A9"

    with_receiver(test)


@pytest.mark.parametrize("number", ["7", "x", "-1", "²"])
def test_a_delivery_that_is_not_there_is_404(sim: Sim, number: str) -> None:
    recorded(sim, "a")
    for method, path in (("GET", ""), ("POST", "/replay")):
        response = sim.control(method, f"/deliveries/{number}{path}")
        assert (response.status_code, response.json()["code"]) == (404, "resource-not-found")


def test_a_delivery_is_sent_once_more_and_says_so() -> None:
    async def test(app: Simulator, there: Receiver) -> None:
        await deliver(app, there.url + "/ok")
        again = await control(app, "POST", "/deliveries/1/replay", json={"wait": 5})
        assert (again["id"], again["replays"], again["state"]) == (2, 1, "delivered")
        assert there.received[0].body == there.received[1].body
        assert (await control(app, "GET", "/deliveries"))[0]["replays"] is None

    with_receiver(test)


def test_a_delivery_is_sent_once_more_to_another_url() -> None:
    async def test(app: Simulator, there: Receiver) -> None:
        await deliver(app, there.url + "/fail")
        other = {"url": there.url + "/other", "wait": 5}
        again = await control(app, "POST", "/deliveries/1/replay", json=other)
        assert (again["url"], again["state"]) == (there.url + "/other", "delivered")

    with_receiver(test)


def test_nothing_follows_from_a_replay_that_fails() -> None:
    async def test(app: Simulator, there: Receiver) -> None:
        app.world.clock.handlers = {"told": lambda *_: told.append(1)}
        told: list[int] = []
        failing = {"fallback_url": there.url + "/fail", "on_failure": "told"}
        await deliver(app, there.url + "/fail", **failing)
        again = await control(app, "POST", "/deliveries/1/replay", json={"wait": 5})
        assert (again["state"], len(again["attempts"]), told) == ("failed", 1, [1])

    with_receiver(test)


def test_a_replay_to_no_url_is_400(sim: Sim) -> None:
    recorded(sim, "a")
    response = sim.control("POST", "/deliveries/1/replay", json={"url": "ftp://a/"})
    assert (response.status_code, response.json()["code"]) == (400, "callback-invalid-url")


def test_what_is_recorded_is_recorded_once_more(sim: Sim) -> None:
    recorded(sim, "a")
    again = sim.control("POST", "/deliveries/1/replay").json()
    assert (again["id"], again["state"], again["replays"]) == (2, "recorded", 1)


def together(*work: Coroutine[Any, Any, Any]) -> list[Any]:
    """What several find that go on at once."""

    async def run() -> list[Any]:
        async with asyncio.timeout(10):
            return await asyncio.gather(*work)

    return asyncio.run(run())


def test_a_request_can_be_waited_for(sim: Sim) -> None:
    app = sim.app

    async def ask() -> None:
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, auth=(f"t-{ALICE}", "secret")) as client:
            for path in ("applications", "account"):
                await client.get(f"http://sim/v1/users/{ALICE}/{path}")

    found, _ = together(control(app, "GET", "/requests?operation=getAccount&wait=10"), ask())
    assert [one["operation"] for one in found] == ["getAccount"]


def test_waiting_for_a_request_that_never_comes_ends(sim: Sim) -> None:
    assert sim.control("GET", "/requests?operation=getCall&wait=0.01").json() == []


@pytest.mark.parametrize("path", ["/requests", "/deliveries", "/deliveries?key=c-1"])
def test_a_reset_ends_waiting(sim: Sim, path: str) -> None:
    wait = f"{path}{'&' if '?' in path else '?'}wait=60"
    found, _ = together(control(sim.app, "GET", wait), control(sim.app, "POST", "/reset"))
    assert found == []


def test_a_restored_snapshot_ends_waiting_for_deliveries(sim: Sim) -> None:
    recorded(sim, "c-1")
    snapshot = sim.control("GET", "/snapshot").json()
    sim.control("POST", "/reset")
    restored = control(sim.app, "POST", "/snapshot", json=snapshot)
    found, _ = together(control(sim.app, "GET", "/deliveries?wait=60"), restored)
    assert [one["key"] for one in found] == ["c-1"]


def test_a_delivery_of_one_call_can_be_waited_for() -> None:
    async def test(app: Simulator, there: Receiver) -> None:
        async def later() -> None:
            for key in ("c-1", "c-2"):
                await deliver(app, there.url + "/ok", key=key, event=EVENT)

        waiting = control(app, "GET", "/deliveries?key=c-2&wait=10")
        found, _ = await asyncio.gather(waiting, later())
        assert [(one["key"], one["state"]) for one in found] == [("c-2", "delivered")]

    with_receiver(test)


@pytest.mark.parametrize("path", ["/deliveries", "/requests"])
def test_a_log_can_be_cleared(sim: Sim, path: str) -> None:
    sim.post("/calls", CALL)
    sim.wait(1)
    assert ids(sim, path) != []
    assert sim.control("DELETE", path).json() == {}
    assert ids(sim, path) == []
    assert len(sim.get("/calls")) == 1


def test_what_is_on_its_way_stays_when_the_log_is_cleared() -> None:
    async def test(app: Simulator, there: Receiver) -> None:
        await deliver(app, there.url + "/1")
        enqueue(app, there.url + "/2")
        await control(app, "DELETE", "/deliveries")
        await app.world.callbacks.idle()
        (shown,) = await control(app, "GET", "/deliveries?key=c-1")
        assert (shown["id"], shown["state"], there.paths()) == (2, "delivered", ["/1", "/2"])

    with_receiver(test)


def test_what_is_on_its_way_is_never_forgotten() -> None:
    async def test(app: Simulator, there: Receiver) -> None:
        for number in range(5):
            enqueue(app, f"{there.url}/{number}")
        assert len(app.world.callbacks.log) == 5
        await app.world.callbacks.idle()
        await deliver(app, there.url + "/5")
        assert [one.number for one in app.world.callbacks.log] == [5, 6]
        assert app.world.callbacks.log.find(4) is None

    with_receiver(test, log_size=2)


def test_the_oldest_are_forgotten_also_by_their_key(sim_with: Callable[..., Sim]) -> None:
    sim = sim_with(log_size=3)
    recorded(sim, *"ababa")
    assert ids(sim, "/deliveries") == [3, 4, 5]
    assert (ids(sim, "/deliveries?key=a"), ids(sim, "/deliveries?key=b")) == ([3, 5], [4])
    assert_error(sim.ask("GET", "/calls/c-no"), 404, "call-not-found")
