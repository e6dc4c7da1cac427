"""Rate limits: off unless asked for; 429 with a reset, 403 for calls and messages."""

import time
from collections.abc import Callable

from sim_assertions import assert_error
from sim_harness import ALICE, BOB, Sim

CALL = {"from": "+19195551001", "to": "+14155551212"}
MESSAGE = CALL | {"text": "hi"}


def test_nothing_is_limited_by_default(sim: Sim) -> None:
    assert {sim.ask("GET", "/account").status_code for _ in range(20)} == {200}


def test_the_second_request_in_a_second_is_429(sim_with: Callable[..., Sim]) -> None:
    sim = sim_with(limits="documented")
    assert sim.ask("GET", "/account").status_code == 200
    before = time.time()
    response = sim.ask("GET", "/account")
    body = assert_error(response, 429, "too-many-requests")
    reset = int(response.headers["x-ratelimit-reset"])
    assert 0 < reset / 1000 - before < 1.5
    assert {"name": "rateLimitResetTime", "value": str(reset)} in body["details"]


def test_a_second_later_it_is_allowed_again(sim_with: Callable[..., Sim]) -> None:
    sim = sim_with(limits="documented")
    sim.ask("GET", "/account")
    sim.wait(1)
    assert sim.ask("GET", "/account").status_code == 200


def test_resources_and_accounts_are_limited_apart(sim_with: Callable[..., Sim]) -> None:
    sim = sim_with(limits="documented")
    asked = [("/account", ALICE), ("/applications", ALICE), ("/account", BOB)]
    assert {sim.ask("GET", path, user=user).status_code for path, user in asked} == {200}


def test_a_request_that_is_one_too_many_changes_nothing(sim_with: Callable[..., Sim]) -> None:
    sim = sim_with(limits="documented")
    application = {"name": "x", "incomingCallUrl": "http://a.example/"}
    assert sim.post("/applications", application).status_code == 201
    assert_error(sim.post("/applications", application), 429, "too-many-requests")
    sim.wait(1)
    assert len(sim.get("/applications")) == 1


def test_a_refused_request_costs_nothing_of_the_limit(sim_with: Callable[..., Sim]) -> None:
    sim = sim_with(limits="documented")
    for _ in range(3):
        assert_error(sim.ask("GET", "/applications/a-no"), 404, "application-not-found")
    assert sim.ask("GET", "/applications").status_code == 200


def test_ten_calls_in_ten_seconds_and_then_403(sim_with: Callable[..., Sim]) -> None:
    sim = sim_with(limits="documented")
    assert [sim.post("/calls", CALL).status_code for _ in range(10)] == [201] * 10
    body = assert_error(sim.post("/calls", CALL), 403, "call-rate-limit")
    assert body["category"] == "limit"
    assert body["message"].endswith("Your rate is: 1.1")
    sim.wait(10)
    assert sim.post("/calls", CALL).status_code == 201


def test_ten_messages_in_ten_seconds_and_then_403(sim_with: Callable[..., Sim]) -> None:
    sim = sim_with(limits="documented")
    assert [sim.post("/messages", MESSAGE).status_code for _ in range(10)] == [201] * 10
    assert_error(sim.post("/messages", MESSAGE), 403, "message-rate-limit")


def test_number_searches_come_in_bursts_of_800(sim_with: Callable[..., Sim]) -> None:
    sim = sim_with(limits="documented")
    limits = sim.world.limits
    for _ in range(800):
        limits.request("search-numbers", ALICE)
    url = "http://sim/v1/availableNumbers/tollFree"
    assert_error(sim.ask("GET", url), 429, "too-many-requests")
    sim.wait(0.6)
    assert sim.ask("GET", url).status_code == 200


def test_a_queue_takes_more_messages_than_leave_it(sim_with: Callable[..., Sim]) -> None:
    sim = sim_with(limits="queued")
    sent = [sim.post("/messages", MESSAGE) for _ in range(20)]
    assert {response.status_code for response in sent} == {201}
    sim.wait(10.05)
    assert len(sim.get("/messages?state=queued&size=100")) == 10
    sim.wait(10)
    assert sim.get("/messages?state=queued") == []


def test_a_queue_is_filled_only_so_fast(sim_with: Callable[..., Sim]) -> None:
    sim = sim_with(limits="queued")
    assert {sim.post("/messages", MESSAGE).status_code for _ in range(110)} == {201}
    body = assert_error(sim.post("/messages", MESSAGE), 403, "message-rate-limit")
    assert "11 messages per 1 seconds" in body["message"]
    assert body["message"].endswith("11.1")


def test_a_queue_is_full_after_fifteen_minutes_of_messages(sim_with: Callable[..., Sim]) -> None:
    sim = sim_with(limits="queued")
    taken = 0
    while (response := sim.post("/messages", MESSAGE)).status_code == 201:
        taken += 1
        sim.wait(0.125)
    assert_error(response, 400, "message-delay-limit")
    # Eight come in a second and one leaves: the one after these would wait for longer.
    assert taken == 1029
    sim.wait(1)
    assert sim.post("/messages", MESSAGE).status_code == 201
