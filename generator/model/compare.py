"""Our view beside upstream's reading: what one has and the other lacks is a problem."""

from generator import pointers
from generator.document import Document
from generator.json_values import JsonObject, as_object
from generator.model import names, upstream
from generator.model.operations import Operations
from generator.model.reduce import reduced
from generator.model.report import Report
from generator.model.schema import Schemas


def compare(document: Document, operations: Operations, report: Report) -> None:
    """Note everything that upstream reported, or dropped without a word."""
    if _collide(document, report):
        return
    reading = upstream.read(reduced(document))
    for problem in reading.problems:
        report.add("", f"openapi-python-client cannot read the document: {problem}")
    if reading.problems:
        return
    for operation in operations.all():
        _operation(operation.identifier, operation.parameters(), operation.pointer, reading, report)
    _schemas(document, reading, report)


def _collide(document: Document, report: Report) -> bool:
    """Note schemas whose classes would have one name; upstream may silently keep one of them."""
    seen: dict[str, str] = {}
    found = False
    for component in _named(document):
        name = upstream.class_name(component)
        if name in seen:
            found = True
            report.add(
                pointers.join("/components/schemas", component),
                f"the schemas {seen[name]} and {component} would both become the class {name}",
                "rename one of them",
            )
        seen[name] = component
    return found


def _operation(
    name: str, parameters: frozenset[str], pointer: str, reading: upstream.Reading, report: Report
) -> None:
    found = reading.operations.get(name)
    if found is None:
        report.add(pointer, f"openapi-python-client drops the operation {name}")
    elif found[0] != parameters:
        missing = ", ".join(sorted(parameters ^ found[0]))
        report.add(pointer, f"openapi-python-client reads other parameters than we do: {missing}")


def _schemas(document: Document, reading: upstream.Reading, report: Report) -> None:
    schemas = Schemas(document)
    for component in _named(document):
        schema = schemas.component(component)
        properties = as_object(schema.data.get("properties"))
        if not properties or schema.data.get("x-sdk-type") or schema.component != component:
            continue
        ours = frozenset(names.field_names(properties).values())
        theirs = reading.models.get(upstream.class_name(component))
        if theirs is None:
            report.add(schema.pointer, f"openapi-python-client drops the schema {component}")
        elif theirs != ours:
            differing = ", ".join(sorted(ours ^ theirs))
            report.add(
                schema.pointer, f"openapi-python-client names its properties otherwise: {differing}"
            )


def _named(document: Document) -> JsonObject:
    return as_object(as_object(document.data.get("components")).get("schemas"))
