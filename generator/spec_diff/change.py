"""One change, how hard it hits, and what collects them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from generator.document import Document


class Impact(StrEnum):
    """What a change does to a program that was written for the old version."""

    BREAKING = "breaking"
    ADDITION = "addition"
    CORRECTION = "correction"

    @property
    def rank(self) -> int:
        """0 for the hardest."""
        return list(Impact).index(self)


class Way(StrEnum):
    """Which way a value travels; what is a relief one way is a burden the other."""

    SENT = "sent"
    RECEIVED = "received"

    @property
    def widened(self) -> Impact:
        """More is possible: a sender need not care, a receiver meets what it does not know."""
        return Impact.ADDITION if self is Way.SENT else Impact.BREAKING

    @property
    def narrowed(self) -> Impact:
        """Less is possible: what was sent may be refused, what is received is known already."""
        return Impact.BREAKING if self is Way.SENT else Impact.CORRECTION


class Group(StrEnum):
    """The part of the document that a change belongs to, in the order of the report."""

    CLIENT = "client"
    OPERATIONS = "operations"
    SCHEMAS = "schemas"
    EVENTS = "events"
    ERRORS = "errors"


@dataclass(frozen=True)
class Change:
    """One thing that is different: `where` it is, and `what` it was and is now."""

    impact: Impact
    group: Group
    where: str
    what: str


Tell = Callable[[Impact, str], None]


@dataclass
class Comparison:
    """Two documents, and everything that was found. `used_by` names what shares a schema."""

    old: Document
    new: Document
    changes: list[Change] = field(default_factory=list[Change])
    used_by: dict[str, list[str]] = field(default_factory=dict[str, list[str]])

    def at(self, group: Group, where: str) -> Tell:
        """A function that notes changes of one place, each once."""

        def tell(impact: Impact, what: str) -> None:
            change = Change(impact, group, where, what)
            if change not in self.changes:
                self.changes.append(change)

        return tell

    def use(self, where: str, user: str) -> None:
        """Note that a shared schema is used by an operation, an event or another schema."""
        users = self.used_by.setdefault(where, [])
        if user not in users:
            users.append(user)

    @property
    def worst(self) -> Impact | None:
        """The hardest impact; None when nothing changes for users."""
        return min((one.impact for one in self.changes), key=lambda one: one.rank, default=None)


def named_sets(
    tell: Tell, kind: str, old: set[str], new: set[str], *, lost: Impact, won: Impact
) -> list[str]:
    """Tell of names that are gone or new; return those that stayed, in order."""
    for name in sorted(old - new):
        tell(lost, f"{kind} {name} is gone")
    for name in sorted(new - old):
        tell(won, f"{kind} {name} is new")
    return sorted(old & new)


def shown(value: object) -> str:
    """A value of the document as a person writes it."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value}" if isinstance(value, int | float) else repr(value)
