"""A comparison as text for people and as JSON for programs."""

import json
from collections.abc import Iterator
from itertools import groupby

from generator.json_values import as_object
from generator.spec_diff import version
from generator.spec_diff.change import Change, Comparison, Impact

_SIGNS = {Impact.BREAKING: "!", Impact.ADDITION: "+", Impact.CORRECTION: "~"}
_MOST_USERS = 6
# So many places with the same change are told together.
_MANY = 3


def version_of(found: Comparison, *, new: bool = False) -> str:
    """`info.version` of one of the documents."""
    data = found.new.data if new else found.old.data
    return str(as_object(data.get("info")).get("version", ""))


def bump(found: Comparison) -> version.Bump:
    """What the changes ask of the version."""
    return version.needed(version_of(found), found.worst)


def is_version_enough(found: Comparison) -> bool:
    """Whether the new document's version has grown as its changes ask."""
    if found.worst is None:
        return True
    return version.suffices(version_of(found, new=True), bump(found).least)


def as_text(found: Comparison) -> str:
    """Changes grouped by place; breaking ones carry `!`, additions `+`, corrections `~`."""
    return "\n".join(_lines(found))


def as_json(found: Comparison) -> str:
    """The same as one JSON object."""
    part, least = bump(found)
    return json.dumps(
        {
            "old": {"document": str(found.old.path), "version": version_of(found)},
            "new": {"document": str(found.new.path), "version": version_of(found, new=True)},
            "needed": {"bump": part, "version": least, "is_met": is_version_enough(found)},
            "changes": [
                {
                    "impact": one.impact.value,
                    "group": one.group.value,
                    "where": one.where,
                    "what": one.what,
                    "used_by": found.used_by.get(one.where, []),
                }
                for one in found.changes
            ],
        },
        indent=2,
        ensure_ascii=False,
    )


def _lines(found: Comparison) -> Iterator[str]:
    if found.worst is None:
        yield f"{found.old.path} → {found.new.path}: nothing changes for users"
        return
    counts = {impact: sum(one.impact is impact for one in found.changes) for impact in Impact}
    told = [_counted(count, impact) for impact, count in counts.items() if count]
    yield f"{found.old.path} → {found.new.path}: {', '.join(told)}"
    for group, in_group in groupby(found.changes, key=lambda one: one.group):
        yield f"\n{group.value.capitalize()}"
        for where, changes in _places(list(in_group)).items():
            yield f"  {where}{_in(found.used_by.get(where, []))}"
            yield from (f"    {_SIGNS[one.impact]} {one.what}" for one in changes)
    yield f"\n! breaking, + addition, ~ correction. {_verdict(found)}"


def _places(changes: list[Change]) -> dict[str, list[Change]]:
    """The changes by place; one that many places share is told once, and first."""
    alike: dict[tuple[Impact, str], list[str]] = {}
    for one in changes:
        alike.setdefault((one.impact, one.what), []).append(one.where)
    places: dict[str, list[Change]] = {}
    for (impact, what), where in alike.items():
        if len(where) >= _MANY:
            short = [one.partition(", ")[0] for one in where]
            key = f"{len(where)} places: {_listed(short)}"
            places.setdefault(key, []).append(Change(impact, changes[0].group, key, what))
    for one in changes:
        if len(alike[one.impact, one.what]) < _MANY:
            places.setdefault(one.where, []).append(one)
    return places


def _counted(count: int, impact: Impact) -> str:
    return (
        f"{count} breaking"
        if impact is Impact.BREAKING
        else (f"{count} {impact.value}{'' if count == 1 else 's'}")
    )


def _in(users: list[str]) -> str:
    return f" (in {_listed(users)})" if users else ""


def _listed(names: list[str]) -> str:
    more = f" and {len(names) - _MOST_USERS} more" if len(names) > _MOST_USERS else ""
    return f"{', '.join(names[:_MOST_USERS])}{more}"


def _verdict(found: Comparison) -> str:
    part, least = bump(found)
    old, new = version_of(found), version_of(found, new=True)
    if least is None:
        return f"This is a {part} change; info.version {old!r} is not of the form 1.2.3."
    early = " (in 0.x, breaking is minor and all else patch)" if old.startswith("0.") else ""
    asked = f"A {part} change{early}: {old} becomes {least} or more"
    return f"{asked}, and {new} is." if is_version_enough(found) else f"{asked}; it is {new} now."
