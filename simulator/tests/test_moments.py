"""How moments are written."""

import pytest

from catapult_simulator.moments import iso, iso_milliseconds, whole_milliseconds


def test_a_moment_is_the_nearest_whole_millisecond() -> None:
    assert [whole_milliseconds(one) for one in (0.0004, 0.0006, 1 / 3, 1360777568.3744)] == [
        0.0,
        0.001,
        0.333,
        1360777568.374,
    ]


@pytest.mark.parametrize(
    ("timestamp", "text"),
    [
        (0, "1970-01-01T00:00:00.000Z"),
        (1360777568.374, "2013-02-13T17:46:08.374Z"),
        (0.9996, "1970-01-01T00:00:01.000Z"),
    ],
)
def test_times_can_be_told_in_milliseconds_of_utc(timestamp: float, text: str) -> None:
    assert iso_milliseconds(timestamp) == text


def test_the_api_prints_the_seconds_that_are_over() -> None:
    assert iso(-30_641_760_000) == "0999-01-01T00:00:00Z"
    assert [iso(seconds) for seconds in (0, 0.999, 1360777568.374)] == [
        "1970-01-01T00:00:00Z",
        "1970-01-01T00:00:00Z",
        "2013-02-13T17:46:08Z",
    ]
