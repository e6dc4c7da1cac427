"""scripts/bootstrap"""

from __future__ import annotations

from scripts.support import environment
from scripts.support.problem import Problem


def main(arguments: list[str]) -> int:
    if arguments:
        raise Problem(f"takes no arguments, got {' '.join(arguments)}", "run it bare", status=2)
    environment.prepare()
    return 0
