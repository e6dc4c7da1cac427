"""Tells an SDK's stories to a simulator of their own, and reads the notes that they leave."""

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from interop.installing import NODE_SDK, node_packages, node_program, python_packages

SIMULATOR = Path(__file__).parent.parent
READY = re.compile(r"ready api=(\S+) control=(\S+)")
STORY_SECONDS, STOP_SECONDS = 120, 10

# A command, and what its environment has beside PATH.
Program = tuple[list[str], dict[str, str]]


@dataclass(frozen=True)
class Told:
    """What came of the stories.

    Attributes:
        status: of the process: 0 when every story held.
        output: its words.
        stories: how many there were.
        offered: the SDK's public methods, found by looking at it.
        driven: the methods that succeeded and, for each form of calling it, what it sent, as
            `POST /users/u-1/calls`. Python has one form.
        refused: the methods that failed, and how.
    """

    status: int
    output: str
    stories: int
    offered: list[str]
    driven: Mapping[str, Mapping[str, list[str]]]
    refused: Mapping[str, list[str]]


@dataclass(frozen=True)
class Sdk:
    """One of Bandwidth's libraries: its name, version and forms, and the program of its stories."""

    name: str
    version: str
    forms: tuple[str, ...]
    program: Callable[[], Program]


def _python() -> Program:
    # Without `site`, nothing of `.venv` is in the SDK's path.
    command = [sys.executable, "-S", "-m", "interop.python_sdk.run"]
    return command, {"PYTHONPATH": f"{python_packages()}{os.pathsep}{SIMULATOR}"}


def _node() -> Program:
    node_packages()
    # The SDK's dependencies are of 2018, and node has much to say about them.
    return [str(node_program()), "--no-deprecation", str(NODE_SDK / "run.js")], {}


PYTHON = Sdk("bandwidth-sdk", "3.1.0", ("call",), _python)
NODE = Sdk("node-bandwidth", "4.0.0", ("promise", "callback"), _node)


def tell(sdk: Sdk) -> Told:
    """Tells every story of an SDK. Raises CannotInstall where it cannot be had."""
    command, environment = sdk.program()
    with tempfile.TemporaryDirectory() as folder, simulator() as (api, control):
        report = Path(folder) / "report.json"
        environment |= {"INTEROP_API": api, "INTEROP_CONTROL": control}
        result = subprocess.run(
            command,
            env={**inherited(), **environment, "INTEROP_REPORT": str(report)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=STORY_SECONDS,
            check=False,
        )
        assert report.exists(), f"the stories ended without notes:\n{result.stdout}"
        notes = json.loads(report.read_text(encoding="utf-8"))
    return Told(result.returncode, result.stdout, **notes)


@contextmanager
def simulator() -> Generator[tuple[str, str]]:
    """The URLs of API and control API of a simulator on free ports; it ends with the block."""
    command = [sys.executable, "-m", "catapult_simulator", "serve", "--clock", "manual"]
    command += ["--port", "0", "--control-port", "0", "--egress", "record"]
    command += ["--account", "u-interop:t-interop:s-interop"]
    environment = {**os.environ, "PYTHONPATH": str(SIMULATOR)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            ready = READY.match(line)
            assert ready, f"the simulator said {line!r} instead of where it serves"
            yield ready[1], ready[2]
        finally:
            process.terminate()
            try:
                process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()


def inherited() -> dict[str, str]:
    """What the stories may see of this process's environment: no proxy, nothing of pytest."""
    return {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
