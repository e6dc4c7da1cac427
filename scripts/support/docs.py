"""scripts/docs: the lists of pages in docs/README.md, from the titles of the pages.

`--check` changes nothing, and fails with one sentence when the lists are not up to date.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from scripts.support.environment import ROOT
from scripts.support.say import say
from scripts.support.script_error import ScriptError

DOCS = ROOT / "docs"


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="scripts/docs", description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing")
    only_check = parser.parse_args(arguments).check
    index = DOCS / "README.md"
    before = index.read_text(encoding="utf-8")
    after = "\n".join(_with_lists(before.splitlines(), DOCS)) + "\n"
    if before == after:
        return 0
    if only_check:
        raise ScriptError(
            "docs/README.md does not list the pages that there are", "run scripts/docs"
        )
    index.write_text(after, encoding="utf-8")
    say("docs/README.md: lists written anew")
    return 0


def _with_lists(lines: list[str], docs: Path) -> Iterator[str]:
    """The lines, with what stands between a shelf's two marks replaced by the list of its pages."""
    inside = False
    for line in lines:
        if line == "<!-- end -->":
            inside = False
        if not inside:
            yield line
        if line.startswith("<!-- pages of "):
            inside = True
            shelf = line.removeprefix("<!-- pages of ").removesuffix(" -->")
            yield from _list(docs / shelf)


def _list(shelf: Path) -> Iterator[str]:
    for page in sorted(shelf.glob("*.md")):
        if page.name != "README.md":
            title = page.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ")
            yield f"- [{title}]({shelf.name}/{page.name})"
