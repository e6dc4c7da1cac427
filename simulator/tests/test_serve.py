"""The simulator as a process: one line when it is ready, both ports, and a clean end."""

import asyncio
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from sim_assertions import assert_error
from sim_process import ACCOUNT, AUTH, FOLDER, READY, serving
from sim_receiver import receiver


async def place_call(client: httpx.AsyncClient, callback_url: str) -> str:
    """A call of a number of one's own, whose events go to this URL; where it is."""
    await client.post("/phoneNumbers", json={"number": "+19195551212"})
    call = {"from": "+19195551212", "to": "+14155551212", "callbackUrl": callback_url}
    placed = await client.post("/calls", json=call)
    assert placed.status_code == 201
    return placed.headers["location"]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_cleanly_quickly_and_silently(number: signal.Signals) -> None:
    with serving() as (process, api, _):
        with httpx.Client(auth=AUTH, base_url=f"{api}/v1") as client:
            assert client.get("/users/u-1/account").status_code == 200
            started = time.monotonic()
            process.send_signal(number)
            output, errors = process.communicate(timeout=10)
        assert (process.returncode, output, errors) == (0, "", "")
        assert time.monotonic() - started < 5


def test_a_signal_ends_it_while_a_callback_hangs() -> None:
    async def run() -> None:
        async with receiver() as there:
            with serving("--ring", "0") as (process, api, _):
                async with httpx.AsyncClient(auth=AUTH, base_url=f"{api}/v1/users/u-1") as client:
                    await place_call(client, there.url + "/hang")
                    async with asyncio.timeout(10):
                        while not there.received:
                            await asyncio.sleep(0.01)
                process.terminate()
                assert await asyncio.to_thread(process.wait, 10) == 0

    asyncio.run(run())


def test_callbacks_reach_a_server_on_this_machine_and_lead_back() -> None:
    async def run() -> None:
        async with receiver() as there:
            with serving("--ring", "0") as (_, api, control):
                async with httpx.AsyncClient(auth=AUTH, base_url=f"{api}/v1/users/u-1") as client:
                    location = await place_call(client, there.url + "/ok")
                    query = "eventType=answer&state=delivered&wait=10"
                    found = await client.get(f"{control}/_sim/deliveries?{query}")
                    (delivery,) = found.json()
                    assert delivery["event"]["callUri"] == location
                    assert (await client.get(location)).json()["state"] == "active"

    asyncio.run(run())


def test_the_control_api_is_not_on_the_apis_port_nor_the_other_way_round() -> None:
    with serving() as (_, api, control):
        assert_error(httpx.get(f"{api}/_sim/clock"), 401, "invalid-credentials")
        assert httpx.get(f"{control}/v1/users/u-1/account", auth=AUTH).status_code == 404
        assert httpx.get(f"{control}/_sim/ready").json() == {"ready": True}


def test_a_public_url_stands_in_locations() -> None:
    with serving("--public-url", "https://sim.example/") as (_, api, _control):
        application = {"name": "x", "incomingCallUrl": "http://a.example/"}
        url = f"{api}/v1/users/u-1/applications"
        location = httpx.post(url, json=application, auth=AUTH).headers["location"]
        assert location.startswith("https://sim.example/v1/users/u-1/applications/a-")


def test_a_port_that_is_taken_is_status_4_and_one_line() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        command = [sys.executable, "-m", "catapult_simulator", "serve", "--account", ACCOUNT]
        done = subprocess.run(
            [*command, "--port", str(port)],
            cwd=FOLDER,
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )
    assert (done.returncode, done.stdout) == (4, "")
    assert done.stderr == (
        f"catapult_simulator: cannot listen on 127.0.0.1:{port}: Address already in use\n"
    )


def test_one_port_for_both_is_refused() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    command = [sys.executable, "-m", "catapult_simulator", "serve", "--account", ACCOUNT]
    done = subprocess.run(
        [*command, "--port", port, "--control-port", port],
        cwd=FOLDER,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert (done.returncode, done.stdout) == (4, "")
    assert "Address already in use" in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_output_that_cannot_be_written_is_status_7_and_one_line() -> None:
    command = [sys.executable, "-m", "catapult_simulator", "serve", "--account", ACCOUNT]
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        ended = subprocess.run(
            command, cwd=FOLDER, stdout=full, stderr=subprocess.PIPE, text=True, timeout=30
        )
    said = "catapult_simulator: standard output cannot be written: No space left on device\n"
    assert (ended.returncode, ended.stderr) == (7, said)


@pytest.mark.parametrize("closed", ["2>&-", "<&- 2>&-"])
def test_it_serves_and_ends_cleanly_without_standard_streams(closed: str) -> None:
    command = [sys.executable, "-m", "catapult_simulator", "serve", "--account", ACCOUNT]
    process = subprocess.Popen(
        ["sh", "-c", f'exec "$@" {closed}', "sh", *command, "--log", "json"],
        cwd=FOLDER,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        ready = READY.fullmatch(process.stdout.readline())
        assert ready is not None
        assert httpx.get(f"{ready[1]}/v1/users/u-1/account", auth=AUTH).status_code == 200
        process.terminate()
        assert process.wait(10) == 0
    finally:
        process.kill()
        process.communicate()
