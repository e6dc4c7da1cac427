"""Redocly's and Spectral's recommended rules over openapi.yaml.

Both are node programs, pinned in scripts/spec-lint/package-lock.json and run by the node that
`.venv` brings.
"""

from __future__ import annotations

from scripts.support.environment import ROOT
from scripts.support.node_packages import node, prepare
from scripts.support.steps import Step

FOLDER = ROOT / "scripts" / "spec-lint"
MODULES = FOLDER / "node_modules"
NAMES = ("redocly", "spectral")


def steps() -> list[Step]:
    """The two steps; both say that they are skipped when their packages cannot be had."""
    reason = prepare(FOLDER)
    if reason:
        return [Step(name, skipped=reason) for name in NAMES]
    program = str(node() / "bin" / "node")
    redocly = MODULES / "@redocly" / "cli" / "bin" / "cli.js"
    spectral = MODULES / "@stoplight" / "spectral-cli" / "dist" / "index.js"
    quiet = {"REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"}
    ruleset = str(ROOT / ".spectral.yaml")
    return [
        Step("redocly", [program, str(redocly), "lint", "openapi.yaml"], quiet),
        Step(
            "spectral",
            [program, str(spectral), "lint", "-F", "warn", "-r", ruleset, "openapi.yaml"],
        ),
    ]
