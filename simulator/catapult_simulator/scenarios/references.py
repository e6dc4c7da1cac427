"""`${name}` in a text stands for a value of an earlier step. `$${` is a `${` that is meant so.

Found by hand, from left to right; what was put in is never looked at again.
"""

from collections.abc import Iterator, Mapping
from typing import Any, cast


class BadReference(ValueError):  # noqa: N818  (reads as the sentence it is)
    """A reference without an end, or of a name that is none."""


def names(value: object) -> Iterator[str]:
    """Every name that is referred to in a value, nested too. Raises BadReference."""
    if isinstance(value, str):
        for _, name in _pieces(value):
            if name is not None:
                yield name
    elif isinstance(value, dict):
        for inner in cast(dict[str, object], value).values():
            yield from names(inner)
    elif isinstance(value, list):
        for inner in cast(list[object], value):
            yield from names(inner)


def fill(value: Any, values: Mapping[str, Any]) -> Any:
    """The value with every reference replaced. A text that is one reference keeps its type.

    Raises KeyError for an unknown name.
    """
    if isinstance(value, dict):
        return {name: fill(inner, values) for name, inner in cast(dict[str, Any], value).items()}
    if isinstance(value, list):
        return [fill(inner, values) for inner in cast(list[object], value)]
    if not isinstance(value, str):
        return value
    pieces = list(_pieces(value))
    if len(pieces) == 1 and pieces[0][0] == "" and pieces[0][1] is not None:
        return values[pieces[0][1]]
    return "".join(text + ("" if name is None else str(values[name])) for text, name in pieces)


def is_name(text: str) -> bool:
    """Whether a value can be saved under this: a letter, then letters, digits and hyphens."""
    return (
        text.isascii()
        and text[:1].isalpha()
        and len(text) <= 50
        and text.replace("-", "").isalnum()
    )


def _pieces(text: str) -> Iterator[tuple[str, str | None]]:
    """Text before a reference, and its name; at the end text and None where text is left."""
    before, rest = "", text
    while rest:
        head, found, rest = rest.partition("${")
        before += head
        if not found:
            break
        if head.endswith("$"):
            before = before[:-1] + "${"
            continue
        name, end, rest = rest.partition("}")
        if not end or not is_name(name):
            raise BadReference(f"a reference is written ${{name}}, not ${{{name[:20]}")
        yield before, name
        before = ""
    if before:
        yield before, None
