"""Progress goes to standard error, so that standard output holds results alone."""

from __future__ import annotations

import sys


def say(line: str) -> None:
    print(f"==> {line}", file=sys.stderr, flush=True)
