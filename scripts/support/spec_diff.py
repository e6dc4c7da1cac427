"""scripts/spec-diff: `python -m generator.spec_diff` in the project's environment."""

from __future__ import annotations

from scripts.support import environment


def main(arguments: list[str]) -> int:
    environment.prepare()
    environment.replace_process(["-m", "generator.spec_diff", *arguments])
