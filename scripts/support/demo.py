"""scripts/demo: the tutorial's application against a simulator of its own."""

from __future__ import annotations

import os
import re
import select
import signal
import subprocess
from collections.abc import Generator
from contextlib import contextmanager

from scripts.support import environment
from scripts.support.environment import PYTHON, ROOT
from scripts.support.say import say
from scripts.support.script_error import ScriptError

CREDENTIALS = {
    "BANDWIDTH_USER_ID": "u-demo",
    "BANDWIDTH_API_TOKEN": "t-demo",
    "BANDWIDTH_API_SECRET": "s-demo",
}
SECONDS_TO_START = 20.0
SECONDS_TO_STOP = 10.0


def main(arguments: list[str]) -> int:
    if arguments:
        hint = "run it bare; docs/tutorial/app.py is what to change"
        raise ScriptError(f"takes no arguments, got {' '.join(arguments)}", hint, status=2)
    signal.signal(signal.SIGTERM, _end)
    environment.prepare()
    say("Judging openapi.yaml, and writing the client anew where it changed")
    generated = subprocess.run([PYTHON, "-m", "generator"], cwd=ROOT, check=False).returncode
    return generated or play()


def play() -> int:
    """Run the application from beginning to end; return its exit status."""
    with _simulator() as (api, control):
        say(f"The application meets a simulator at {api}")
        command = [str(PYTHON), str(ROOT / "docs" / "tutorial" / "app.py"), api, control]
        return subprocess.run(command, env={**os.environ, **CREDENTIALS}, check=False).returncode


def _end(number: int, _frame: object) -> None:
    # By an exception, so that what was started is ended on the way out.
    raise SystemExit(128 + number)


@contextmanager
def _simulator() -> Generator[tuple[str, str]]:
    """A simulator on free ports; gives the addresses of the API and of the control API."""
    account = ":".join(CREDENTIALS.values())
    command = [str(PYTHON), "-m", "catapult_simulator", "serve", "--account", account]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        yield _addresses(process)
    finally:
        process.terminate()
        try:
            process.wait(SECONDS_TO_STOP)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stdout:
            process.stdout.close()


def _addresses(process: subprocess.Popen[str]) -> tuple[str, str]:
    line = ""
    if process.stdout and select.select([process.stdout], [], [], SECONDS_TO_START)[0]:
        line = process.stdout.readline()
    ready = re.fullmatch(r"ready api=(\S+) control=(\S+)\n", line)
    if not ready:
        raise ScriptError(
            f"the simulator is not ready after {SECONDS_TO_START:.0f} s: it said {line!r}",
            "scripts/serve --account u:t:s shows what keeps it from serving",
        )
    return ready[1], ready[2]
