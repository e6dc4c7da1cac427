"""The vendor extensions that this generator reads: a closed vocabulary, each with a JSON Schema.

A file `extensions/<name>.<place>.json` allows the extension `<name>` in objects of that place
(`document`, `operation`, …) with the values that its schema describes.
"""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from generator import pointers
from generator.lint.grammar import SLOTS
from generator.lint.judge import Judge
from generator.lint.survey import Survey
from generator.lint.wording import a
from generator.problems import Problem
from generator.suggest import did_you_mean

PREFIX: Final = "x-sdk"
_FOLDER: Final = Path(__file__).parent / "extensions"


@cache
def extensions() -> dict[str, dict[str, Judge]]:
    """The schema of each extension by name and place."""
    found: dict[str, dict[str, Judge]] = {}
    for file in sorted(_FOLDER.glob("*.json")):
        name, place = file.stem.split(".")
        found.setdefault(name, {})[place] = Judge(json.loads(file.read_text("utf-8")))
    return found


def check(survey: Survey) -> Iterator[Problem]:
    """Every key that begins with x-sdk, wherever it stands."""
    for kind, name, pointer in _found(survey):
        yield from _extension(survey, kind, name, pointer)


def shapes(survey: Survey) -> Iterator[Problem]:
    """Only what is wrong inside extensions that are known and stand where they belong."""
    for kind, name, pointer in _found(survey):
        if kind in extensions().get(name, {}):
            yield from _shape(survey, kind, name, pointer)


def _found(survey: Survey) -> Iterator[tuple[str, str, str]]:
    for kind in SLOTS:
        for value, pointer in survey.each(kind):
            for name in value:
                if name.startswith(PREFIX):
                    yield kind, name, pointers.join(pointer, name)


def _extension(survey: Survey, kind: str, name: str, pointer: str) -> Iterator[Problem]:
    places = extensions().get(name)
    if places is None:
        hint = did_you_mean(name, extensions()) or f"known are {', '.join(extensions())}"
        yield survey.key_problem(pointer, f"unknown extension {name!r}", hint)
    elif kind not in places:
        hint = f"it belongs to {' or '.join(sorted(places))} objects"
        yield survey.key_problem(pointer, f"{name!r} says nothing about {a(kind)}", hint)
    else:
        yield from _shape(survey, kind, name, pointer)


def _shape(survey: Survey, kind: str, name: str, pointer: str) -> Iterator[Problem]:
    for fault in extensions()[name][kind].faults(survey.document.get(pointer), pointer):
        yield survey.problem(fault.pointer, f"{name}: {fault.what}", fault.hint)
