"""The rows of the guide, read from `rows/`: one file for each group of resources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent / "rows"


@dataclass(frozen=True)
class Row:
    """A method of the SDK beside ours, each as an expression that can be run.

    Names in it stand for what an account has (`call_id`, `own_number`; see `sides.names_in`).

    Attributes:
        ours: None when our client has nothing of the kind; `note` says why.
        note: what else is different; shown in the guide.
        before: what must exist although no expression names it.
        differs: fields of query or body that the two send with different values, [theirs, ours],
            null for one that is not sent.
        otherwise: True when ours does it by another request.
        refused: the code that the SDK's own request is refused with: the method is broken.
        state: False when the difference also shows in what the simulator then holds.
    """

    theirs: str
    ours: str | None
    note: str = ""
    before: tuple[str, ...] = ()
    differs: Mapping[str, list[Any]] = field(default_factory=dict[str, list[Any]])
    otherwise: bool = False
    refused: str | None = None
    state: bool = True

    @property
    def method(self) -> str:
        """The SDK's method, as `voice.create_call`."""
        return self.theirs.partition("(")[0]

    def __str__(self) -> str:
        return self.method


@dataclass(frozen=True)
class Group:
    """A heading of the guide and its rows."""

    title: str
    rows: tuple[Row, ...]


def groups() -> list[Group]:
    """All rows, in the order of their files."""
    return [_group(path) for path in sorted(FOLDER.glob("*.yaml"))]


def _group(path: Path) -> Group:
    read: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Group(read["title"], tuple(Row(**_row(row)) for row in read["rows"]))


def _row(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "before": tuple(row.get("before", ()))}
