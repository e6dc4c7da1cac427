"""Where the contestants' libraries come from, and their processes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import distribution, version
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement

HERE = Path(__file__).parent
CLIENTS, ROOT = HERE.parent, HERE.parents[1]
sys.path.append(str(ROOT / "simulator"))

from interop.installing import CannotInstall, python_packages  # noqa: E402

GENERATOR = "openapi-python-client"


@dataclass(frozen=True)
class Contestant:
    """A library that is compared: its module in `contestants/`, and where its packages are."""

    name: str
    module: str
    paths: tuple[Path, ...]


def contestants(folder: Path) -> Generator[Contestant]:
    """All that can be had here; who is missing is told on stderr. `folder` is for what is made."""
    below = _only("httpx", "msgspec", "attrs", folder=folder / "below")
    yield Contestant("httpx + json.loads", "httpx_alone", (below,))
    yield Contestant("this client", "ours", (CLIENTS, below))
    try:
        yield Contestant("bandwidth-sdk 3.1.0", "bandwidth_sdk", (python_packages(),))
    except CannotInstall as error:
        print(f"bandwidth-sdk is not measured: {error}", file=sys.stderr)
    yield Contestant(f"stock {GENERATOR} {version(GENERATOR)}", "stock", (_stock(folder), below))


def _only(*names: str, folder: Path) -> Path:
    """A folder with these packages of `.venv` and what they need, and with nothing else.

    httpx imports more where more is: with `rich` beside it, it takes twice as long.
    """
    folder.mkdir()
    wanted, known = [*names], set[str]()
    while wanted:
        name = wanted.pop()
        if name in known:
            continue
        known.add(name)
        found = distribution(name)
        for top in {file.parts[0] for file in found.files or () if file.parts[0] != ".."}:
            if not (folder / top).exists():
                (folder / top).symlink_to(Path(str(found.locate_file(top))))
        needs = [Requirement(line) for line in found.requires or ()]
        extra = {"extra": ""}
        wanted += [one.name for one in needs if not one.marker or one.marker.evaluate(extra)]
    return folder


def _stock(folder: Path) -> Path:
    """Generate with the tool's own templates; what it drops of the document, it says itself."""
    settings = folder / "stock.yaml"
    # Formatting is not measured, and needs programs in PATH.
    settings.write_text(
        json.dumps({"post_hooks": [], "package_name_override": "stock_client"}), encoding="utf-8"
    )
    command = [sys.executable, "-m", "openapi_python_client", "generate", "--meta", "none"]
    command += ["--path", str(ROOT / "openapi.yaml"), "--config", str(settings)]
    command += ["--output-path", str(folder / "stock_client")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{GENERATOR} failed:\n{done.stdout}{done.stderr}")
    said = (done.stdout + done.stderr).splitlines()
    dropped = sorted({line for line in said if line.startswith("/components/")})
    print(
        f"{GENERATOR} drops these of the document, as it says itself: {', '.join(dropped)}",
        file=sys.stderr,
    )
    return folder


class Worker:
    """A contestant's process. `beginning` is what its import and its first call cost."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.beginning: Mapping[str, Any] = self._read()

    def ask(self, task: str, times: int) -> Any:
        """Have a task done so many times; what each cost."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{task} {times}\n")
        self._process.stdin.flush()
        return self._read()

    def _read(self) -> Any:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise SystemExit(f"a process ended before it answered: {self._process.args!r}")
        return json.loads(line)


@contextmanager
def working(contestant: Contestant, url: str, file: Path) -> Generator[Worker]:
    """A process of a contestant; it ends with the block."""
    paths = [HERE, *contestant.paths]
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": os.pathsep.join(map(str, paths))}
    # Without `site`, nothing of `.venv` is in sight but what is named.
    command = [sys.executable, "-S", str(HERE / "worker.py"), contestant.module, url, str(file)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=environment) as process:
        try:
            yield Worker(process)
        finally:
            process.kill()


@contextmanager
def serving(file: Path) -> Generator[str]:
    """The URL of a server with these calls; it ends with the block."""
    command = [sys.executable, str(HERE / "server.py"), str(file)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield f"http://127.0.0.1:{process.stdout.readline().strip()}"
        finally:
            process.kill()
