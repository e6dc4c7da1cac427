"""Types and documented values of one schema."""

from typing import Any, Final

from generator.json_values import JsonObject, as_list, as_strings
from generator.spec_diff.change import Impact, Tell, Way, shown

ANY: Final = frozenset({"array", "boolean", "null", "number", "object", "string"})


def types(old: JsonObject, new: JsonObject, way: Way, tell: Tell) -> None:
    """Tell of a type that changed, and of null that may come or may not."""
    before, after = _types(old), _types(new)
    if "null" in after - before and before:
        tell(way.widened, "may be null now")
    if "null" in before - after and after:
        tell(way.narrowed, "is never null now")
    before, after = before - {"null"}, after - {"null"}
    if before == after or not before or not after:
        return
    what = f"type was {_told(before)} and is {_told(after)}"
    if _admits(after, before):
        tell(way.widened, what)
    elif _admits(before, after):
        tell(way.narrowed, what)
    else:
        tell(Impact.BREAKING, what)


def documented_values(old: JsonObject, new: JsonObject, way: Way, tell: Tell) -> None:
    """Tell of values of an enum (or a const) that came or went, and whether others may occur.

    A client names each of them, so that one that goes breaks it in both ways.
    """
    before, after = _values(old), _values(new)
    was_open, is_open = bool(old.get("x-sdk-open-enum")), bool(new.get("x-sdk-open-enum"))
    if before is None and after is not None:
        impact = Impact.ADDITION if is_open else way.narrowed
        tell(impact, f"{'known' if is_open else 'only'} values are now: {_list(after)}")
    elif after is None and before is not None:
        impact = Impact.BREAKING if was_open else way.widened
        tell(impact, f"values are listed no more; they were {_list(before)}")
    elif before is not None and after is not None:
        for value in [one for one in before if one not in after]:
            tell(Impact.BREAKING, f"value {shown(value)} is gone")
        for value in [one for one in after if one not in before]:
            tell(Impact.ADDITION if was_open else way.widened, f"value {shown(value)} is new")
        if was_open != is_open:
            impact = way.widened if is_open else way.narrowed
            tell(impact, f"{'other values may' if is_open else 'no other value can'} occur now")


def defaults(old: JsonObject, new: JsonObject, way: Way, tell: Tell) -> None:
    """Tell of a default of the server: who leaves the value out gets another one."""
    if ("default" in old, old.get("default")) == ("default" in new, new.get("default")):
        return
    if "default" not in old:
        tell(Impact.CORRECTION, f"has a default now: {shown(new['default'])}")
    elif "default" not in new:
        tell(Impact.CORRECTION, f"has no default any more; it was {shown(old['default'])}")
    else:
        impact = Impact.BREAKING if way is Way.SENT else Impact.CORRECTION
        tell(impact, f"default was {shown(old['default'])} and is {shown(new['default'])}")


def _types(schema: JsonObject) -> frozenset[str]:
    """Names of types; none when only the alternatives of a union say it."""
    kind = schema.get("type")
    if isinstance(kind, str):
        return frozenset({kind})
    listed = _values(schema)
    if listed is not None and kind is None:
        return frozenset(_type_of(value) for value in listed)
    if "anyOf" in schema or "oneOf" in schema:
        return frozenset(as_strings(kind))
    if "properties" in schema:
        return frozenset(as_strings(kind)) or frozenset({"object"})
    return frozenset(as_strings(kind)) or ANY


def _type_of(value: object) -> str:
    if value is None:
        return "null"
    kinds = ((bool, "boolean"), (int, "integer"), (float, "number"), (str, "string"))
    return next((name for kind, name in kinds if isinstance(value, kind)), "object")


def _admits(wide: frozenset[str], narrow: frozenset[str]) -> bool:
    return all(kind in wide or (kind == "integer" and "number" in wide) for kind in narrow)


def _told(kinds: frozenset[str]) -> str:
    if kinds >= ANY - {"null"}:
        return "any"
    return " or ".join(sorted(kinds))


def _values(schema: JsonObject) -> list[Any] | None:
    if "const" in schema:
        return [schema["const"]]
    return as_list(schema["enum"]) if "enum" in schema else None


def _list(values: list[Any] | None) -> str:
    return ", ".join(shown(value) for value in values or [])
