"""Load from 16 connections: by wrk where it is installed, else by a small one of our own."""

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

CONNECTIONS = 16
OWN = Path(__file__).with_name("generator.py")

# Lua; wrk calls `done` at the end. Times in microseconds.
WRK_SCRIPT = """
wrk.method, wrk.body = %(method)s, %(body)s
%(headers)s
done = function(summary, latency, requests)
  local wrong = summary.errors.status + summary.errors.connect + summary.errors.read
  local line = '\\n{"requests": %%d, "wrong": %%d, "seconds": %%f, "p50": %%f, "p99": %%f}'
  io.write(string.format(line, summary.requests, wrong + summary.errors.timeout,
    summary.duration / 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
"""


@dataclass(frozen=True)
class Asked:
    """A request that is repeated; `path` with its query."""

    name: str
    method: str
    path: str
    headers: Mapping[str, str]
    body: str = ""


@dataclass(frozen=True)
class Load:
    """What came of it: requests, how many of them went wrong, seconds, milliseconds."""

    requests: int
    wrong: int
    seconds: float
    p50: float
    p99: float


def tool() -> str:
    """Which of the two it is."""
    return "wrk" if shutil.which("wrk") else "a generator of our own (wrk is not installed)"


def load(url: str, asked: Asked, seconds: float) -> Load:
    """Asks as often as possible for so many seconds. Raises RuntimeError when nothing came."""
    with tempfile.TemporaryDirectory() as folder:
        command = (
            _wrk(url, asked, seconds, Path(folder))
            if shutil.which("wrk")
            else _own(url, asked, seconds)
        )
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = done.stdout.strip().splitlines()
    if done.returncode != 0 or not lines:
        raise RuntimeError(f"{command[0]} ended with {done.returncode}: {done.stderr[-500:]}")
    return Load(**json.loads(lines[-1]))


def _wrk(url: str, asked: Asked, seconds: float, folder: Path) -> list[str]:
    headers = "".join(
        f"wrk.headers[{json.dumps(name)}] = {json.dumps(value)}\n"
        for name, value in asked.headers.items()
    )
    script = folder / "load.lua"
    values = {"method": json.dumps(asked.method), "body": json.dumps(asked.body)}
    script.write_text(WRK_SCRIPT % (values | {"headers": headers}))
    # wrk knows whole seconds only.
    options = [f"-c{CONNECTIONS}", "-t1", f"-d{max(1, round(seconds))}s", "-s", str(script)]
    return ["wrk", *options, url + asked.path]


def _own(url: str, asked: Asked, seconds: float) -> list[str]:
    given = {"url": url, "seconds": seconds, "connections": CONNECTIONS, **vars(asked)}
    return [sys.executable, str(OWN), json.dumps(given | {"headers": dict(asked.headers)})]
