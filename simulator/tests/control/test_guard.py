"""Who may speak to the control API: the token's owner, or this machine, and no foreign page."""

from collections.abc import Callable

import pytest

from catapult_simulator import create_app
from catapult_simulator.control.actions import every_action
from catapult_simulator.control.guard import HEADERS
from catapult_simulator.resources import RESOURCES
from sim_harness import Sim

TOKEN = "a-token-that-is-long-enough"
ENDPOINTS = sorted({f"/_sim{one.path}" for one in every_action(RESOURCES)} | {"/_sim/no-such"})
FILES = ("/_sim/", "/_sim/dashboard.js", "/_sim/dashboard.css")


def asked(sim: Sim, path: str = "/_sim/ready", **headers: str) -> tuple[int, str]:
    """Status and code of the answer; a header's name is written with underscores."""
    sent = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    reply = sim.raw_control("GET", path, sent)
    return reply.status_code, reply.json().get("code", "") if reply.status_code >= 400 else ""


@pytest.mark.parametrize(
    "host",
    ["localhost", "LOCALHOST:80", "sim.localhost:1", "127.0.0.1:8080", "127.8.9.1", "[::1]:8080"],
)
def test_names_and_addresses_of_this_machine_are_answered(sim: Sim, host: str) -> None:
    assert asked(sim, host=host) == (200, "")


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "127.0.0.1.evil.example",
        "localhost.evil.example",
        "evil.example#localhost",
        "localhost@evil.example",
        "evil.example/localhost",
        "notlocalhost",
        "192.168.1.7",
        "0.0.0.0",
        "[::]",
        "[::ffff:127.0.0.1",
        "localhost:99999",
        "",
    ],
)
def test_other_hosts_are_not_answered(sim: Sim, host: str) -> None:
    assert asked(sim, host=host) == (403, "control-host-refused")


def test_a_request_names_one_host(sim: Sim) -> None:
    for hosts in ([], [b"localhost", b"localhost"]):
        reply = sim.raw_control("GET", "/_sim/ready", [(b"host", host) for host in hosts])
        assert reply.status_code == 403


@pytest.mark.parametrize("path", ENDPOINTS)
def test_every_endpoint_is_guarded_from_names_that_were_made_to_lead_here(
    sim: Sim, path: str
) -> None:
    assert asked(sim, path, host="evil.example:80") == (403, "control-host-refused")


def test_the_public_host_is_answered_as_long_as_it_is_public(sim: Sim) -> None:
    sim.control("PATCH", "/config", json={"publicUrl": "https://Tunnel.example:8443"})
    assert asked(sim, host="tunnel.example") == (200, "")
    sim.control("PATCH", "/config", json={"publicUrl": ""})
    assert asked(sim, host="tunnel.example")[0] == 403


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_its_own_pages_may_ask(sim: Sim, scheme: str) -> None:
    assert asked(sim, host="localhost:81", origin=f"{scheme}://localhost:81") == (200, "")


@pytest.mark.parametrize(
    "origin",
    [
        "null",
        "http://evil.example",
        "http://localhost",
        "http://localhost:82",
        "file://localhost:81",
        "",
        "http://localhost:81.evil.example",
        "http://localhost:81/",
    ],
)
def test_other_pages_may_not(sim: Sim, origin: str) -> None:
    refused = (403, "control-origin-refused")
    assert asked(sim, host="localhost:81", origin=origin) == refused


@pytest.mark.parametrize("path", ENDPOINTS)
def test_with_a_token_every_endpoint_asks_for_it(sim_with: Callable[..., Sim], path: str) -> None:
    sim = sim_with(control_token=TOKEN)
    assert asked(sim, path, host="localhost") == (401, "control-token-required")


@pytest.mark.parametrize(
    "sent", ["", TOKEN, f"Basic {TOKEN}", f"Bearer {TOKEN}x", "Bearer ", f"Bearer {TOKEN[:-1]}"]
)
def test_a_wrong_token_is_401_with_a_challenge(sim_with: Callable[..., Sim], sent: str) -> None:
    sim = sim_with(control_token=TOKEN)
    headers = [(b"host", b"localhost"), (b"authorization", sent.encode())]
    reply = sim.raw_control("GET", "/_sim/ready", headers)
    assert (reply.status_code, reply.headers["www-authenticate"]) == (401, 'Bearer realm="control"')
    assert TOKEN[:-1] not in reply.text


def test_whoever_has_the_token_may_come_from_anywhere_but_a_foreign_page(
    sim_with: Callable[..., Sim],
) -> None:
    sim = sim_with(control_token=TOKEN)
    bearer = f"bearer {TOKEN}"
    assert asked(sim, host="sim.example:80", authorization=bearer) == (200, "")
    foreign = asked(sim, host="sim.example", authorization=bearer, origin="http://evil.example")
    assert foreign == (403, "control-origin-refused")


def test_the_files_of_the_dashboard_need_no_token(sim_with: Callable[..., Sim]) -> None:
    sim = sim_with(control_token=TOKEN)
    replies = [sim.raw_control("GET", path, [(b"host", b"sim.example")]) for path in FILES]
    assert [reply.status_code for reply in replies] == [200, 200, 200]
    assert not any(TOKEN in reply.text for reply in replies)


def test_a_token_is_in_no_text_of_the_settings() -> None:
    settings = create_app().world.settings.__class__(control_token=TOKEN)
    assert TOKEN not in repr(settings)


@pytest.mark.parametrize("path", [*FILES, "/_sim/ready", "/_sim/no-such", "/_sim/openapi.json"])
def test_every_answer_tells_browsers_to_be_careful(sim: Sim, path: str) -> None:
    for host in (b"localhost", b"evil.example"):
        headers = sim.raw_control("GET", path, [(b"host", host)]).headers
        assert {name.decode(): headers[name.decode()] for name, _ in HEADERS} == {
            name.decode(): value.decode() for name, value in HEADERS
        }


def test_a_body_may_be_a_mebibyte_and_64_levels_deep(sim: Sim) -> None:
    sizes = {
        size: sim.control("POST", "/reset", content=b" " * size) for size in (2**20, 2**20 + 1)
    }
    assert [reply.status_code for reply in sizes.values()] == [200, 413]
    deep = {n: b'{"a":' + b"[" * n + b"]" * n + b"}" for n in (63, 64, 100_000)}
    replies = [sim.control("POST", "/reset", content=body) for body in deep.values()]
    assert [reply.status_code for reply in replies] == [400, 400, 400]
    assert ["is not taken here" in reply.text for reply in replies] == [True, False, False]


def test_a_body_that_does_not_say_its_length_is_counted(sim: Sim) -> None:
    async def pieces() -> object:
        for _ in range(17):
            yield b" " * 2**16

    assert sim.control("POST", "/reset", content=pieces()).status_code == 413
