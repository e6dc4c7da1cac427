"""The lives of calls and messages as the documentation tells them (`lifecycles/*.yaml`)."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent / "lifecycles"


@dataclass(frozen=True)
class Outcome:
    """What an event does in a state.

    `becomes` is the next state, `tells` the events that are sent, in order, `cause` why a call
    ended; `refused` is `now` or `for good`; with neither it is impossible.
    """

    becomes: str | None = None
    tells: tuple[str, ...] = ()
    cause: str | None = None
    refused: str | None = None


@dataclass(frozen=True)
class Pair:
    """A state, an event, and what comes of it."""

    direction: str
    state: str
    event: str
    outcome: Outcome

    def __str__(self) -> str:
        return f"{self.direction}-{self.state}-{self.event}"


@functools.cache
def read(name: str) -> Mapping[str, Any]:
    """The table `lifecycles/<name>.yaml`."""
    table: Mapping[str, Any] = yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    return table


def call_pairs() -> list[Pair]:
    """Every pair of state and event of calls, for each direction."""
    return [
        Pair(direction, state, event, _outcome(told))
        for direction, states in read("calls")["lifecycle"].items()
        for state, events in states.items()
        for event, told in events.items()
    ]


def _outcome(told: Mapping[str, Any]) -> Outcome:
    return Outcome(
        becomes=told.get("becomes"),
        tells=tuple(told.get("tells", ())),
        cause=told.get("cause"),
        refused=told.get("refused"),
    )
