"""scripts/bootstrap"""

from __future__ import annotations

from scripts.support import environment
from scripts.support.script_error import ScriptError


def main(arguments: list[str]) -> int:
    if arguments:
        raise ScriptError(f"takes no arguments, got {' '.join(arguments)}", "run it bare", status=2)
    environment.prepare()
    return 0
