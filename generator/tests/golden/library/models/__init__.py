# Generated from library.yaml by `python -m generator`. Do not edit: change those.
"""A class for each schema of the document. Fields that are absent are None."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .book import Book as Book
    from .book_state import BookState as BookState
    from .create_book_request import CreateBookRequest as CreateBookRequest
    from .create_loan_request import CreateLoanRequest as CreateLoanRequest
    from .failure import Failure as Failure
    from .failure_detail import FailureDetail as FailureDetail
    from .genre import Genre as Genre
    from .loan_outcome import LoanOutcome as LoanOutcome
    from .loan_result import LoanResult as LoanResult
    from .overdue_event import OverdueEvent as OverdueEvent
    from .returned_event import ReturnedEvent as ReturnedEvent
    from .update_book_request import UpdateBookRequest as UpdateBookRequest

_MODULES = {
    "Book": "book",
    "BookState": "book_state",
    "CreateBookRequest": "create_book_request",
    "CreateLoanRequest": "create_loan_request",
    "Failure": "failure",
    "FailureDetail": "failure_detail",
    "Genre": "genre",
    "LoanOutcome": "loan_outcome",
    "LoanResult": "loan_result",
    "OverdueEvent": "overdue_event",
    "ReturnedEvent": "returned_event",
    "UpdateBookRequest": "update_book_request",
}

__all__ = [
    "Book",
    "BookState",
    "CreateBookRequest",
    "CreateLoanRequest",
    "Failure",
    "FailureDetail",
    "Genre",
    "LoanOutcome",
    "LoanResult",
    "OverdueEvent",
    "ReturnedEvent",
    "UpdateBookRequest",
]

# Type checkers take the names above for all there are; with the function they would admit any.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value: object = getattr(import_module(f".{_MODULES[name]}", __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted(__all__)
