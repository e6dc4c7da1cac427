"""Whether what came is what was expected: only what is named must be there."""

from typing import Any, cast


def difference(expected: Any, actual: Any, place: str = "") -> str | None:
    """The first difference in words, None when there is none.

    Of an object only the named properties count, null means absent; a list must have as many
    items; `{contains: …}` is a part of a text, or an item of a list.
    """
    if isinstance(expected, dict):
        return _of_object(cast(dict[str, Any], expected), actual, place)
    if isinstance(expected, list):
        return _of_list(cast(list[object], expected), actual, place)
    if expected == actual and isinstance(expected, bool) == isinstance(actual, bool):
        return None
    return f"{place or 'it'} is {shown(actual)}, not {shown(expected)}"


def shown(value: Any) -> str:
    """A value as a message shows it, shortened."""
    text = "absent" if value is None else repr(value)
    return text if len(text) <= 200 else text[:200] + "…"


def _of_object(expected: dict[str, Any], actual: Any, place: str) -> str | None:
    if expected.keys() == {"contains"}:
        return _contains(expected["contains"], actual, place)
    if not isinstance(actual, dict):
        return f"{place or 'it'} is {shown(actual)}, not an object"
    found = cast(dict[str, Any], actual)
    for name, wanted in expected.items():
        at = f"{place}.{name}" if place else name
        if (says := difference(wanted, found.get(name), at)) is not None:
            return says
    return None


def _of_list(expected: list[Any], actual: Any, place: str) -> str | None:
    if not isinstance(actual, list):
        return f"{place or 'it'} is {shown(actual)}, not a list"
    found = cast(list[object], actual)
    if len(found) != len(expected):
        return f"{place or 'it'} has {len(found)} items, not {len(expected)}: {shown(found)}"
    for index, (wanted, item) in enumerate(zip(expected, found, strict=True)):
        if (says := difference(wanted, item, f"{place}[{index}]")) is not None:
            return says
    return None


def _contains(wanted: Any, actual: Any, place: str) -> str | None:
    if isinstance(actual, str) and isinstance(wanted, str):
        is_there = wanted in actual
    elif isinstance(actual, list):
        is_there = any(difference(wanted, one) is None for one in cast(list[object], actual))
    else:
        is_there = False
    return None if is_there else f"{place or 'it'} is {shown(actual)}, without {shown(wanted)}"
