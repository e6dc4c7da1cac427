"""scripts/api: the client's public surface, and whether the changelog tells of its changes.

generated_client/public_api.txt holds every line of the surface at the last release, marked `-`
where it is gone since, and every line that is new since, marked `+`. Without options the file is
written anew. Each marked line must be named by a fragment in changelog.d/.

--check     write nothing; fail where the file is not up to date
--release   take today's surface for that of a release: no line is marked any more
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple

from scripts.support.environment import ROOT
from scripts.support.public_api import Surface
from scripts.support.say import say

PACKAGE = ROOT / "generated_client" / "bandwidth_catapult"
SNAPSHOT = ROOT / "generated_client" / "public_api.txt"
FRAGMENTS = ROOT / "changelog.d"
HEAD = """\
# The public surface of the client, one line for each thing; see CONTRIBUTING.md, "Note the change".
# '+' is new since the last release, '-' was in it and is gone. Written by scripts/api.
"""
# What an older program may not do without is named where changes are told, not among news.
KINDS_FOR_LOSS = ("changed", "fixed", "removed")
# Leading words that tell where a thing is found, and not which thing it is.
PLACES = ("bandwidth_catapult", "errors", "models", "types", "webhooks")


class Names(NamedTuple):
    """What the fragments name, with wildcards; `for_loss` in those of a kind that tells of loss."""

    all: frozenset[str]
    for_loss: frozenset[str]


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="scripts/api",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    mode = parser.add_mutually_exclusive_group()
    mode.add_argument("--check", action="store_true", help="write nothing")
    mode.add_argument("--release", action="store_true", help="begin anew from today's surface")
    options = parser.parse_args(arguments)

    surface = Surface(PACKAGE).read()
    before = SNAPSHOT.read_text(encoding="utf-8") if SNAPSHOT.exists() else ""
    released = surface if options.release else _released(before)
    after = _text(released, surface)
    is_stale = before != after
    if is_stale and not options.check:
        SNAPSHOT.write_text(after, encoding="utf-8")
        say(f"{SNAPSHOT.relative_to(ROOT)}: written anew")
    if is_stale and options.check:
        print(f"{SNAPSHOT.relative_to(ROOT)} is not the surface of the client: run scripts/api")
    untold = list(unnamed(after, names_in(FRAGMENTS)))
    if untold:
        print("changelog.d/ does not name what is different since the last release:")
        print(*(f"  {line}" for line in untold), sep="\n")
    return 1 if untold or (is_stale and options.check) else 0


def unnamed(snapshot: str, names: Names) -> Iterator[str]:
    """The marked lines that no fragment names, each with the name that it wants."""
    for line in snapshot.splitlines():
        if line[:2] in ("+ ", "- "):
            is_loss = line[0] == "-"
            subject = subject_of(line[2:])
            if not _is_named(subject, names.for_loss if is_loss else names.all):
                kinds = f" in a fragment of kind {' or '.join(KINDS_FOR_LOSS)}" if is_loss else ""
                yield f"{line}   (name `{subject}`{kinds})"


def subject_of(line: str) -> str:
    """The name that stands for a line: `client.calls.create.tag` for an argument of both clients.

    Asynchronous twins and raw answers go by the name of what they are twins of.
    """
    found = re.match(r"(?:class |async )?([\w.]+)(?:\((?:\*|\d+), (\w+))?", line)
    assert found is not None, line
    name = f"{found[1]}.{found[2]}" if found[2] else found[1]
    return _bare(name.replace(".with_raw_response.", "."))


def names_in(folder: Path) -> Names:
    """What stands between backticks in the fragments.

    `client.calls.create(tag=…)` names an argument, `client.calls.create` all of them,
    `client.*.list` a method of every resource.
    """
    every: set[str] = set()
    for_loss: set[str] = set()
    for path in folder.glob("*.*.md"):
        found = set(_names(path.read_text(encoding="utf-8")))
        every |= found
        if path.name.split(".")[1] in KINDS_FOR_LOSS:
            for_loss |= found
    return Names(frozenset(every), frozenset(for_loss))


def _names(text: str) -> Iterator[str]:
    for name, arguments in re.findall(r"`([\w.*]+)(?:\(([^`]*)\))?`", text):
        named = re.findall(r"(\w+)=", arguments)
        bare = _bare(name)
        yield from (f"{bare}.{argument}" for argument in named)
        # The whole client is no change that one could tell in a sentence.
        if not named and bare not in ("client", *PLACES):
            yield bare


def _bare(name: str) -> str:
    """The name without where it is found, and without what makes it asynchronous."""
    parts = name.split(".")
    while len(parts) > 1 and parts[0] in PLACES:
        parts = parts[1:]
    return ".".join([re.sub(r"^Async(?=[A-Z])", "", parts[0]), *parts[1:]])


def _is_named(subject: str, names: Iterable[str]) -> bool:
    parts = subject.split(".")
    for name in names:
        wanted = name.split(".")
        pairs = zip(parts, wanted, strict=False)
        if len(wanted) <= len(parts) and all(fnmatchcase(part, one) for part, one in pairs):
            return True
    return False


def _released(snapshot: str) -> list[str]:
    return [line[2:] for line in snapshot.splitlines() if line[:2] in ("  ", "- ")]


def _text(released: list[str], surface: list[str]) -> str:
    before, after = set(released), set(surface)
    marked = [
        f"{' ' if line in before and line in after else '+' if line in after else '-'} {line}"
        for line in sorted(before | after)
    ]
    return HEAD + "\n".join(marked) + "\n"
