"""A simulator that lives in a process of its own, dies, and lives again with the same data file.

The process is forked from one that has imported everything already: a start takes a twentieth of a
second instead of half of one, so that a hundred of them are a test and not a coffee break.
"""

import multiprocessing
import os
import ssl
import sys
import time
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import Any

import httpx

USER, NUMBER, OUTSIDE = "u-1", "+19195551212", "+14155551212"
AUTH = ("token", "secret")
ACCOUNT = f"{USER}:{AUTH[0]}:{AUTH[1]}"
READY_SECONDS = 30

_forks = multiprocessing.get_context("forkserver")
_forks.set_forkserver_preload(
    [
        "sim_lives",
        "aiohttp",
        "uvloop",
        "httptools",
        "catapult_simulator.cli",
        "catapult_simulator.control",
        "catapult_simulator.durability.journal",
        "catapult_simulator.outgoing.sender",
        "catapult_simulator.serve",
    ]
)


class Served:
    """A simulator that answers somewhere."""

    def __init__(self) -> None:
        self.api = self.control = ""
        # Nothing here speaks TLS, and to read the authorities' certificates takes its time.
        quick = httpx.HTTPTransport(verify=ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT))
        self.client = httpx.Client(transport=quick, timeout=60)

    def is_ready(self, line: str) -> None:
        """Learns where it answers, from the line that it prints."""
        assert line.startswith("ready "), line
        self.api, self.control = (part.partition("=")[2] for part in line.split()[1:])

    def ask(self, method: str, path: str, **request: Any) -> httpx.Response:
        """One request to the API; the path begins behind the user."""
        url = f"{self.api}/v1/users/{USER}{path}"
        return self.client.request(method, url, auth=AUTH, **request)

    def sim(self, method: str, path: str, **request: Any) -> Any:
        """The JSON of one request to the control API that succeeds."""
        answer = self.client.request(method, f"{self.control}/_sim{path}", **request)
        assert answer.status_code == 200, answer.text
        return answer.json()


class Life(Served):
    """One process, from its start to its end."""

    def __init__(self, arguments: Sequence[str], *, file_bytes: int | None = None) -> None:
        super().__init__()
        self._output, its = _forks.Pipe(duplex=False)
        command = ["serve", "--account", ACCOUNT, *arguments]
        self.process = _forks.Process(target=_live, args=(command, its, file_bytes), daemon=True)
        self.process.start()
        its.close()

    def line(self) -> str:
        """The next line of its output; nothing when it has ended."""
        found = b""
        while not found.endswith(b"\n"):
            if not self._output.poll(READY_SECONDS):
                raise AssertionError("no line of output")
            more = os.read(self._output.fileno(), 1000)
            if not more:
                break
            found += more
        return found.decode()

    def kill(self) -> None:
        """Ends it where it stands (SIGKILL)."""
        self.process.kill()
        self._end()

    def stop(self) -> int | None:
        """Asks it to end (SIGTERM); its exit status."""
        self.process.terminate()
        self._end()
        return self.process.exitcode

    def _end(self) -> None:
        self.process.join(READY_SECONDS)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()
            raise AssertionError("the process did not end")
        self._output.close()
        self.client.close()


@contextmanager
def life(*arguments: str, file_bytes: int | None = None) -> Generator[Life, None, None]:
    """A simulator that answers inside the block, and is ended after it, however that was left.

    ``file_bytes``: the size that no file of it may exceed.
    """
    made = Life(arguments, file_bytes=file_bytes)
    try:
        made.is_ready(made.line())
        yield made
    finally:
        if made.process.is_alive():
            made.kill()


def wait_until(seconds: float, condition: Any) -> None:
    """Asks again and again until the condition holds; fails when it takes longer."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it never happened"
        time.sleep(0.02)


def _live(command: list[str], output: Connection, file_bytes: int | None) -> None:
    from catapult_simulator.cli import main

    if file_bytes is not None:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (file_bytes, resource.RLIM_INFINITY))
    os.dup2(output.fileno(), 1)
    sys.stdout = os.fdopen(1, "w", closefd=False)
    os._exit(main(command))
