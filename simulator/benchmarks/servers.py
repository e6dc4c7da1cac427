"""The servers that are compared, each a process of its own on a free port of loopback."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

USER, TOKEN, SECRET = "u-bench", "t-bench", "s-bench"
HERE = Path(__file__).parent
SECONDS_TO_START = 60
SECONDS_TO_STOP = 10
TICKS_PER_SECOND = os.sysconf("SC_CLK_TCK")


@dataclass
class Server:
    """A process that serves HTTP at `url`; began to answer `start_seconds` after it was started."""

    name: str
    process: subprocess.Popen[str]
    url: str
    control: str
    start_seconds: float

    def cpu_seconds(self) -> float:
        """CPU seconds used so far, of its children too."""
        return sum(map(_cpu_seconds, self._pids()))

    def megabytes(self) -> float:
        """Resident memory, of its children too."""
        return sum(map(_megabytes, self._pids()))

    def stop(self) -> None:
        """Ends the process and whatever it started."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGTERM)
        try:
            self.process.wait(SECONDS_TO_STOP)
        except subprocess.TimeoutExpired:
            with suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        if self.process.stdout is not None:
            self.process.stdout.close()

    def _pids(self) -> list[int]:
        """The process and its children: all of its session."""
        found: list[int] = []
        for folder in Path("/proc").iterdir():
            if folder.name.isdigit():
                with suppress(OSError):
                    if int(_stat(int(folder.name))[3]) == self.process.pid:
                        found.append(int(folder.name))
        return found


def our_own(*options: str, name: str = "simulator") -> Server:
    """The simulator as `serve` runs it: real clock, nothing sent."""
    command = [sys.executable, "-m", "catapult_simulator", "serve"]
    account = ["--account", f"{USER}:{TOKEN}:{SECRET}"]
    settings = ["--egress", "record", "--balance", "100000000"]
    began = time.perf_counter()
    process = _start([*command, *account, *settings, *options], output=subprocess.PIPE)
    assert process.stdout is not None
    words = process.stdout.readline().split()
    if not words:
        raise RuntimeError(f"{name} did not start: status {process.wait()}")
    found = dict(word.split("=", 1) for word in words[1:])
    seconds = time.perf_counter() - began
    return Server(name, process, found["api"], found["control"], seconds)


def bare(answers: Mapping[str, object], folder: Path) -> Server:
    """uvicorn with nothing behind it than these answers."""
    file, port = folder / "answers.json", free_port()
    file.write_text(json.dumps(answers))
    command = [sys.executable, str(HERE / "bare.py"), str(file), str(port)]
    return _answering("bare uvicorn", command, port)


def prism(node: str, program: str, document: str) -> Server:
    """Prism in production mode, without its line for each request."""
    port = free_port()
    command = [node, program, "mock", "--port", str(port), "--host", "127.0.0.1"]
    quiet = ["--verboseLevel", "error", document]
    return _answering("Prism", [*command, *quiet], port, {"NODE_ENV": "production"})


def free_port() -> int:
    """A port of loopback that nobody had a moment ago."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


def stop_all(servers: Iterable[Server]) -> None:
    """Ends every one of them."""
    for server in servers:
        server.stop()


def _answering(
    name: str, command: list[str], port: int, environment: Mapping[str, str] | None = None
) -> Server:
    began = time.perf_counter()
    process = _start(command, environment)
    while time.perf_counter() - began < SECONDS_TO_START and process.poll() is None:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            seconds = time.perf_counter() - began
            return Server(name, process, f"http://127.0.0.1:{port}", "", seconds)
        time.sleep(0.005)
    Server(name, process, "", "", 0).stop()
    raise RuntimeError(f"{name} did not answer within {SECONDS_TO_START} s")


def _start(
    command: list[str],
    environment: Mapping[str, str] | None = None,
    output: int = subprocess.DEVNULL,
) -> subprocess.Popen[str]:
    return subprocess.Popen(
        command,
        # A session of its own: so are its children known and ended.
        start_new_session=True,
        stdout=output,
        env={**os.environ, **(environment or {})},
        text=True,
    )


def _stat(pid: int) -> list[str]:
    """The fields of /proc/PID/stat behind the name: state, parent, group, session, …"""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2].split()


def _cpu_seconds(pid: int) -> float:
    with suppress(OSError):
        fields = _stat(pid)
        return (int(fields[11]) + int(fields[12])) / TICKS_PER_SECOND
    return 0.0


def _megabytes(pid: int) -> float:
    with suppress(OSError):
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
        kilobytes = next((line.split()[1] for line in lines if line.startswith("VmRSS:")), "0")
        return int(kilobytes) / 1024
    return 0.0
