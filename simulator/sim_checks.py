"""One check at a time: what it makes of a value, or how it refuses it."""

from typing import Any

import pytest

from catapult_simulator.checks.place import Check, Place
from catapult_simulator.errors.api_error import ApiError


def cleaned(check: Check, value: Any) -> Any:
    return check(value, Place("call", "it"))


def refused(check: Check, value: Any) -> ApiError:
    with pytest.raises(ApiError) as caught:
        cleaned(check, value)
    return caught.value
