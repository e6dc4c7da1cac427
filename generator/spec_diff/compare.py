"""Everything of two documents that users of the API or its client can notice."""

from generator.document import Document
from generator.json_values import as_object
from generator.spec_diff import client, errors, events, operations
from generator.spec_diff.change import Comparison, Group, Impact
from generator.spec_diff.flat import flat
from generator.spec_diff.schemas import Schemas


def compare(old: Document, new: Document) -> Comparison:
    """What is different, in the order of the report: hardest first within each place.

    Words (summaries, descriptions, examples, sources) change nothing for a program and are left
    out, as are the places of objects in the files.
    """
    found = Comparison(old, new)
    schemas = Schemas(found)
    client.compare(found)
    operations.compare(found, schemas)
    events.compare(found, schemas)
    errors.compare(found, schemas)
    _classes(found)
    groups = list(Group)
    found.changes.sort(key=lambda one: (groups.index(one.group), one.where, one.impact.rank))
    return found


def _classes(found: Comparison) -> None:
    """Schemas with a name that a client makes a class of: objects and enums."""
    before, after = _class_names(found.old), _class_names(found.new)
    for name in sorted(before - after):
        found.at(Group.SCHEMAS, name)(Impact.BREAKING, "the class is gone")
    for name in sorted(after - before):
        found.at(Group.SCHEMAS, name)(Impact.ADDITION, "the class is new")


def _class_names(document: Document) -> set[str]:
    named = as_object(as_object(document.data.get("components")).get("schemas"))
    return {name for name, schema in named.items() if _is_class(document, schema)}


def _is_class(document: Document, schema: object) -> bool:
    data = flat(document, schema)
    return any(key in data for key in ("properties", "enum", "x-sdk-open-enum"))
