"""The rules of changelog.d/: what a fragment is called and what it may hold.

`python -m scripts.support.changelog` prints every fragment that breaks one.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from scripts.support.environment import ROOT

KINDS = ("added", "changed", "fixed", "removed")
FRAGMENT_NAME = re.compile(rf"[a-z0-9]+(-[a-z0-9]+)*\.({'|'.join(KINDS)})\.md")


def problems(folder: Path) -> list[str]:
    """One line for each thing that is wrong with the fragments in `folder`."""
    found: list[str] = []
    for path in sorted(folder.iterdir()):
        if path.name == "README.md":
            continue
        where = f"{folder.name}/{path.name}"
        if not FRAGMENT_NAME.fullmatch(path.name):
            kinds = "|".join(KINDS)
            found.append(f"{where}: the name is to be <what-changed>.<{kinds}>.md")
            continue
        text = path.read_text(encoding="utf-8").strip()
        if not text:
            found.append(f"{where}: is empty: say what a user will see, and why")
        elif text.startswith("#"):
            found.append(f"{where}: has a heading; the release gives it one by its kind")
    return found


if __name__ == "__main__":
    lines = problems(ROOT / "changelog.d")
    print(*lines, sep="\n")
    sys.exit(1 if lines else 0)
