"""Events: the documents that webhooks receive, by the type that they name."""

from dataclasses import replace

from generator.document import Document
from generator.json_values import as_object
from generator.model.report import Report
from generator.model.schema import Schema, Schemas
from generator.model.types import Types
from generator.model.view.models import Event, Field, Struct
from generator.model.view.type_text import TypeText, imported


def events(
    document: Document, schemas: Schemas, types: Types, report: Report
) -> tuple[tuple[Event, ...], str]:
    """Every event that has a class of its own, and the field that names the type."""
    named = as_object(as_object(document.data.get("components")).get("schemas"))
    made: dict[str, Event] = {}
    wires: set[str] = set()
    for component in named:
        schema = schemas.component(component)
        extension = as_object(schema.data.get("x-sdk-event"))
        if not extension or "variantOf" in extension:
            continue
        kind = str(extension["type"])
        if kind in made:
            report.add(
                schema.pointer,
                f"a second event of type {kind}, beside {made[kind].struct.name}",
                f"say which one is the class: x-sdk-event: {{type: {kind}, variantOf: …}}",
            )
            continue
        wire = _type_field(schema, kind)
        if wire is None:
            report.add(schema.pointer, f"no property of the event has the const {kind}")
            continue
        wires.add(wire)
        made[kind] = Event(
            kind, _typed(types.struct(schema, request=False), wire, kind, types, component)
        )
    if len(wires) > 1:
        report.add(
            "/components/schemas", f"events name their type in different fields: {sorted(wires)}"
        )
    return tuple(made.values()), next(iter(sorted(wires)), "")


def _type_field(schema: Schema, kind: str) -> str | None:
    for name, value in as_object(schema.data.get("properties")).items():
        if as_object(value).get("const") == kind:
            return name
    return None


def _typed(struct: Struct, wire: str, kind: str, types: Types, component: str) -> Struct:
    """The Struct with its type field as the one text that it can be."""
    literal = imported("Literal", "typing", f'{{}}["{kind}"]')
    fields = tuple(
        _constant(one, literal, kind) if one.wire == wire else one for one in struct.fields
    )
    made = replace(struct, fields=fields)
    types.structs[(component, False)] = made
    return made


def _constant(field: Field, literal: TypeText, kind: str) -> Field:
    return replace(field, kind=literal, constant=f'"{kind}"', required=True)
