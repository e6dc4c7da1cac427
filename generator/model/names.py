"""Python names for the names of the document."""

import re
from collections.abc import Iterable

from generator.model import upstream


def field_names(wires: Iterable[str]) -> dict[str, str]:
    """Documented name → identifier, each once.

    Two that would become the same: the one that already is an identifier keeps it, the other is
    prefixed with `field_` (`@id` beside `id` becomes `field_id`).
    """
    names: dict[str, str] = {}
    taken: set[str] = set()
    for wire in sorted(wires, key=lambda one: (upstream.identifier(one) != one, one)):
        name = upstream.identifier(wire)
        while name in taken:
            name = f"field_{name}"
        taken.add(name)
        names[wire] = name
    return names


def member_names(values: Iterable[str]) -> dict[str, str]:
    """Value of an enum → name of its member, in capitals, each once."""
    names: dict[str, str] = {}
    for value in values:
        name = re.sub(r"\W+", "_", re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", value)).strip("_").upper()
        if not name or not name[0].isalpha():
            name = f"VALUE_{name}".rstrip("_")
        while name in names.values():
            name += "_"
        names[value] = name
    return names


def camel(name: str) -> str:
    """The wire name that a Struct gives a field by itself."""
    first, *rest = name.split("_")
    return first + "".join(word[:1].upper() + word[1:] for word in rest)
