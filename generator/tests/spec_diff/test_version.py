"""Which version the changes ask for."""

import pytest

from generator.spec_diff import Impact
from generator.spec_diff.version import Bump, needed, suffices


@pytest.mark.parametrize(
    ("old", "worst", "bump"),
    [
        ("1.2.3", Impact.BREAKING, Bump("major", "2.0.0")),
        ("1.2.3", Impact.ADDITION, Bump("minor", "1.3.0")),
        ("1.2.3", Impact.CORRECTION, Bump("patch", "1.2.4")),
        ("0.2.3", Impact.BREAKING, Bump("minor", "0.3.0")),
        ("0.2.3", Impact.ADDITION, Bump("patch", "0.2.4")),
        ("0.2.3", Impact.CORRECTION, Bump("patch", "0.2.4")),
        ("2026-01", Impact.BREAKING, Bump("major", None)),
        ("1.2.3", None, Bump("none", "1.2.3")),
    ],
)
def test_a_change_asks_for_a_part_of_the_version(
    old: str, worst: Impact | None, bump: Bump
) -> None:
    assert needed(old, worst) == bump


@pytest.mark.parametrize(
    ("version", "is_enough"),
    [("1.10.0", True), ("1.9.0", True), ("1.8.9", False), ("2.0.0-rc.1", True), ("latest", False)],
)
def test_numbers_are_compared_as_numbers(version: str, is_enough: bool) -> None:
    assert suffices(version, "1.9.0") is is_enough
