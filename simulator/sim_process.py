"""The simulator in a process of its own."""

import re
import subprocess
import sys
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path

FOLDER = Path(__file__).parent
READY = re.compile(r"ready api=(https?://[0-9.]+:\d+) control=(https?://[0-9.]+:\d+)\n")
ACCOUNT = "u-1:token:se:cret"
AUTH = ("token", "se:cret")


@contextmanager
def serving(
    *arguments: str, environment: Mapping[str, str] | None = None
) -> Generator[tuple[subprocess.Popen[str], str, str], None, None]:
    """The process, and the URLs of API and control API.

    With `environment` it has these variables alone, and no account but theirs.
    """
    command = [sys.executable, "-m", "catapult_simulator", "serve"]
    if environment is None:
        command += ["--account", ACCOUNT]
    process = subprocess.Popen(
        [*command, *arguments],
        cwd=FOLDER,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
    )
    try:
        assert process.stdout is not None
        ready = READY.fullmatch(process.stdout.readline())
        assert ready is not None, process.stderr and process.stderr.read()
        yield process, ready[1], ready[2]
    finally:
        process.kill()
        process.communicate()
