"""scripts/bench: what the client costs beside the libraries below it."""

from __future__ import annotations

from scripts.support import environment


def main(arguments: list[str]) -> int:
    environment.prepare()
    environment.replace_process(["generated_client/benchmarks", *arguments])
