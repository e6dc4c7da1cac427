"""Serves the API and the control API in one event loop, until SIGTERM or SIGINT."""

import asyncio
import gc
import logging
import os
import signal
import socket
import ssl
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from catapult_simulator.app import Simulator, create_app
from catapult_simulator.output import tell
from catapult_simulator.serve.bounds import Bounds
from catapult_simulator.serve.event_log import LogMode, ProblemHandler, log_events
from catapult_simulator.serve.line_writer import LineWriter
from catapult_simulator.serve.listener import BACKLOG, Listener
from catapult_simulator.serve.problems import CannotListen, CannotUseData
from catapult_simulator.serve.tls import tls_context
from catapult_simulator.settings import DataFileError, Settings

SECONDS_FOR_OPEN_REQUESTS = 3
CONTROL_CONNECTIONS = 200
# New containers until the young are looked at; rounds of that until the next generation is, and all
# are. Measured: docs/decisions/0125.
COLLECTOR_THRESHOLDS = (2_000, 1, 25_000)


@dataclass(frozen=True)
class Where:
    """Where and how it is served.

    Attributes:
        host: the address of both ports.
        port, control_port: of the API and of the control API; 0 is any free one.
        tls: files of certificate and key; without them HTTP is spoken on both ports.
        bounds: of the API's connections; the control API has fewer of them.
        log: how requests and callbacks are written on standard error; `off`: only problems are.
    """

    host: str = "127.0.0.1"
    port: int = 0
    control_port: int = 0
    tls: tuple[Path, Path] | None = None
    bounds: Bounds = field(default_factory=Bounds)
    log: LogMode = "off"


@dataclass(frozen=True)
class Running:
    """A simulator that answers on its ports; `listeners` are the API's and the control API's."""

    simulator: Simulator
    api_url: str
    control_url: str
    listeners: tuple[Listener, ...]


def serve(settings: Settings, where: Where) -> None:
    """Serves until the process is asked to stop; asked a second time, it ends at once.

    Prints one line on standard output when both ports answer; the log is on standard error.
    Raises CannotServe when a port is taken, or certificate or data file cannot be used, and
    CannotTell when standard output cannot be written: nobody would learn where it answers.
    """
    _keep_standard_descriptors()
    lines = LineWriter(sys.stderr)
    logging.basicConfig(handlers=[ProblemHandler(where.log, lines.write)])
    try:
        with asyncio.Runner(loop_factory=new_loop) as runner:
            runner.run(_serve_until_asked_to_stop(settings, where, lines))
    finally:
        lines.close()


def _keep_standard_descriptors() -> None:
    """Opens what was closed of 0, 1 and 2: libuv aborts over a socket that has one of them."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # The lowest that is free: this one.


async def _serve_until_asked_to_stop(settings: Settings, where: Where, lines: LineWriter) -> None:
    asked_to_stop = _stop_on_signals()
    async with serving(settings, where) as running:
        log_events(running.simulator.world, where.log, lines.write)
        tell(f"ready api={running.api_url} control={running.control_url}")
        world = running.simulator.world
        if world.egress.sends:
            world.callbacks.sender()
        _spare_the_collector()
        await asked_to_stop.wait()


def _spare_the_collector() -> None:
    """Has the collector look at what is new, and seldom at what stays.

    What is stored makes no circles and never waits for it, yet it would walk through all of it
    again and again: a created call costs half without, and none waits for that walk.
    """
    gc.freeze()
    gc.set_threshold(*COLLECTOR_THRESHOLDS)


@asynccontextmanager
async def serving(settings: Settings, where: Where) -> AsyncGenerator[Running, None]:
    """Both ports answer inside the block; leaving it, open requests and callbacks may finish.

    Raises CannotServe when a port is taken, or certificate or data file cannot be used.
    """
    tls = tls_context(*where.tls) if where.tls else None
    with _listen(where.host, where.port) as api, _listen(where.host, where.control_port) as control:
        simulator = _simulator(settings)
        fewer = replace(where.bounds, connections=CONTROL_CONNECTIONS)
        listeners = (
            Listener(simulator.api, api, where.bounds, tls, prompt=True),
            Listener(simulator.control, control, fewer, tls, says_that_it_stops=True),
        )
        running = Running(simulator, _url(api, tls), _url(control, tls), listeners)
        simulator.world.links.served_at = running.api_url
        simulator.world.egress.own_ports |= {api.getsockname()[1], control.getsockname()[1]}
        try:
            for listener in listeners:
                await listener.start()
            simulator.world.resume()
            yield running
        finally:
            simulator.world.interrupt()
            await asyncio.gather(*(one.stop(SECONDS_FOR_OPEN_REQUESTS) for one in listeners))
            await running.simulator.close()


def _simulator(settings: Settings) -> Simulator:
    try:
        return create_app(settings)
    except DataFileError as error:
        raise CannotUseData(str(error)) from None


def _stop_on_signals() -> asyncio.Event:
    """An event that the first SIGTERM or SIGINT sets; the second one ends the process."""
    asked = asyncio.Event()
    loop = asyncio.get_running_loop()

    def stop(number: signal.Signals) -> None:
        if asked.is_set():
            signal.signal(number, signal.SIG_DFL)
            os.kill(os.getpid(), number)
        asked.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop, number)
    return asked


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        # Until somebody listens, a second socket may be bound to the same port.
        listener.listen(BACKLOG)
    except OSError as error:
        listener.close()
        raise CannotListen(f"cannot listen on {host}:{port}: {error.strerror}") from None
    return listener


def _url(listener: socket.socket, tls: ssl.SSLContext | None) -> str:
    scheme = "https" if tls else "http"
    host, port = listener.getsockname()[:2]
    return f"{scheme}://[{host}]:{port}" if ":" in host else f"{scheme}://{host}:{port}"


def new_loop() -> asyncio.AbstractEventLoop:
    try:
        import uvloop
    except ImportError:
        return asyncio.new_event_loop()
    return uvloop.new_event_loop()
