"""Serves the API and the control API in one event loop, until SIGTERM or SIGINT."""

import asyncio
import contextlib
import signal
import socket
from collections.abc import Generator
from typing import Any

import uvicorn

from catapult_simulator.app import create_app
from catapult_simulator.settings import Settings

SECONDS_FOR_OPEN_REQUESTS = 1


class CannotListen(Exception):  # noqa: N818  (reads as the sentence it is)
    """A port that cannot be had."""


class _Server(uvicorn.Server):
    """Leaves signals to us: there are two servers and one decision to stop."""

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        yield


def serve(settings: Settings, host: str, port: int, control_port: int) -> None:
    """Serves until the process is asked to stop.

    Prints one line on standard output when both ports answer.
    Raises CannotListen when a port is taken.
    """
    with (
        _listen(host, port) as api,
        _listen(host, control_port) as control,
        asyncio.Runner(loop_factory=_new_loop) as runner,
    ):
        runner.run(_serve(settings, api, control))


async def _serve(settings: Settings, api: socket.socket, control: socket.socket) -> None:
    simulator = create_app(settings)
    world = simulator.world
    world.links.served_at = _url(api)
    world.egress.own_ports |= {api.getsockname()[1], control.getsockname()[1]}
    servers = [_server(simulator), _server(simulator.control)]
    _stop_on_signals(servers)
    tasks = [
        asyncio.create_task(server.serve(sockets=[listener]))
        for server, listener in zip(servers, (api, control), strict=True)
    ]
    while not all(server.started for server in servers):
        await asyncio.sleep(0.001)
    print(f"ready api={_url(api)} control={_url(control)}", flush=True)
    if world.egress.sends:
        world.callbacks.sender()
    await asyncio.gather(*tasks)
    await simulator.close()


def _server(app: Any) -> _Server:
    config = uvicorn.Config(
        app,
        lifespan="off",
        ws="none",
        access_log=False,
        proxy_headers=False,
        log_config=None,
        log_level="warning",
        server_header=False,
        timeout_graceful_shutdown=SECONDS_FOR_OPEN_REQUESTS,
    )
    return _Server(config)


def _stop_on_signals(servers: list[_Server]) -> None:
    def stop() -> None:
        for server in servers:
            server.should_exit = True

    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop)


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        raise CannotListen(f"cannot listen on {host}:{port}: {error.strerror}") from None
    return listener


def _url(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _new_loop() -> asyncio.AbstractEventLoop:
    try:
        import uvloop
    except ImportError:
        return asyncio.new_event_loop()
    return uvloop.new_event_loop()
