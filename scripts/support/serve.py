"""scripts/serve: `python -m catapult_simulator serve` in the project's environment."""

from __future__ import annotations

from scripts.support import environment


def main(arguments: list[str]) -> int:
    environment.prepare()
    environment.replace_process(["-m", "catapult_simulator", "serve", *arguments])
