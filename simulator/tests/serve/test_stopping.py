"""How it ends: open requests finish, a second signal does not wait, connections are not kept."""

import asyncio
import contextlib
import json
import signal
import socket
import ssl
import time
from base64 import b64encode
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

from catapult_simulator.serve import Bounds
from catapult_simulator.serve.listener import Listener
from sim_process import AUTH, serving
from sim_sockets import run

CREDENTIALS = b"authorization: Basic " + b64encode(":".join(AUTH).encode()) + b"\r\n"
HEAD = b"POST /v1/users/u-1/applications HTTP/1.1\r\nhost: sim\r\ncontent-length: %d\r\n"
BODY = b'{"name": "x", "incomingCallUrl": "http://a.example/"}'


def connected(url: str) -> socket.socket:
    """A connection to a port."""
    parts = urlsplit(url)
    return socket.create_connection((parts.hostname or "", parts.port or 0), timeout=10)


def wait_until_closed(url: str) -> None:
    """Returns when the port takes no connections any more."""
    until = time.monotonic() + 10
    while time.monotonic() < until:
        try:
            connected(url).close()
        except ConnectionRefusedError:
            return
        except ConnectionResetError:
            pass  # It was waiting to be taken when the port closed.
    raise AssertionError(f"{url} still takes connections")


def test_a_request_whose_body_is_on_its_way_is_answered_before_the_end() -> None:
    with serving() as (process, api, _), connected(api) as client:
        client.sendall(HEAD % len(BODY) + CREDENTIALS + b"\r\n" + BODY[:10])
        assert httpx.get(f"{api}/v1").status_code == 401
        process.send_signal(signal.SIGTERM)
        wait_until_closed(api)
        client.sendall(BODY[10:])
        answer = client.makefile("rb").read()
        assert answer.startswith(b"HTTP/1.1 201 ")
        assert b"connection: close" in answer
        assert process.wait(10) == 0


def test_connections_without_a_request_do_not_hold_it_up() -> None:
    with serving() as (process, api, control), connected(api), connected(control):
        with httpx.Client(auth=AUTH) as client:
            client.get(f"{api}/v1/users/u-1/account")
            started = time.monotonic()
            process.send_signal(signal.SIGTERM)
            assert process.communicate(timeout=10) == ("", "")
        assert (process.returncode, time.monotonic() - started < 2.5) == (0, True)


SCENARIO = json.dumps(
    {
        "yaml": "scenario: late\nsteps:\n- name: one\n  at: 60\n"
        "  do:\n    request: GET /users/${user}/account\n"
    }
)


@pytest.mark.parametrize("what", ["deliveries", "requests?path=/x", "deliveries?key=x"])
def test_who_waits_for_something_is_told_at_once_that_it_ends(what: str) -> None:
    wait = "&wait=60" if "?" in what else "?wait=60"
    with serving() as (process, _, control), connected(control) as client:
        client.sendall(f"GET /_sim/{what}{wait} HTTP/1.1\r\nhost: localhost\r\n\r\n".encode())
        assert httpx.get(f"{control}/_sim/ready").status_code == 200
        started = time.monotonic()
        process.send_signal(signal.SIGTERM)
        answer = client.makefile("rb").read()
        assert answer.startswith(b"HTTP/1.1 503 ")
        assert process.communicate(timeout=15) == ("", "")
        assert (process.returncode, time.monotonic() - started < 2.5) == (0, True)


@pytest.mark.parametrize(
    "request_",
    [
        "GET /_sim/deliveries?wait=60 HTTP/1.1\r\nhost: localhost\r\n\r\n",
        "POST /_sim/scenarios HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n"
        f"content-length: {len(SCENARIO)}\r\n\r\n{SCENARIO}",
    ],
    ids=["wait", "scenario"],
)
def test_a_request_that_waits_for_long_is_told_that_it_ends_and_nothing_is_logged(
    request_: str,
) -> None:
    with serving() as (process, _, control), connected(control) as client:
        client.sendall(request_.encode())
        assert httpx.get(f"{control}/_sim/ready").status_code == 200
        process.send_signal(signal.SIGTERM)
        answer = client.makefile("rb").read()
        assert answer.startswith(b"HTTP/1.1 503 ")
        assert b'"code":"simulator-stops"' in answer
        assert process.communicate(timeout=15) == ("", "")
        assert process.returncode == 0


def test_a_request_of_the_api_that_takes_too_long_is_cut_off_without_a_word() -> None:
    with serving() as (process, api, _), connected(api) as client:
        client.sendall(HEAD % len(BODY) + CREDENTIALS + b"\r\n" + BODY[:10])
        assert httpx.get(f"{api}/v1").status_code == 401
        process.send_signal(signal.SIGTERM)
        assert process.communicate(timeout=15) == ("", "")
        with contextlib.suppress(ConnectionError):
            assert client.recv(1) == b""
        assert process.returncode == 0


def test_a_request_that_is_cut_off_over_tls_is_nothing_to_tell_of() -> None:
    files = Path(__file__).parent / "certificates"
    certificate, key = files / "loopback.pem", files / "loopback-key.pem"
    trusting = ssl.create_default_context(cafile=certificate)
    with (
        serving("--tls-cert", str(certificate), "--tls-key", str(key)) as (process, api, _),
        connected(api) as plain,
        trusting.wrap_socket(plain, server_hostname="127.0.0.1") as client,
    ):
        client.sendall(HEAD % len(BODY) + CREDENTIALS + b"\r\n" + BODY[:10])
        assert httpx.get(f"{api}/v1", verify=trusting).status_code == 401
        process.send_signal(signal.SIGTERM)
        assert process.communicate(timeout=15) == ("", "")
        assert process.returncode == 0


def test_a_second_signal_ends_it_at_once() -> None:
    with serving() as (process, api, _), connected(api) as client:
        client.sendall(HEAD % len(BODY) + CREDENTIALS + b"\r\n" + BODY[:10])
        assert httpx.get(f"{api}/v1").status_code == 401
        process.send_signal(signal.SIGTERM)
        wait_until_closed(api)
        process.send_signal(signal.SIGTERM)
        assert process.wait(2) == -signal.SIGTERM


def test_who_does_not_read_does_not_hold_up_the_end() -> None:
    large = [(b"content-length", b"33554432")]

    async def app(_scope: object, _receive: object, send: Callable[[Any], Awaitable[None]]) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": large})
        await send({"type": "http.response.body", "body": b"x" * 33554432})

    async def story() -> None:
        with socket.create_server(("127.0.0.1", 0)) as bound:
            listener = Listener(app, bound, Bounds(), None, says_that_it_stops=True)
            await listener.start()
            reader, writer = await asyncio.open_connection(*listener.address)
            writer.write(b"GET / HTTP/1.1\r\nhost: sim\r\n\r\n" * 2)
            await reader.read(1)
            async with asyncio.timeout(10):
                await listener.stop(0)
            assert not listener.port.tasks
            writer.transport.abort()

    run(story())
