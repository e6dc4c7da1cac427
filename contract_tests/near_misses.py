"""Values that miss validity by a hair, made from a valid one; no chance involved.

From a valid body: each field dropped, null, of another type, its enum member in the other case,
each bound ±1, each pattern missed by one character inserted, deleted or replaced (also a final
newline), lengths, items and map sizes around their limits, every pair of properties, the empty
body. The judge of the schema says which of them are valid after all.
"""

from __future__ import annotations

import copy
import itertools
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from contract_tests.document import Document, Schema
from contract_tests.facets import Facets, facets, sample

_OTHER_TYPES: tuple[Any, ...] = ("a string", 7, 1.5, True, False, [], ["a"], {}, {"a": 1})
_INSERTED = ("x", " ", "\n", "-")
_LONGEST_EDIT = 64


@dataclass(frozen=True)
class NearMiss:
    """A value and, in words, what was done to the valid one."""

    what: str
    value: Any


def near_misses(
    document: Document, schema: Schema, valid: Any, held: Mapping[str, Any] | None = None
) -> list[NearMiss]:
    """Every near miss of the body `valid`, each value once.

    `held` names the properties whose value refers to something that exists (a number of the
    account, a call): they are given other types and broken forms, but never another valid value,
    which would ask about existence and not about form.
    """
    maker = _Maker(document, dict(held or {}))
    seen: set[str] = {_fingerprint(valid)}
    found = []
    for case in itertools.chain(_whole_bodies(), maker.of_value("", schema, valid)):
        mark = _fingerprint(case.value)
        if mark not in seen:
            seen.add(mark)
            found.append(case)
    return found


def _fingerprint(value: Any) -> str:
    return json.dumps(value, sort_keys=True)


def _whole_bodies() -> Iterator[NearMiss]:
    bodies: tuple[Any, ...] = ({}, [], "text", 7, True, None, [[]])
    for value in bodies:
        yield NearMiss(f"the whole body is {json.dumps(value)}", value)


class _Maker:
    def __init__(self, document: Document, held: dict[str, Any]) -> None:
        self._document = document
        self._held = held

    def of_value(self, path: str, schema: Schema, valid: Any) -> Iterator[NearMiss]:
        """Near misses of `valid` itself; the caller puts them in their place."""
        known = facets(self._document, schema)
        if isinstance(valid, dict):
            yield from self._of_object(path, known, valid)
        elif isinstance(valid, list):
            yield from self._of_array(path, known, valid)
        yield from _other_types(path)
        yield from _around_enums(path, known)
        yield from _around_bounds(path, known)
        if isinstance(valid, str):
            yield from _around_text(path, known, valid)

    def _of_object(self, path: str, known: Facets, valid: dict[str, Any]) -> Iterator[NearMiss]:
        for name, part in known.properties.items():
            here = f"{path}.{name}" if path else name
            if name in valid:
                rest = {k: v for k, v in valid.items() if k != name}
                yield NearMiss(f"{here} dropped", rest)
            value = valid.get(name, self._sample(name, part))
            for case in self.of_value(here, part, value):
                if self._asks_about_form(name, part, case.value):
                    yield NearMiss(case.what, {**valid, name: case.value})
        yield from self._pairs(path, known, valid)
        if known.open_keys:
            yield from _map_sizes(path, known, valid)

    def _asks_about_form(self, name: str, part: Schema, value: Any) -> bool:
        if name not in self._held or value is None:
            return True
        return not self._document.judge(part).accepts(value)

    def _sample(self, name: str, part: Schema) -> Any:
        return self._held.get(name, None) or sample(self._document, part)

    def _pairs(self, path: str, known: Facets, valid: dict[str, Any]) -> Iterator[NearMiss]:
        # What refers to something that this account lacks cannot be sent at all.
        sendable = [name for name in known.properties if self._held.get(name, "") is not None]
        for pair in itertools.combinations(sendable, 2):
            both = {
                name: valid.get(name, self._sample(name, known.properties[name])) for name in pair
            }
            words = " and ".join(pair)
            yield NearMiss(f"{path or 'body'} with {words}", {**valid, **both})
            yield NearMiss(f"{path or 'body'} of {words} alone", both)
            rest = {k: v for k, v in valid.items() if k not in pair}
            yield NearMiss(f"{path or 'body'} without {words}", rest)

    def _of_array(self, path: str, known: Facets, valid: list[Any]) -> Iterator[NearMiss]:
        filler = (
            valid[0] if valid else (sample(self._document, known.items[0]) if known.items else 1)
        )
        for count in sorted({0, *known.counts, *(n + 1 for n in known.counts)}):
            yield NearMiss(f"{path or 'body'} of {count} items", [copy.deepcopy(filler)] * count)
        if known.items and valid:
            for case in self.of_value(f"{path}[0]", known.items[0], valid[0]):
                yield NearMiss(case.what, [case.value, *valid[1:]])


