"""The small document, edits of it, and the table of every kind of change."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from generator import yaml_text
from generator.document import Document
from generator.json_values import JsonObject, as_object
from generator.load import load
from generator.nodes import DataBuilder
from generator.pointers import split
from generator.spec_diff import Comparison, Impact

LIBRARY: Final = Path(__file__).parents[1] / "specs" / "library.yaml"
TABLE: Final = Path(__file__).parent / "changes.yaml"
BASE: Final = load(LIBRARY)
SIGNS: Final = {Impact.BREAKING: "!", Impact.ADDITION: "+", Impact.CORRECTION: "~"}


@dataclass(frozen=True)
class Case:
    """`edits` by JSON pointer, what is told of them, and of taking them back."""

    name: str
    edits: JsonObject
    forwards: list[str]
    backwards: list[str]


def cases() -> list[Case]:
    """The table in changes.yaml."""
    builder = DataBuilder(str(TABLE))
    rows = builder.build(yaml_text.compose(TABLE.read_text("utf-8"), str(TABLE)))
    assert not builder.problems
    return [Case(**row) for row in rows]


def edited(edits: JsonObject) -> Document:
    """The small document with other values under these pointers; None deletes."""
    data: JsonObject = deepcopy(BASE.data)
    for pointer, value in edits.items():
        *path, last = split(pointer)
        holder: Any = data
        for token in path:
            holder = holder[int(token) if isinstance(holder, list) else token]
        if "copy of" in as_object(value):
            holder[last] = deepcopy(BASE.get(value["copy of"]))
        elif isinstance(holder, list):
            holder[int(last) : int(last) + 1] = [] if value is None else [value]
        elif value is None:
            del holder[last]
        else:
            holder[last] = value
    return Document(BASE.path, BASE.source, data, {}, {})


def told(found: Comparison) -> Iterator[str]:
    """The changes as lines of the table."""
    for one in found.changes:
        yield f"{SIGNS[one.impact]} {one.where}: {one.what}"
