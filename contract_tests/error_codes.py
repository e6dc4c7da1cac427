"""How each documented error code comes about (`error_codes.yaml`)."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

TABLE = Path(__file__).parent / "error_codes.yaml"


@dataclass(frozen=True)
class Way:
    """How a code comes about, in words; `tested` names the module, if it is no provocation."""

    code: str
    how: str
    tested: str | None = None


@dataclass(frozen=True)
class Injected:
    """A code that only an injected fault brings about, at `operation`, and why only that."""

    code: str
    operation: str
    reason: str

    def __str__(self) -> str:
        return self.code


@functools.cache
def _read() -> Mapping[str, Any]:
    found: Mapping[str, Any] = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
    return found


def brought_about() -> list[Way]:
    """The codes that requests and the outside world bring about."""
    return [
        Way(code, group["how"], group.get("tested"))
        for group in _read()["brought_about"]
        for code in group["codes"]
    ]


def injected() -> list[Injected]:
    """The codes that injected faults bring about."""
    return [
        Injected(code, operation, group["reason"])
        for group in _read()["injected"]
        for operation, codes in group["operations"].items()
        for code in codes
    ]


def never() -> list[Way]:
    """The codes that nothing brings about; `how` is the reason."""
    return [Way(code, group["reason"]) for group in _read()["never"] for code in group["codes"]]


def unsaid() -> set[tuple[str, str]]:
    """Messages of codes that are brought about, but not with these words."""
    return {(code, text) for group in _read()["messages"] for code, text in group["says"]}
