"""Parameters of an operation, those of its path included."""

from generator.document import Document
from generator.json_values import JsonObject, as_list, as_object
from generator.spec_diff.change import Comparison, Impact, Tell, Way, shown
from generator.spec_diff.schemas import Schemas


def parameters(
    found: Comparison,
    schemas: Schemas,
    old: tuple[JsonObject, ...],
    new: tuple[JsonObject, ...],
    tell: Tell,
    user: str,
    way: Way = Way.SENT,
) -> None:
    """Tell of parameters that came, went or changed; `old` and `new` hold lists of them."""
    before, after = _named(found.old, old), _named(found.new, new)
    for name in before | after:
        if name not in after:
            tell(Impact.BREAKING, f"{name} is gone")
        elif name not in before:
            _arrived(after[name], name, way, tell)
        else:
            _changed(before[name], after[name], name, way, tell)
            one, other = before[name].get("schema", {}), after[name].get("schema", {})
            schemas.compare(one, other, way, tell, user, name)


def _arrived(parameter: JsonObject, name: str, way: Way, tell: Tell) -> None:
    is_needed = bool(parameter.get("required"))
    breaks = is_needed and way is Way.SENT
    impact = Impact.BREAKING if breaks else Impact.ADDITION
    tell(impact, f"{name} is new{', and required' if is_needed else ''}")


def _changed(old: JsonObject, new: JsonObject, name: str, way: Way, tell: Tell) -> None:
    is_needed = bool(new.get("required"))
    if is_needed != bool(old.get("required")):
        impact = way.narrowed if is_needed else way.widened
        tell(impact, f"{name} is {'required' if is_needed else 'optional'} now")
    if old.get("x-sdk-from") != new.get("x-sdk-from"):
        given = "the client" if new.get("x-sdk-from") else "each call"
        tell(Impact.BREAKING, f"{name} is given to {given} now")
    if bool(old.get("deprecated")) != bool(new.get("deprecated")):
        is_new = bool(new.get("deprecated"))
        impact = Impact.ADDITION if is_new else Impact.CORRECTION
        tell(impact, f"{name} is {'deprecated now' if is_new else 'no longer deprecated'}")
    for keyword in ("style", "explode"):
        if old.get(keyword) != new.get(keyword):
            was, now = shown(old.get(keyword)), shown(new.get(keyword))
            tell(
                Impact.CORRECTION, f"{name} is written otherwise: {keyword} was {was} and is {now}"
            )


def _named(document: Document, holders: tuple[JsonObject, ...]) -> dict[str, JsonObject]:
    """`query size` → the parameter; an operation's own stands for one of its path."""
    found: dict[str, JsonObject] = {}
    for holder in holders:
        for item in as_list(holder.get("parameters")):
            parameter = as_object(document.follow(item, "").value)
            found[f"{parameter.get('in')} parameter {parameter.get('name')}"] = parameter
    return found
