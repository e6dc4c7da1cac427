"""A coroutine that was begun without a task gets one when it has to wait.

Python 3.12 has that as an eager task; this is what 3.11 needs for it.
"""

from collections.abc import Coroutine, Generator
from types import coroutine
from typing import Any


async def going_on(begun: Coroutine[Any, Any, None], awaited: Any) -> None:
    """Goes on, as a task, with what was begun without one and came to wait for `awaited`."""
    await _the_rest(begun, awaited)


@coroutine
def _the_rest(begun: Coroutine[Any, Any, None], awaited: Any) -> Generator[Any, Any, None]:
    """Hands to and fro what `begun` waits for and what comes of it, as `await begun` would."""
    while True:
        try:
            try:
                yield awaited
            except BaseException as error:
                awaited = begun.throw(error)
            else:
                awaited = begun.send(None)
        except StopIteration:
            return
