"""Callbacks over real sockets: form, order, time-out, fallback, and the record of every attempt."""

import asyncio
import json
import re
from contextlib import suppress

import pytest

from catapult_simulator import Settings, Simulator, create_app
from catapult_simulator.outgoing.callback_urls import query_value, with_query, without_userinfo
from catapult_simulator.outgoing.callbacks import MAX_PARALLEL_KEYS, Callback, Delivery
from catapult_simulator.state.error_log import ERRORS
from sim_assertions import unit_that_fails
from sim_callbacks import EVENT, deliver, enqueue, with_receiver
from sim_receiver import Receiver


def test_a_post_carries_json() -> None:
    async def test(app: Simulator, there: Receiver) -> None:
        delivery = await deliver(app, there.url + "/ok?x=1")
        (got,) = there.received
        assert (got.method, got.path, got.query) == ("POST", "/ok", {"x": "1"})
        assert json.loads(got.body) == EVENT
        assert got.headers["Content-Type"] == "application/json; charset=utf-8"
        assert got.headers["User-Agent"] == "BandwidthAPI/v1"
        assert delivery.state == "delivered"

    with_receiver(test)


def test_a_get_carries_a_query_behind_the_urls_own() -> None:
    async def test(app: Simulator, there: Receiver) -> None:
        event = EVENT | {"from": "+1919", "text": "a&b", "withheld": True}
        await deliver(app, there.url + "/ok?x=1", method="GET", event=event)
        (got,) = there.received
        expected = EVENT | {"x": "1", "from": "+1919", "text": "a&b", "withheld": "true"}
        assert (got.method, got.body, got.query) == ("GET", b"", expected)

    with_receiver(test)


def test_userinfo_becomes_basic_authentication_and_appears_nowhere_else() -> None:
    async def test(app: Simulator, there: Receiver) -> None:
        url = there.url.replace("//", "//user:p%40ss@")
        delivery = await deliver(app, url + "/ok")
        (got,) = there.received
        assert got.credentials == ("user", "p@ss")
        assert "p@ss" not in json.dumps(delivery.to_json())
        assert "p%40ss" not in json.dumps(delivery.to_json())

    with_receiver(test)


@pytest.mark.parametrize("path", ["/fail", "/hang"])
def test_what_fails_goes_to_the_fallback_url(path: str) -> None:
    async def test(app: Simulator, there: Receiver) -> None:
        fallback = there.url + "/ok"
        delivery = await deliver(app, there.url + path, fallback_url=fallback, timeout_ms=100)
        assert there.paths() == [path, "/ok"]
        assert delivery.state == "delivered"
        assert [attempt.error is None for attempt in delivery.attempts] == [False, True]

    with_receiver(test)


def test_a_time_out_is_over_in_time() -> None:
    async def test(app: Simulator, there: Receiver) -> None:
        delivery = await deliver(app, there.url + "/hang", timeout_ms=50)
        assert delivery.attempts[0].error == "no answer within 0.05 s"
        assert 40 < delivery.attempts[0].milliseconds < 5000

    with_receiver(test)


def test_what_fails_everywhere_is_an_entry_in_errors() -> None:
    async def test(app: Simulator, there: Receiver) -> None:
        urls = {"url": there.url + "/fail", "fallback_url": there.url + "/fail"}
        delivery = await deliver(app, **urls)
        (entry,) = app.world.store.all(ERRORS, "u-test")
        assert (delivery.state, entry["code"]) == ("failed", "callback-failed")
        assert {"callId": "c-1", "url": there.url + "/fail"}.items() <= {
            detail["name"]: detail["value"] for detail in entry["details"]
        }.items()

    with_receiver(test)


def test_a_redirect_is_not_followed() -> None:
    async def test(app: Simulator, there: Receiver) -> None:
        delivery = await deliver(app, there.url + "/redirect")
        assert (there.paths(), delivery.attempts[0].status) == (["/redirect"], 302)

    with_receiver(test)


