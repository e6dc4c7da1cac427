"""What is wrong with a scenario, and where."""

from typing import NamedTuple


class Problem(NamedTuple):
    """A mistake: line and column from 1, and what would be right, in words."""

    line: int
    column: int
    says: str


class ScenarioError(Exception):
    """A scenario that cannot be played. `problems` has all that was found, in order of place."""

    def __init__(self, name: str, problems: list[Problem]) -> None:
        self.name = name
        self.problems = sorted(problems)
        super().__init__("\n".join(self.lines()))

    def lines(self) -> list[str]:
        """`FILE:LINE:COLUMN: what is wrong`, a line for each problem."""
        return [f"{self.name}:{one.line}:{one.column}: {one.says}" for one in self.problems]