def _other_types(path: str) -> Iterator[NearMiss]:
    yield NearMiss(f"{path} null", None)
    for value in _OTHER_TYPES:
        yield NearMiss(f"{path} is {json.dumps(value)}", value)


def _around_enums(path: str, known: Facets) -> Iterator[NearMiss]:
    for member in known.enums:
        yield NearMiss(f"{path} is its member {member!r}", member)
        if isinstance(member, str):
            for value in (member.swapcase(), f"{member} ", f"{member}\n", member[:-1]):
                yield NearMiss(f"{path} is {value!r}, near its member {member!r}", value)


def _around_bounds(path: str, known: Facets) -> Iterator[NearMiss]:
    for bound in sorted(known.bounds):
        for value in (bound - 1, bound, bound + 1):
            yield NearMiss(f"{path} is {value}, near its bound {bound}", value)
            yield NearMiss(f"{path} is the text of {value}", f"{value}")
    if known.bounds:
        yield NearMiss(f"{path} is a whole number written with a point", float(max(known.bounds)))
        yield NearMiss(f"{path} is an absurdly large number", 10**20)


def _around_text(path: str, known: Facets, valid: str) -> Iterator[NearMiss]:
    for length in sorted(known.lengths):
        for size in (length - 1, length, length + 1):
            if size >= 0:
                yield NearMiss(f"{path} of {size} characters", _of_length(valid, size))
    if known.patterns:
        for value in _one_character_off(valid):
            yield NearMiss(f"{path} is {value!r}, one character off", value)
    yield NearMiss(f"{path} is the empty string", "")
    yield NearMiss(f"{path} is a blank string", " ")


def _of_length(valid: str, size: int) -> str:
    return (valid + (valid[-1:] or "x") * size)[:size]


def _one_character_off(valid: str) -> Iterator[str]:
    for index in range(min(len(valid), _LONGEST_EDIT) + 1):
        head, tail = valid[:index], valid[index:]
        yield from (f"{head}{extra}{tail}" for extra in _INSERTED)
        if tail:
            yield f"{head}{tail[1:]}"
            yield f"{head}~{tail[1:]}"


def _map_sizes(path: str, known: Facets, valid: Mapping[str, Any]) -> Iterator[NearMiss]:
    name, value = next(iter(valid.items()), ("X-Name", "value"))
    for count in sorted({0, *known.counts, *(n + 1 for n in known.counts)}):
        yield NearMiss(f"{path} of {count} entries", {f"{name}-{i}": value for i in range(count)})
    for key in _keys_near(name):
        yield NearMiss(f"{path} with the key {key[:20]!r}", {key: value})
    for size in _sizes_near(known):
        yield NearMiss(f"{path} with a value of {size} characters", {name: "v" * size})
        yield NearMiss(f"{path} with a key of {size} characters", {_of_length(name, size): value})
    others: tuple[Any, ...] = (7, None, [], {})
    for other in others:
        yield NearMiss(f"{path} with the value {other!r}", {name: other})


def _keys_near(name: str) -> Sequence[str]:
    return (name.lower(), name[1:], f" {name}", f"x{name}", name[:2], "")


def _sizes_near(known: Facets) -> Sequence[int]:
    return sorted(
        {size + step for size in (known.lengths or {256}) for step in (-1, 0, 1)} | {256, 257}
    )
