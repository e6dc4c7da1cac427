"""How the logs of the control API are read: page by page, from either end."""

from collections.abc import Callable, Sequence
from itertools import islice
from typing import TypeVar

import orjson

from catapult_simulator.checks.place import Check
from catapult_simulator.checks.table import Clean, Field
from catapult_simulator.checks.values import boolean, integer, number, text

SHORTEST_WAIT_SECONDS, LONGEST_WAIT_SECONDS = 0.001, 60
LARGEST_PAGE = 1000

T = TypeVar("T")
SEARCH = Field("contains", text(longest=200))


def page_fields(place: Check) -> tuple[Field, ...]:
    """The parameters of a log whose entries have ids that `place` takes."""
    return (
        Field("after", place),
        Field("before", place),
        Field("newestFirst", boolean),
        Field("size", integer(at_least=1, at_most=LARGEST_PAGE)),
        Field("wait", number(at_least=SHORTEST_WAIT_SECONDS, at_most=LONGEST_WAIT_SECONDS)),
    )


def is_on_page(number_: int, given: Clean) -> bool:
    """Whether an entry is behind `after` and before `before`."""
    after: int = given.get("after", number_ - 1)
    before: int = given.get("before", number_ + 1)
    return after < number_ < before


def contains(shown: object, given: Clean) -> bool:
    """Whether what is shown contains the text that is searched for, in whatever case."""
    wanted: str = given.get("contains", "")
    return not wanted or _as_text(wanted)[1:-1] in _as_text(shown)


def _as_text(value: object) -> str:
    return orjson.dumps(value).decode().lower()


def page(log: Sequence[T], is_wanted: Callable[[T, Clean], bool], given: Clean) -> list[T]:
    """The wanted entries of a log that is kept oldest first: all, or `size` from one end.

    Looks at no more entries than it has to: a dashboard asks every other second.
    """
    ordered = reversed(log) if given.get("newestFirst", False) else iter(log)
    return list(islice((one for one in ordered if is_wanted(one, given)), given.get("size")))