def test_a_long_answer_is_not_kept() -> None:
    async def test(app: Simulator, there: Receiver) -> None:
        delivery = await deliver(app, there.url + "/big")
        assert len(delivery.attempts[0].answer) == 1024

    with_receiver(test)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:1/",
        "http://169.254.169.254/",
        "ftp://a/",
        "http://[17c7AA]/x",
        "http://u:p@[::1/x?y#z",
        "http://a.invalid:94747",
        "http://a..invalid/",
        "http://%/",
        "http://a.invalid/%zz?%",
        "http://" + "a" * 300 + ".invalid/",
    ],
)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_where_nobody_can_be_reached_is_a_failure_and_the_fallback_is_called(
    url: str, method: str
) -> None:
    async def test(app: Simulator, there: Receiver) -> None:
        delivery = await deliver(app, url, fallback_url=there.url + "/ok", method=method)
        first, second = delivery.attempts
        assert (first.status, second.status, there.paths()) == (None, 200, ["/ok"])
        assert first.error
        delivery = await deliver(app, url, method=method)
        assert delivery.state == "failed"
        assert app.world.store.count(ERRORS, "u-test") == 1
        assert json.dumps(delivery.to_json())

    with_receiver(test)


def test_events_of_one_key_arrive_in_order() -> None:
    async def test(app: Simulator, there: Receiver) -> None:
        for number in range(20):
            enqueue(app, f"{there.url}/{number}")
        await app.world.callbacks.idle()
        assert there.paths() == [f"/{number}" for number in range(20)]

    with_receiver(test)


def test_one_key_that_hangs_does_not_hold_up_another() -> None:
    async def test(app: Simulator, there: Receiver) -> None:
        enqueue(app, there.url + "/hang", key="c-slow")
        enqueue(app, there.url + "/ok", key="c-fast")
        callbacks = app.world.callbacks
        found = await callbacks.wait_for(lambda one: one.callback.key == "c-fast", 5)
        assert found is not None
        assert callbacks.log[0].state == "sending"

    with_receiver(test)


def test_nothing_leaves_when_the_change_is_undone() -> None:
    async def test(app: Simulator, there: Receiver) -> None:
        with unit_that_fails(app.world.store):
            app.world.callbacks.enqueue(Callback("u-test", "c-1", EVENT, there.url + "/ok"))
        await app.world.callbacks.idle()
        assert (there.paths(), list(app.world.callbacks.log)) == ([], [])

    with_receiver(test)


def test_when_all_fails_somebody_is_told() -> None:
    async def test(app: Simulator, there: Receiver) -> None:
        told: list[tuple[str, str]] = []
        app.world.clock.handlers = {"told": lambda *about: told.append(about)}
        await deliver(app, there.url + "/fail", on_failure="told", subject="n-1")
        assert told == [("u-test", "n-1")]

    with_receiver(test)


def test_recorded_callbacks_are_kept_and_not_sent() -> None:
    app = create_app(Settings(egress="record"))
    enqueue(app, "http://127.0.0.1:1/")
    (delivery,) = app.world.callbacks.log
    assert (delivery.state, delivery.attempts) == ("recorded", [])


def test_waiting_for_what_never_comes_ends() -> None:
    app = create_app()
    found = app.world.callbacks.wait_for(lambda _: True, 0.01)
    assert asyncio.run(found) is None


def test_closing_does_not_wait_for_a_server_that_hangs() -> None:
    async def test(app: Simulator, there: Receiver) -> None:
        enqueue(app, there.url + "/hang")
        with suppress(TimeoutError):
            await asyncio.wait_for(app.world.callbacks.close(0.01), 5)
        assert app.world.callbacks.log[0].state == "dropped"

    with_receiver(test)


def test_closing_lets_what_is_queued_arrive() -> None:
    async def test(app: Simulator, there: Receiver) -> None:
        for number in range(5):
            enqueue(app, f"{there.url}/{number}")
        await app.world.callbacks.close(10)
        assert there.paths() == [f"/{number}" for number in range(5)]

    with_receiver(test)


def test_closing_says_which_callbacks_it_dropped(caplog: pytest.LogCaptureFixture) -> None:
    async def test(app: Simulator, there: Receiver) -> None:
        url = there.url.replace("//", "//user:p4ss@")
        app.world.faults.add({"kind": "callback-delayed", "milliseconds": 9e6, "key": "c-3"})
        for key in ("c-1", "c-1", "c-3"):
            enqueue(app, url + "/hang", key=key)
        await app.world.callbacks.close(0.01)
        assert {one.state for one in app.world.callbacks.log} == {"dropped"}
        said = re.findall(r"callback (\d) \(hangup of (c-\d)\)", caplog.text)
        assert said == [("1", "c-1"), ("2", "c-1"), ("3", "c-3")]
        assert "p4ss" not in caplog.text

    with_receiver(test)


