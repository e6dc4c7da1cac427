"""The lives of things as the documentation tells them (`lifecycles/*.yaml`)."""

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


@dataclass(frozen=True)
class Turn:
    """A thing in a situation, an event, and what comes of it (the words are in bridges.yaml).

    `state` is the one shown before, `becomes` the one after; `shows` are properties after it;
    `found` is the name that the simulator's own table has for the event, where it has one.
    """

    of: str
    situation: str
    state: str
    event: str
    becomes: str | None
    tells: tuple[str, ...]
    shows: Mapping[str, Any]
    refused: str | None
    found: str | None

    def __str__(self) -> str:
        return f"{self.of}-{self.situation}-{self.event}"

    @property
    def is_possible(self) -> bool:
        """Whether there is something that the event could happen to."""
        return self.becomes is not None or self.refused is not None


def turns(name: str) -> list[Turn]:
    """Every pair of situation and event of `lifecycles/<name>.yaml`."""
    table = read(name)
    return [
        Turn(
            of=name,
            situation=situation,
            state=table["situations"][situation],
            event=event,
            becomes=told.get("becomes"),
            tells=tuple(told.get("tells", ())),
            shows=told.get("shows", {}),
            refused=told.get("refused"),
            found=told.get("found"),
        )
        for situation, events in table["turns"].items()
        for event, told in events.items()
    ]
