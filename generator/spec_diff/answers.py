"""What an operation answers: statuses, headers, kinds of body and what is in them."""

from generator.document import Document
from generator.json_values import JsonObject, as_object
from generator.spec_diff.change import Comparison, Impact, Tell, Way, named_sets
from generator.spec_diff.schemas import Schemas


def answers(
    found: Comparison, schemas: Schemas, old: JsonObject, new: JsonObject, tell: Tell, user: str
) -> None:
    """Tell of statuses that came or went, and of what changed in those that stayed."""
    before, after = _responses(found.old, old), _responses(found.new, new)
    for status in sorted(before.keys() - after.keys()):
        impact = Impact.BREAKING if _is_success(status) else Impact.CORRECTION
        tell(impact, f"answer {status} is gone")
    for status in sorted(after.keys() - before.keys()):
        tell(Impact.ADDITION, f"answer {status} is new")
    for status in sorted(before.keys() & after.keys()):
        one, other = before[status], after[status]

        def here(impact: Impact, what: str, status: str = status) -> None:
            tell(impact, f"answer {status}: {what}")

        _headers(found, schemas, one, other, here, user)
        content(schemas, one, other, Way.RECEIVED, here, user)


def content(
    schemas: Schemas, old: JsonObject, new: JsonObject, way: Way, tell: Tell, user: str
) -> None:
    """Tell of media types that came or went, and compare the schemas of the others."""
    before, after = as_object(old.get("content")), as_object(new.get("content"))
    if not old or not new:
        return
    kinds = named_sets(
        tell, "body", set(before), set(after), lost=Impact.BREAKING, won=Impact.ADDITION
    )
    for kind in kinds:
        one, other = as_object(before[kind]), as_object(after[kind])
        schemas.compare(one.get("schema", {}), other.get("schema", {}), way, tell, user, "body")


def _headers(
    found: Comparison, schemas: Schemas, old: JsonObject, new: JsonObject, tell: Tell, user: str
) -> None:
    before, after = _header_map(found.old, old), _header_map(found.new, new)
    names = named_sets(
        tell, "header", set(before), set(after), lost=Impact.BREAKING, won=Impact.ADDITION
    )
    for name in names:
        one, other = before[name], after[name]
        if bool(one.get("x-sdk-id")) != bool(other.get("x-sdk-id")):
            now = "holds" if other.get("x-sdk-id") else "no longer holds"
            tell(Impact.BREAKING, f"header {name} {now} the id of what was created")
        if bool(one.get("required")) != bool(other.get("required")):
            is_needed = bool(other.get("required"))
            impact = Way.RECEIVED.narrowed if is_needed else Way.RECEIVED.widened
            tell(impact, f"header {name} {'always comes' if is_needed else 'may be missing'} now")
        schemas.compare(
            one.get("schema", {}),
            other.get("schema", {}),
            Way.RECEIVED,
            tell,
            user,
            f"header {name}",
        )


def _responses(document: Document, operation: JsonObject) -> dict[str, JsonObject]:
    return {
        status: as_object(document.follow(value, "").value)
        for status, value in as_object(operation.get("responses")).items()
        if not status.startswith("x-")
    }


def _header_map(document: Document, response: JsonObject) -> dict[str, JsonObject]:
    return {
        name.lower(): as_object(document.follow(value, "").value)
        for name, value in as_object(response.get("headers")).items()
    }


def _is_success(status: str) -> bool:
    return status.startswith("2")
