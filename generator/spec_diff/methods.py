"""The methods of a client that perform one operation, and what their aliases take."""

from generator.json_values import JsonObject, as_list, as_object, as_strings
from generator.spec_diff.change import Impact, Tell, named_sets, shown


def names_of(operation: JsonObject) -> list[str]:
    """Every method with its resource, `books.update`; none where the document names none."""
    return list(_methods(operation))


def methods(old: JsonObject, new: JsonObject, tell: Tell) -> None:
    """Tell of methods that came or went, and of aliases that take or do something else."""
    before, after = _methods(old), _methods(new)
    stayed = named_sets(
        tell, "method", set(before), set(after), lost=Impact.BREAKING, won=Impact.ADDITION
    )
    for name in stayed:
        _alias(before[name], after[name], name, tell)


def _alias(old: JsonObject, new: JsonObject, name: str, tell: Tell) -> None:
    if old.get("schema") != new.get("schema"):
        was, now = old.get("schema"), new.get("schema")
        tell(Impact.BREAKING, f"method {name} took a {was} and takes a {now}")
    if old.get("status") != new.get("status"):
        was, now = old.get("status"), new.get("status")
        tell(Impact.BREAKING, f"method {name} expected {was} and expects {now}")
    before, after = as_object(old.get("set")), as_object(new.get("set"))
    for field in sorted(before.keys() | after.keys()):
        if before.get(field) != after.get(field):
            change = f"{shown(after.get(field))} for {field}, before {shown(before.get(field))}"
            tell(Impact.BREAKING, f"method {name} sends {change}")
    needed, needs = set(as_strings(old.get("required"))), set(as_strings(new.get("required")))
    for field in sorted(needs - needed):
        tell(Impact.BREAKING, f"method {name} cannot do without {field} now")
    for field in sorted(needed - needs):
        tell(Impact.ADDITION, f"method {name} can do without {field} now")
    _offered(old.get("fields"), new.get("fields"), name, tell)


def _offered(old: object, new: object, name: str, tell: Tell) -> None:
    """Which fields an alias takes; all of them where it lists none."""
    if old is None and new is not None:
        tell(Impact.BREAKING, f"method {name} takes only {', '.join(as_strings(new))} now")
    elif new is None and old is not None:
        tell(Impact.ADDITION, f"method {name} takes every field now")
    else:
        kind = f"argument of {name}:"
        before, after = set(as_strings(old)), set(as_strings(new))
        named_sets(tell, kind, before, after, lost=Impact.BREAKING, won=Impact.ADDITION)


def _methods(operation: JsonObject) -> dict[str, JsonObject]:
    """Method → what makes it special: nothing for the operation's own."""
    extension = as_object(operation.get("x-sdk"))
    resource = extension.get("resource")
    found: dict[str, JsonObject] = {}
    for one in as_list(extension.get("variants")) or [extension]:
        variant = as_object(one)
        if "method" not in variant:
            continue
        special: JsonObject = {
            key: value for key, value in variant.items() if key in ("schema", "status")
        }
        found[f"{resource}.{variant['method']}"] = special
        for name, alias in as_object(variant.get("aliases")).items():
            found[f"{resource}.{name}"] = {**special, **as_object(alias)}
    return found
