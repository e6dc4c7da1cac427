"""Which classes stand in one module: one each, except those that need one another."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.model.view.models import Enum, Struct
from generator.model.view.type_text import Import


def modules(classes: Sequence[Struct | Enum]) -> dict[str, list[Struct | Enum]]:
    """Module → its classes. Classes that refer to each other in a circle share a module."""
    by_name = {one.name: one for one in classes}
    needs = {one.name: _needs(one, by_name) for one in classes}
    found: dict[str, list[Struct | Enum]] = {}
    for circle in _circles(needs):
        names = sorted(circle)
        found.setdefault(by_name[names[0]].module, []).extend(by_name[name] for name in names)
    return dict(sorted(found.items()))


def moved(found: Mapping[str, Sequence[Struct | Enum]]) -> dict[Import, Import]:
    """Imports that must be written otherwise, because a class shares another one's module."""
    return {
        Import(f".models.{one.module}", name): Import(f".models.{module}", name)
        for module, classes in found.items()
        for one in classes
        if one.module != module
        for name in (one.name, f"{one.name}Literal")
    }


def settled(one: Struct | Enum, elsewhere: Mapping[Import, Import]) -> Struct | Enum:
    """The class with its imports from where they really are."""
    if isinstance(one, Enum) or not elsewhere:
        return one
    fields = tuple(
        replace(
            field,
            kind=replace(
                field.kind,
                imports=frozenset(elsewhere.get(need, need) for need in field.kind.imports),
            ),
        )
        for field in one.fields
    )
    return replace(one, fields=fields)


def _needs(one: Struct | Enum, by_name: Mapping[str, Struct | Enum]) -> list[str]:
    if isinstance(one, Enum):
        return []
    found = {
        need.name.removesuffix("Literal") for field in one.fields for need in field.kind.imports
    }
    return sorted(name for name in found if name in by_name and name != one.name)


def _circles(needs: Mapping[str, Sequence[str]]) -> Iterator[list[str]]:
    """Groups of names that reach each other, by their reachable sets."""
    reach = {name: _reachable(name, needs) for name in needs}
    done: set[str] = set()
    for name in sorted(needs):
        if name not in done:
            circle = [
                name,
                *(other for other in sorted(reach[name]) if other != name and name in reach[other]),
            ]
            done.update(circle)
            yield circle


def _reachable(name: str, needs: Mapping[str, Sequence[str]]) -> set[str]:
    seen: set[str] = set()
    waiting = list(needs[name])
    while waiting:
        one = waiting.pop()
        if one not in seen:
            seen.add(one)
            waiting += needs[one]
    return seen
