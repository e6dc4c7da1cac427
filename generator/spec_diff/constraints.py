"""Limits of one schema: numbers, lengths, patterns, formats, and conditions."""

from typing import Any, Final

from generator.json_values import JsonObject, is_list, is_number, is_object
from generator.spec_diff.change import Impact, Tell, Way, shown

_LOWER: Final = ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties")
_UPPER: Final = ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties")
# Keywords of which nobody can say, by looking, whether one value admits more than another.
_OPAQUE: Final = (
    *("pattern", "format", "multipleOf", "contentEncoding", "contentMediaType"),
    *("not", "if", "then", "else", "propertyNames", "patternProperties", "contains"),
    *("minContains", "maxContains", "dependentSchemas", "prefixItems"),
    *("unevaluatedProperties", "unevaluatedItems"),
)
_WORDS: Final = frozenset({"description", "summary", "title", "examples", "example", "x-source"})


def constraints(old: JsonObject, new: JsonObject, way: Way, tell: Tell) -> None:
    """Tell of every limit that came, went or moved."""
    for keyword in (*_LOWER, *_UPPER, *_OPAQUE):
        before, after = _without_words(old.get(keyword)), _without_words(new.get(keyword))
        if before == after:
            continue
        if keyword not in old:
            tell(way.narrowed, f"has a {keyword} now: {shown(after)}")
        elif keyword not in new:
            tell(way.widened, f"has no {keyword} any more; it was {shown(before)}")
        elif is_number(before) and is_number(after) and keyword not in _OPAQUE:
            is_wider = (after < before) == (keyword in _LOWER)
            word = "loosened" if is_wider else "tightened"
            impact = way.widened if is_wider else way.narrowed
            tell(impact, f"{keyword} is {word} from {shown(before)} to {shown(after)}")
        else:
            what = f"{keyword} was {shown(before)} and is {shown(after)}"
            tell(Impact.BREAKING, f"{what}: it may refuse what was right, or admit what is new")
    if bool(old.get("uniqueItems")) != bool(new.get("uniqueItems")):
        is_strict = bool(new.get("uniqueItems"))
        impact = way.narrowed if is_strict else way.widened
        tell(impact, "items must be unique now" if is_strict else "items may be equal now")
    _dependencies(old, new, way, tell)


def _dependencies(old: JsonObject, new: JsonObject, way: Way, tell: Tell) -> None:
    before, after = _pairs(old), _pairs(new)
    for name, wanted in sorted(after - before):
        tell(way.narrowed, f"{name} now needs {wanted} beside it")
    for name, wanted in sorted(before - after):
        tell(way.widened, f"{name} no longer needs {wanted} beside it")


def _pairs(schema: JsonObject) -> set[tuple[str, str]]:
    needs: dict[str, list[str]] = schema.get("dependentRequired") or {}
    return {(name, wanted) for name, all_wanted in needs.items() for wanted in all_wanted}


def _without_words(value: Any) -> Any:
    """The value without what only people read."""
    if is_list(value):
        return [_without_words(item) for item in value]
    if is_object(value):
        return {key: _without_words(one) for key, one in value.items() if key not in _WORDS}
    return value
