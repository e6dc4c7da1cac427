"""Date and time filters: whatever the page shows is read, whatever it does not is refused."""

from datetime import UTC, datetime

import pytest

from catapult_simulator.resources.messages.date_time import parse_date_time


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2014-05-25 12:00:00.000", datetime(2014, 5, 25, 12, tzinfo=UTC)),
        ("2014-05-25 23:59:58.7", datetime(2014, 5, 25, 23, 59, 58, 700_000, UTC)),
        ("2012-10-05 20:37:39", datetime(2012, 10, 5, 20, 37, 39, tzinfo=UTC)),
        ("2014-05-25 12:30", datetime(2014, 5, 25, 12, 30, tzinfo=UTC)),
        ("2014-05-25 12", datetime(2014, 5, 25, 12, tzinfo=UTC)),
        ("2014-05-25", datetime(2014, 5, 25, tzinfo=UTC)),
        ("2014-05", datetime(2014, 5, 1, tzinfo=UTC)),
        ("2014", datetime(2014, 1, 1, tzinfo=UTC)),
        ("2014-05-25 12:00:00Z", datetime(2014, 5, 25, 12, tzinfo=UTC)),
        ("2012-10-05T20:38:11.023Z", datetime(2012, 10, 5, 20, 38, 11, 23_000, UTC)),
    ],
)
def test_a_date_may_be_cut_off_anywhere(text: str, expected: datetime) -> None:
    assert parse_date_time(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "2014-13-01",
        "2014-02-30",
        "0000-01-01",
        "2014-5-25",
        "2014-05-25 ",
        "2014-05-25 24:00:00",
        "2014-05-25 12:00:00.",
        "2014-05-25 12:00:00.1234",
        "2014-05-25.123",
        "2014-05-25 12:00:00\n",
        "2014/05/25",
        "\uff12\uff10\uff11\uff14-05-25",
        "2014-05-25 12:00:00.000+01:00",
    ],
)
def test_anything_else_is_no_date(text: str) -> None:
    assert parse_date_time(text) is None
