"""The simulator as a target: in this process, or as the process that a user starts."""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import subprocess
import sys
from collections.abc import Generator

from catapult_simulator import Settings, create_app
from contract_tests.document import ROOT
from contract_tests.targets import InProcess, OverHttp, Target

_READY = re.compile(r"ready api=(\S+) control=(\S+)")
_STOP_SECONDS = 10


@contextlib.contextmanager
def in_process(settings: Settings | None = None) -> Generator[tuple[Target, Target]]:
    """API and control API of a simulator in this process; its clock moves when told."""
    with asyncio.Runner() as runner:
        app = create_app(settings or Settings(accounts=(), clock="manual", egress="record"))
        yield InProcess(app, runner), InProcess(app.control, runner)
        runner.run(app.close())


@contextlib.contextmanager
def over_http(*arguments: str) -> Generator[tuple[OverHttp, OverHttp]]:
    """API and control API of `catapult_simulator serve` on free ports; it ends with the block."""
    command = [sys.executable, "-m", "catapult_simulator", "serve", "--port", "0"]
    command += ["--control-port", "0", "--account", "u-first:t-first:s-first"]
    command += ["--clock", "manual", "--egress", "record", *arguments]
    paths = [str(ROOT / "simulator"), os.environ.get("PYTHONPATH", "")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            ready = _READY.match(line)
            assert ready, f"the simulator said {line!r} instead of where it serves"
            targets = OverHttp(ready[1]), OverHttp(ready[2])
            yield targets
            for target in targets:
                target.close()
        finally:
            process.terminate()
            try:
                process.wait(_STOP_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
