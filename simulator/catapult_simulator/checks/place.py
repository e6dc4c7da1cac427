"""Where a value stands, and what every check is: a function of the value and of that place."""

from collections.abc import Callable
from typing import Any, NamedTuple

from catapult_simulator.errors.api_error import ApiError, bad_property


class Place(NamedTuple):
    """Where a value stands, for messages: the resource, and the property as a path."""

    resource: str
    name: str

    def wrong(self, reason: str) -> ApiError:
        """The error for a value of the wrong type or form."""
        return bad_property(self.resource, self.name, reason)


Check = Callable[[Any, Place], Any]
