"""The virtual environment `.venv`: made and filled where it is missing or out of date.

A digest of everything that decides its contents is kept in it. While the digest holds, preparing
costs the reading of two files; otherwise one process installs and the others wait for it.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import subprocess
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

from scripts.support.say import say
from scripts.support.script_error import ScriptError

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
LOCKED_PACKAGES = ROOT / "requirements-dev.txt"
# What pip says when it cannot reach an index: (lower case) parts of its messages.
NETWORK_WORDS = (
    "connection",
    "name resolution",
    "network is unreachable",
    "timed out",
    "max retries",
    "no matching distribution",
    "proxy",
)


def prepare() -> None:
    """Make `.venv` hold exactly what requirements-dev.txt names, and this project, editable.

    Where `.venv` is a link, the environment belongs to another tree: it is used as it is, because
    `venv --clear` would empty it through the link.
    """
    if VENV.is_symlink():
        if not PYTHON.exists():
            raise ScriptError(
                f"{VENV} is a link to {VENV.readlink()}, where no Python is",
                "mend it there, or delete the link: then an environment is made here",
            )
        return
    if _is_current():
        return
    with _one_at_a_time():
        if _is_current():
            return
        _stamp().unlink(missing_ok=True)
        if not works():
            say(f"Making {VENV.name} with Python {sys.version.split()[0]}")
            _run("making .venv", [sys.executable, "-m", "venv", "--clear", str(VENV)])
        say("Installing the packages of requirements-dev.txt (a minute or two on the first run)")
        _pip("--require-hashes", "--requirement", str(LOCKED_PACKAGES))
        _pip("--no-deps", "--no-build-isolation", "--editable", str(ROOT))
        _write_stamp()


def replace_process(arguments: Sequence[str]) -> NoReturn:
    """Become `.venv`'s Python with these arguments, so that signals reach it directly."""
    os.execv(PYTHON, [str(PYTHON), *arguments])


def _digest() -> str:
    digest = hashlib.sha256()
    for decisive in (LOCKED_PACKAGES, ROOT / "pyproject.toml"):
        digest.update(decisive.read_bytes())
    # A virtual environment holds absolute paths: it does not survive a move of the folder.
    digest.update(str(ROOT).encode())
    return digest.hexdigest()


def _stamp() -> Path:
    return VENV / "installed.sha256"


def _is_current() -> bool:
    try:
        return _stamp().read_text() == _digest() and PYTHON.exists()
    except FileNotFoundError:
        return False


def _write_stamp() -> None:
    unfinished = VENV / "installed.sha256.new"
    unfinished.write_text(_digest())
    unfinished.replace(_stamp())


def works() -> bool:
    """Whether `.venv` is whole, made in this folder, and of a Python that is still there."""
    if not PYTHON.exists():
        return False
    question = "import sys, pip; print(sys.prefix, sys.version_info >= (3, 11))"
    answer = subprocess.run(
        [PYTHON, "-I", "-c", question], capture_output=True, text=True, check=False
    )
    pip = VENV / "bin" / "pip"
    moved = pip.exists() and str(VENV) not in pip.read_text()
    return answer.stdout.strip() == f"{VENV} True" and not moved


@contextmanager
def _one_at_a_time() -> Generator[None]:
    """Hold the lock for installing; the system frees it however the process ends."""
    with (ROOT / ".venv.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Another script is installing: waiting for it")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _pip(*arguments: str) -> None:
    common = ["--quiet", "--disable-pip-version-check", "--no-input", "--retries", "2"]
    command = [str(PYTHON), "-m", "pip", "install", *common, *arguments]
    _run("installing packages", command)


def _run(purpose: str, command: Sequence[str]) -> None:
    result = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    if result.returncode == 0:
        return
    sys.stderr.write(result.stdout)
    words = result.stdout.lower()
    if any(word in words for word in NETWORK_WORDS):
        raise ScriptError(
            f"{purpose} failed, it seems for want of the network",
            "connect, or name a package index or proxy (PIP_INDEX_URL, HTTPS_PROXY), and run it"
            " again: it goes on where it stopped",
        )
    raise ScriptError(
        f"{purpose} failed (its words are above)",
        "mend that and run it again; where .venv itself is broken, delete it first",
    )
