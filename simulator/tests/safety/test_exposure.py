"""Who can reach the ports: this machine, unless it is said otherwise, and then with a token."""

import socket
from urllib.parse import urlsplit

import httpx
import pytest

from catapult_simulator.serve import Bounds, Where
from sim_process import serving
from sim_sockets import run, served

TOKEN = "a-long-token"


def test_nothing_listens_beyond_this_machine_by_default() -> None:
    async def look() -> None:
        async with served(Bounds()) as there:
            for listener in there.running.listeners:
                assert listener.address[0] == "127.0.0.1"

    assert Where().host == "127.0.0.1"
    run(look())


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.1.2.3"])
def test_any_name_of_this_machine_needs_no_leave(host: str) -> None:
    with serving("--host", host) as (_, api, _control):
        assert httpx.get(f"{api}/v1").status_code == 401


def test_who_is_let_in_from_outside_needs_the_token_for_the_control_api() -> None:
    options = ["--host", "0.0.0.0", "--expose", "--control-token", TOKEN]
    with serving(*options) as (_, _api, control):
        port = urlsplit(control).port
        clock = f"http://127.0.0.1:{port}/_sim/clock"
        assert httpx.get(clock).status_code == 401
        assert httpx.get(clock, headers={"Authorization": "Bearer wrong"}).status_code == 401
        allowed = httpx.get(clock, headers={"Authorization": f"Bearer {TOKEN}"})
        assert allowed.status_code == 200


def test_a_port_is_not_shared_with_another_process() -> None:
    with serving() as (_, api, _control), socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        with pytest.raises(OSError, match="in use"):
            other.bind(("127.0.0.1", urlsplit(api).port))
