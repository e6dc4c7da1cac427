"""Problems that are found while the model is made: collected, and raised together at the end."""

from generator.document import Document
from generator.problems import Problem, ProblemsError


class Report:
    """Collects problems at places of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._problems: list[Problem] = []

    def add(self, pointer: str, what: str, hint: str = "") -> None:
        """Note a problem with the value under a pointer."""
        self._problems.append(Problem(self._document.where(pointer), what, hint))

    def raise_if_any(self) -> None:
        """ProblemsError with everything that was noted."""
        if self._problems:
            raise ProblemsError(self._problems)
