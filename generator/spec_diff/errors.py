"""Exceptions by status and category, and the catalogue of codes."""

from typing import Any

from generator.document import Document
from generator.json_values import as_list, as_object
from generator.spec_diff.change import Comparison, Group, Impact, Tell, Way, named_sets
from generator.spec_diff.schemas import Schemas


def compare(found: Comparison, schemas: Schemas) -> None:
    """Tell of classes and codes that came, went or mean something else."""
    before = as_object(found.old.data.get("x-sdk-errors"))
    after = as_object(found.new.data.get("x-sdk-errors"))
    tell = found.at(Group.ERRORS, "exceptions")
    _classes(before, after, tell)
    if before.get("schema") and after.get("schema"):
        old, new = _body(found.old, before["schema"]), _body(found.new, after["schema"])
        schemas.compare(old, new, Way.RECEIVED, tell, "exceptions")
    _codes(before, after, found.at(Group.ERRORS, "codes"))


def _classes(old: dict[str, Any], new: dict[str, Any], tell: Tell) -> None:
    before = {one["name"]: _meaning(one) for one in as_list(old.get("classes"))}
    after = {one["name"]: _meaning(one) for one in as_list(new.get("classes"))}
    stayed = named_sets(
        tell, "class", set(before), set(after), lost=Impact.BREAKING, won=Impact.ADDITION
    )
    for name in stayed:
        if before[name] != after[name]:
            tell(Impact.BREAKING, f"class {name} was for {before[name]} and is for {after[name]}")


def _codes(old: dict[str, Any], new: dict[str, Any], tell: Tell) -> None:
    before, after = _by_code(old), _by_code(new)
    stayed = named_sets(
        tell, "code", set(before), set(after), lost=Impact.BREAKING, won=Impact.ADDITION
    )
    for code in stayed:
        if before[code] != after[code]:
            was, now = "; ".join(sorted(before[code])), "; ".join(sorted(after[code]))
            tell(Impact.BREAKING, f"code {code} came with {was} and comes with {now}")


def _by_code(errors: dict[str, Any]) -> dict[str, set[str]]:
    """A code may be listed more than once, with several statuses."""
    found: dict[str, set[str]] = {}
    for one in as_list(errors.get("codes")):
        found.setdefault(one["code"], set()).add(_meaning(one))
    return found


def _meaning(entry: dict[str, Any]) -> str:
    category = entry.get("category")
    status = f"status {entry['status']}" if "status" in entry else "any status"
    return f"{status}, category {category}" if category else status


def _body(document: Document, name: str) -> Any:
    schemas = as_object(as_object(document.data.get("components")).get("schemas"))
    return {"$ref": f"#/components/schemas/{name}"} if name in schemas else {}
