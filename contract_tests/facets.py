"""What a schema says about a value, gathered over its compositions.

Near misses are proposed from every facet that occurs anywhere in `allOf`, `anyOf`, `oneOf`,
`if`, `then`, `else`; whether a proposal is valid is for the judge to say, so gathering too much
costs a duplicate case and never a wrong verdict.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from contract_tests.compositions import COMPOSITIONS, CONDITIONS, parts_of
from contract_tests.document import Document, Schema


@dataclass
class Facets:
    """The facets of one value: bounds, lengths, patterns, members, and parts."""

    types: set[str] = field(default_factory=set[str])
    enums: list[Any] = field(default_factory=list[Any])
    bounds: set[float] = field(default_factory=set[float])
    lengths: set[int] = field(default_factory=set[int])
    counts: set[int] = field(default_factory=set[int])
    patterns: list[str] = field(default_factory=list[str])
    samples: list[Any] = field(default_factory=list[Any])
    properties: dict[str, Schema] = field(default_factory=dict[str, Schema])
    items: list[Schema] = field(default_factory=list[Schema])
    open_keys: bool = False


def facets(document: Document, schema: Schema) -> Facets:
    """Every facet of `schema`, over all its branches."""
    found = Facets()
    for node in parts_of(document, schema, (*COMPOSITIONS, *CONDITIONS)):
        types = node.get("type", [])
        found.types.update([types] if isinstance(types, str) else types)
        found.enums += node.get("enum", [])
        found.enums += [node["const"]] if "const" in node else []
        for key in ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"):
            found.bounds |= {node[key]} if key in node else set()
        found.lengths |= {node[key] for key in ("minLength", "maxLength") if key in node}
        for key in ("minItems", "maxItems", "minProperties", "maxProperties"):
            found.counts |= {node[key]} if key in node else set()
        found.patterns += [node["pattern"]] if "pattern" in node else []
        found.samples += [*node.get("examples", [])]
        found.samples += [node[key] for key in ("example", "default") if key in node]
        for name, part in node.get("properties", {}).items():
            # A branch of a condition repeats a name with less said about it: the first is kept.
            found.properties.setdefault(name, part)
        found.items += [node["items"]] if "items" in node else []
        found.open_keys |= "propertyNames" in node or isinstance(
            node.get("additionalProperties"), Mapping
        )
    return found


def sample(document: Document, schema: Schema) -> Any:
    """Some valid value of `schema`: a documented one where there is one.

    Raises ValueError when none was found; the schema then wants an example.
    """
    judge = document.judge(schema)
    for value in _proposals(document, facets(document, schema)):
        if judge.accepts(value):
            return value
    raise ValueError(f"no valid sample was found for {dict(schema)!r}; give it an example")


def _proposals(document: Document, known: Facets) -> Iterator[Any]:
    yield from known.samples
    yield from known.enums
    if "boolean" in known.types:
        yield True
    if known.types & {"integer", "number"}:
        yield from sorted(known.bounds)
        yield from (1, 0, 10)
    yield from ("x", "sample", "1", "https://example.com/x", "+19195551212", {}, [], ["x"])
    parts = {name: sample(document, part) for name, part in known.properties.items()}
    yield parts
    yield from ({name: value} for name, value in parts.items())
