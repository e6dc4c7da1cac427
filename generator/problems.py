"""What is wrong with a document, as values that are collected and shown together."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How bad a problem is: an error refuses the document, a warning is only shown."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True)
class Where:
    """A place in a file. `line` and `column` count from 1; `pointer` is the JSON pointer."""

    file: str
    line: int = 1
    column: int = 1
    pointer: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong: `what` was given, and a `hint` at what would be right."""

    where: Where
    what: str
    hint: str = ""
    level: Level = Level.ERROR

    def __str__(self) -> str:
        hint = f" — {self.hint}" if self.hint else ""
        return f"{self.where}: {self.level}: {self.what}{hint}"


class ProblemsError(Exception):
    """A document (or configuration) that is refused, with every reason."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        super().__init__(show(self.problems))


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """The problems in order of place, each once."""
    return sorted(set(problems), key=lambda problem: (problem.where, problem.what, problem.hint))


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Only those problems that refuse the document."""
    return [problem for problem in problems if problem.level is Level.ERROR]


def show(problems: Iterable[Problem]) -> str:
    """One line for each problem, `file:line:column: level: what — hint`, in order of place."""
    return "\n".join(str(problem) for problem in in_order(problems))
