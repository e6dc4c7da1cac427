"""Which number a version must get (Semantic Versioning, with its rules for 0.x)."""

import re
from typing import NamedTuple

from generator.spec_diff.change import Impact

_VERSION = re.compile(r"(\d+)\.(\d+)\.(\d+)(?:[-+].*)?")


class Bump(NamedTuple):
    """The part that must grow (`major`, `minor`, `patch` or `none`), and the least next version.

    `least` is None when the old version is not of the form 1.2.3.
    """

    part: str
    least: str | None


def needed(old_version: str, worst: Impact | None) -> Bump:
    """What a change of this impact asks for.

    From 1.0.0 on: breaking is major, an addition minor, a correction patch. In 0.x nothing is
    promised between minors: breaking is minor, everything else patch.
    """
    if worst is None:
        return Bump("none", old_version)
    numbers = _numbers(old_version)
    is_early = numbers is not None and numbers[0] == 0
    by_impact = {
        Impact.BREAKING: "minor" if is_early else "major",
        Impact.ADDITION: "patch" if is_early else "minor",
        Impact.CORRECTION: "patch",
    }
    part = by_impact[worst]
    if numbers is None:
        return Bump(part, None)
    major, minor, patch = numbers
    least = {
        "major": (major + 1, 0, 0),
        "minor": (major, minor + 1, 0),
        "patch": (major, minor, patch + 1),
    }[part]
    return Bump(part, ".".join(map(str, least)))


def suffices(version: str, least: str | None) -> bool:
    """Whether a version is at least that one; not when either cannot be read."""
    numbers, bound = _numbers(version), _numbers(least or "")
    return numbers is not None and bound is not None and numbers >= bound


def _numbers(version: str) -> tuple[int, int, int] | None:
    match = _VERSION.fullmatch(version)
    return (int(match[1]), int(match[2]), int(match[3])) if match else None
