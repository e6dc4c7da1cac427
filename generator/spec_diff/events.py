"""What the API sends: webhooks, callbacks of operations, and the events inside them."""

from generator.document import Document
from generator.json_values import JsonObject, as_object
from generator.lint.grammar import METHODS
from generator.spec_diff.answers import content
from generator.spec_diff.change import Comparison, Group, Impact, Way, named_sets
from generator.spec_diff.flat import flat
from generator.spec_diff.parameters import parameters
from generator.spec_diff.schemas import Schemas


def compare(found: Comparison, schemas: Schemas) -> None:
    """Tell of deliveries and types of events that came or went, and of what is in them."""
    before, after = _deliveries(found.old), _deliveries(found.new)
    for name in sorted(before.keys() | after.keys()):
        tell = found.at(Group.EVENTS, name)
        if name not in after:
            tell(Impact.BREAKING, "is not sent any more")
        elif name not in before:
            tell(Impact.ADDITION, "is sent too")
        else:
            old, new = before[name], after[name]
            parameters(found, schemas, (old,), (new,), tell, name, Way.RECEIVED)
            one = as_object(found.old.follow(old.get("requestBody"), "").value)
            other = as_object(found.new.follow(new.get("requestBody"), "").value)
            content(schemas, one, other, Way.RECEIVED, tell, name)
    _types(found, schemas)


def _types(found: Comparison, schemas: Schemas) -> None:
    tell = found.at(Group.EVENTS, "types")
    before, after = _classes(found.old), _classes(found.new)
    kept = named_sets(
        tell, "event", set(before), set(after), lost=Impact.BREAKING, won=Impact.ADDITION
    )
    for kind in kept:
        old, new = before[kind], after[kind]
        if old != new:
            tell(Impact.BREAKING, f"event {kind} was a {old} and is a {new}")
        one, other = ({"$ref": f"#/components/schemas/{name}"} for name in (old, new))
        schemas.compare(one, other, Way.RECEIVED, tell, f"event {kind}")


def _classes(document: Document) -> dict[str, str]:
    """Type of event → the schema that is its class; other forms of it are no classes."""
    named = as_object(as_object(document.data.get("components")).get("schemas"))
    found: dict[str, str] = {}
    for name, schema in named.items():
        event = as_object(flat(document, schema).get("x-sdk-event"))
        if event and "variantOf" not in event:
            found[str(event.get("type"))] = name
    return found


def _deliveries(document: Document) -> dict[str, JsonObject]:
    """`webhook sms, POST` or `callback … of createLoan, POST` → the operation."""
    found: dict[str, JsonObject] = {}
    for name, item in as_object(document.data.get("webhooks")).items():
        found |= _verbs(document, f"webhook {name}", item)
    for path, item in as_object(document.data.get("paths")).items():
        for verb in METHODS:
            operation = as_object(as_object(document.follow(item, "").value).get(verb))
            of = operation.get("operationId") or f"{verb.upper()} {path}"
            for name, callback in as_object(operation.get("callbacks")).items():
                expressions = as_object(document.follow(callback, "").value)
                for expression, below in expressions.items():
                    found |= _verbs(document, f"callback {name} {expression} of {of}", below)
    return found


def _verbs(document: Document, label: str, item: object) -> dict[str, JsonObject]:
    methods = as_object(document.follow(item, "").value)
    return {
        f"{label}, {verb.upper()}": as_object(methods[verb]) for verb in METHODS if verb in methods
    }
