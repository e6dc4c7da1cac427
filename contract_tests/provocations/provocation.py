"""What a way to an error is, and the table of all of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from contract_tests.accounts import Account
from contract_tests.targets import Reply

Refused = tuple[Reply, tuple[Any, ...]]
Reported = tuple[dict[str, Any], tuple[Any, ...]]


@dataclass(frozen=True)
class Provocation:
    """A way to an error. `says` begins the message's template, `details` names what is named.

    `strict` is for a target with little money, the documented rates, and short recordings.
    """

    code: str
    says: str
    details: tuple[str, ...]
    strict: bool
    ask: Callable[[Account], Refused]

    def __str__(self) -> str:
        return f"{self.code}-{self.ask.__name__}"


@dataclass(frozen=True)
class Report:
    """A way to an entry in the error log that no request is refused with."""

    code: str
    details: tuple[str, ...]
    happens: Callable[[Account], Reported]

    def __str__(self) -> str:
        return f"{self.code}-{self.happens.__name__}"


PROVOCATIONS: list[Provocation] = []
REPORTS: list[Report] = []
Ask = Callable[[Account], Refused]


def provokes(
    code: str, says: str = "", *, details: tuple[str, ...] = (), strict: bool = False
) -> Callable[[Ask], Ask]:
    """Puts a function into the table: it is refused, and says what stands in the message."""

    def register(ask: Ask) -> Ask:
        PROVOCATIONS.append(Provocation(code, says, details, strict, ask))
        return ask

    return register


def reports(
    code: str, *details: str
) -> Callable[[Callable[[Account], Reported]], Callable[[Account], Reported]]:
    """Puts a function into the table: what it does ends in the error log."""

    def register(happens: Callable[[Account], Reported]) -> Callable[[Account], Reported]:
        REPORTS.append(Report(code, details, happens))
        return happens

    return register