def test_closing_keeps_what_is_queued_where_it_can_be_kept() -> None:
    async def test(app: Simulator, there: Receiver) -> None:
        async def durable() -> None:
            await asyncio.sleep(0)

        app.world.callbacks.durable = durable
        for number in range(3):
            enqueue(app, f"{there.url}/{number}")
        await asyncio.sleep(0)
        await app.world.callbacks.close(10)
        assert [one.state for one in app.world.callbacks.log] == ["delivered", "queued", "queued"]
        assert (there.paths(), app.world.callbacks.waiting) == (["/0"], 2)

    with_receiver(test)


def test_what_is_known_is_safe_before_the_first_byte_leaves() -> None:
    async def test(app: Simulator, there: Receiver) -> None:
        asked, safe = asyncio.Event(), asyncio.Event()

        async def durable() -> None:
            asked.set()
            await safe.wait()

        app.world.callbacks.durable = durable
        enqueue(app, there.url + "/ok")
        await asked.wait()
        assert (there.paths(), app.world.callbacks.log[0].state) == ([], "sending")
        safe.set()
        await app.world.callbacks.idle()
        assert there.paths() == ["/ok"]

    with_receiver(test)


def test_a_delivery_is_the_same_after_a_way_through_json() -> None:
    async def test(app: Simulator, there: Receiver) -> None:
        app.world.faults.add({"kind": "callback-repeated"})
        url = there.url.replace("//", "//user:p4ss@")
        delivery = await deliver(app, url + "/ok", fallback_url="http://a.example/")
        record = json.loads(json.dumps(delivery.to_record()))
        assert Delivery.from_record(record) == delivery

    with_receiver(test)


def test_many_keys_take_turns() -> None:
    async def test(app: Simulator, there: Receiver) -> None:
        for number in range(3):
            for key in range(200):
                enqueue(app, f"{there.url}/{key}", key=str(key), event={"number": number})
        assert app.world.callbacks.keys_at_work == MAX_PARALLEL_KEYS
        await app.world.callbacks.idle()
        assert app.world.callbacks.totals["delivered"] == 600
        numbers = [json.loads(one.body)["number"] for one in there.received]
        # Nobody is served three times before everybody was served once.
        assert set(numbers[:200]) == {0}

    with_receiver(test)


def test_after_a_reset_in_the_middle_of_everything_new_ones_leave() -> None:
    async def test(app: Simulator, there: Receiver) -> None:
        for key in range(100):
            enqueue(app, there.url + "/hang", key=str(key))
        while not there.received:
            await asyncio.sleep(0)
        app.world.reset()
        await asyncio.wait_for(deliver(app, there.url + "/ok"), 5)
        assert "/ok" in there.paths()

    with_receiver(test)


def test_many_can_wait_at_once() -> None:
    async def test(app: Simulator, there: Receiver) -> None:
        callbacks = app.world.callbacks
        keys = [str(number) for number in range(300)]
        waiting = [
            asyncio.ensure_future(callbacks.wait_for(lambda _: True, 30, key)) for key in keys
        ]
        await asyncio.sleep(0)
        for key in keys:
            enqueue(app, there.url + "/ok", key=key)
        found = await asyncio.wait_for(asyncio.gather(*waiting), 30)
        assert [one.callback.key for one in found if one] == keys

    with_receiver(test)


def test_a_reset_forgets_what_is_on_its_way() -> None:
    async def test(app: Simulator, there: Receiver) -> None:
        enqueue(app, there.url + "/hang")
        app.world.reset()
        await asyncio.wait_for(app.world.callbacks.idle(), 5)
        delivery = await deliver(app, there.url + "/ok")
        assert (delivery.number, delivery.state) == (1, "delivered")

    with_receiver(test)


@pytest.mark.parametrize(
    ("value", "text"),
    [(True, "true"), (7, "7"), ("a", "a"), ({"a": "b"}, '{"a":"b"}'), (["x", "y"], "[x, y]")],
)
def test_values_in_a_query(value: object, text: str) -> None:
    assert query_value(value) == text


def test_a_query_never_contains_a_fragment() -> None:
    assert with_query("http://a/?x=1#top", {"y": "é"}) == "http://a/?x=1&y=%C3%A9"


@pytest.mark.parametrize(
    ("url", "bare", "credentials"),
    [
        ("http://a/?x=@", "http://a/?x=@", None),
        ("http://u:p@a:1/", "http://a:1/", ("u", "p")),
        ("http://u@a/", "http://a/", ("u", "")),
        ("http://u%3A:p%2F@a/", "http://a/", ("u:", "p/")),
    ],
)
def test_userinfo_is_taken_out(url: str, bare: str, credentials: tuple[str, str] | None) -> None:
    assert without_userinfo(url) == (bare, credentials)
