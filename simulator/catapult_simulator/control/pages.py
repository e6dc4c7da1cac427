"""How the logs of the control API are read: page by page, from either end."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from catapult_simulator.requests import Check, Clean, Field, boolean, integer, number

LONGEST_WAIT_SECONDS = 60
LARGEST_PAGE = 1000

T = TypeVar("T")


def page_fields(place: Check) -> tuple[Field, ...]:
    """The parameters of a log whose entries have ids that `place` takes."""
    return (
        Field("after", place),
        Field("before", place),
        Field("newestFirst", boolean),
        Field("size", integer(at_least=1, at_most=LARGEST_PAGE)),
        Field("wait", number(above=0, at_most=LONGEST_WAIT_SECONDS)),
    )


def is_on_page(number_: int, given: Clean) -> bool:
    """Whether an entry is behind `after` and before `before`."""
    after: int = given.get("after", number_ - 1)
    before: int = given.get("before", number_ + 1)
    return after < number_ < before


def page(found: Iterable[T], given: Clean) -> Sequence[T]:
    """The entries that are shown, of those that were found oldest first: all, or `size`."""
    entries = list(found)
    if given.get("newestFirst", False):
        entries.reverse()
    return entries[: given.get("size", len(entries))]
