"""Every regular expression that the simulator compiles, and how long each takes for the worst text.

Run as a program, it says so in JSON: in a process of its own, because one that backtracks without
end cannot be stopped otherwise.
"""

import importlib
import inspect
import json
import pkgutil
import re
import sys
import time
from collections.abc import Iterator
from functools import cache
from typing import Any

import hypothesis
from hypothesis import strategies

SIZE = 8_000
PIECES = (
    "a",
    "A",
    "0",
    "1",
    "a.",
    "0.",
    "a-",
    "-",
    ".",
    "@",
    "a@",
    ":",
    "%41",
    "%",
    "/",
    "+1",
    " ",
)
MORE = ("*", "?", "#", "bytes=", "-0", "T", "\n", "\u00e9", "a:a@", "bytes =")
BEGINNINGS = (
    "",
    "http://",
    "https://a@",
    "sip:",
    "sip:a@",
    "+",
    "+1",
    "bytes=",
    "/",
    "-",
    "r-",
    "2",
)
ENDINGS = ("", "!", "\n", "\u00e9", "@", "\x00")


def compiled() -> dict[str, "re.Pattern[Any]"]:
    """The patterns by their text, as all modules make them when they are imported."""
    found: dict[str, re.Pattern[Any]] = {}
    real = re.compile

    def remember(pattern: Any, flags: Any = 0) -> "re.Pattern[Any]":
        made = real(pattern, flags)
        if inspect.stack(0)[1].frame.f_globals["__name__"].startswith("catapult_simulator"):
            found[f"{made.pattern!r} {made.flags}"] = made
        return made

    re.compile = remember
    try:
        for name in modules():
            importlib.import_module(name)
    finally:
        re.compile = real
    return found


def modules() -> Iterator[str]:
    """All modules of the simulator that can be imported without doing anything."""
    package = importlib.import_module("catapult_simulator")
    for module in pkgutil.walk_packages(package.__path__, "catapult_simulator."):
        if not module.name.endswith("__main__"):
            yield module.name


@cache
def nasty() -> list[str]:
    """Texts that make an ambiguous pattern try again and again."""
    return list(_nasty())


def _nasty() -> Iterator[str]:
    for beginning in BEGINNINGS:
        for piece in PIECES + MORE:
            for ending in ENDINGS:
                yield beginning + piece * (SIZE // len(piece)) + ending


def of_kind(pattern: "re.Pattern[Any]", text: str) -> Any:
    """The text as the pattern reads it: some read bytes."""
    return text.encode("utf-8") if isinstance(pattern.pattern, bytes) else text


def slowest(pattern: "re.Pattern[Any]") -> float:
    """Seconds of this processor that the worst of these texts takes; the better of two tries."""
    worst = 0.0
    for text in nasty():
        given, tries = of_kind(pattern, text), list[float]()
        for _ in range(2):
            started = time.process_time()
            pattern.fullmatch(given)
            tries.append(time.process_time() - started)
            if tries[0] < 0.001:
                break
        worst = max(worst, min(tries))
    return worst


def takes_a_newline(pattern: "re.Pattern[Any]") -> bool:
    """Whether a text that matches still does with a newline behind it."""
    samples: list[Any] = []

    @hypothesis.settings(max_examples=20, derandomize=True, database=None, deadline=None)
    @hypothesis.given(strategies.from_regex(pattern, fullmatch=True))
    def collect(text: Any) -> None:
        samples.append(text)

    collect()
    newline = of_kind(pattern, "\n")
    return any(pattern.fullmatch(text + newline) is not None for text in samples)


def main() -> None:
    """Prints text, seconds and the verdict on newlines of each pattern."""
    found = [
        {"pattern": name, "seconds": slowest(pattern), "newline": takes_a_newline(pattern)}
        for name, pattern in compiled().items()
    ]
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
