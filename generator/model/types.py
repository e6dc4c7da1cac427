"""From schemas to printed types; Structs and enums come into being when something needs them.

A schema has up to three faces: what a reply holds (lenient), what a request may hold (with its
limits), and what a caller writes as an argument (limits left out, plain text beside enums).
"""

import re
from dataclasses import replace
from enum import Enum as Choice
from enum import auto

from generator import pointers
from generator.json_values import JsonObject, as_list, as_object
from generator.model import docs, limits, names, upstream
from generator.model.report import Report
from generator.model.schema import Schema, Schemas, nullable, type_of
from generator.model.view.models import Enum, Field, Member, Scalar, Struct
from generator.model.view.type_text import TypeText, imported, joined

ANY = imported("Any", "typing")
_PLAIN = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}
_FORMATS = {"date-time": ("Moment", "._model"), "date": ("date", "datetime")}


class Face(Choice):
    """Which face of a schema is printed."""

    REPLY = auto()
    REQUEST = auto()
    ARGUMENT = auto()


class Types:
    """Prints types, and keeps what they need: Structs, enums and named limits."""

    def __init__(self, schemas: Schemas, report: Report) -> None:
        self._schemas = schemas
        self._report = report
        self.structs: dict[tuple[str, bool], Struct] = {}
        self.enums: dict[str, Enum] = {}
        self.scalars: dict[str, Scalar] = {}
        self._pending: set[tuple[str, bool]] = set()
        self._tags: dict[str, tuple[str, str]] = {}
        self._replies: set[str] = set()

    def text(self, schema: Schema, face: Face, name: str) -> TypeText:
        """The type of a schema; `name` is for one that has no name of its own."""
        data = schema.data
        special = self._special(schema, face, name)
        if special is not None:
            return special
        branches = self._schemas.branches(schema)
        if branches:
            return self._union(schema, branches, face, name)
        kind = type_of(data)
        if kind == "object":
            return self._object(schema, face, name)
        if kind == "array":
            return self._array(schema, face, name)
        if kind in _PLAIN:
            return self._scalar(schema, kind, face)
        return ANY

    def struct(self, schema: Schema, *, request: bool, name: str = "") -> Struct:
        """The Struct of an object, made once."""
        own = schema.component or name
        key = (own, request)
        if key not in self.structs and key not in self._pending:
            self._pending.add(key)
            if not request:
                self._replies.add(own)
            self.structs[key] = self._make(schema, own, request=request)
        return self.structs[key]

    def fields(self, schema: Schema, own: str, *, request: bool) -> list[Field]:
        """The members of an object, in the order of the document."""
        members = list(self._schemas.properties(schema))
        wires = names.field_names(wire for wire, _, _ in members)
        tag = self._tags.get(own, ("", ""))[0]
        raw = as_object(schema.data.get("properties"))
        return [
            self._field(wires[wire], wire, member, required, as_object(raw.get(wire)), own, request)
            for wire, member, required in members
            if wire != tag
            and not (request and member.data.get("readOnly"))
            and not (not request and member.data.get("writeOnly"))
        ]

    def class_name(self, own: str, *, request: bool) -> str:
        """The class for an object; one that is both sent and received has a twin for sending."""
        name = upstream.class_name(own)
        return f"{name}Input" if request and own in self._replies else name

    def note_reply(self, own: str) -> None:
        """Say beforehand that an object occurs in replies."""
        self._replies.add(own)

    # What is neither a union, an object, a list nor a plain value.

    def _special(self, schema: Schema, face: Face, name: str) -> TypeText | None:
        data = schema.data
        if data.get("x-sdk-wire-forms"):
            return self._spelt(schema, self._schemas.first_form(schema), face, name)
        special = data.get("x-sdk-type") or (
            data.get("format") if type_of(data) == "string" else None
        )
        if special in ("timestamp", "date-time"):
            return imported("Moment", "._model") if face is Face.REPLY else _moment(face)
        if special == "date":
            return imported("date", "datetime") if face is Face.REPLY else _day(face)
        if data.get("x-sdk-type") == "decimal":
            return self._decimal(schema, face)
        values = _enum_values(data)
        if values:
            return self._enum(schema, values, face, name)
        if "const" in data:
            if face is Face.REPLY:
                return TypeText(type(data["const"]).__name__)
            return imported("Literal", "typing", f"{{}}[{data['const']!r}]")
        return None

    def _spelt(self, schema: Schema, form: Schema, face: Face, name: str) -> TypeText:
        """The first spelling; named in requests, because its limits are."""
        kind = type_of(form.data)
        if (
            face is Face.REQUEST
            and schema.component
            and kind in _PLAIN
            and limits.meta(form.data, kind)
        ):
            return self._named(schema.component, form, kind)
        return self.text(form, face, name)

    def _decimal(self, schema: Schema, face: Face) -> TypeText:
        decimal = imported("Decimal", "decimal")
        if face is Face.REPLY:
            return decimal
        if face is Face.ARGUMENT:
            return joined(" | ", [decimal, TypeText("str")])
        return self._scalar(schema, "string", face)

    def _scalar(self, schema: Schema, kind: str, face: Face) -> TypeText:
        plain = TypeText(_PLAIN[kind])
        if kind == "string" and schema.data.get("format") == "binary":
            plain = TypeText("bytes")
        broken = limits.pattern_problem(schema.data)
        if broken and face is Face.REQUEST:
            self._report.add(schema.pointer, f"the pattern cannot be used in Python: {broken}")
        if face is not Face.REQUEST or not limits.meta(schema.data, kind):
            return plain
        if schema.component:
            return self._named(schema.component, schema, kind)
        return _annotated(plain, limits.meta(schema.data, kind))

    def _named(self, component: str, schema: Schema, kind: str) -> TypeText:
        name = upstream.class_name(component)
        limited = _annotated(TypeText(_PLAIN[kind]), limits.meta(schema.data, kind))
        doc = docs.paragraph(self._schemas.component(component).data)
        self.scalars[name] = Scalar(name, limited, doc)
        return imported(name, ".models.scalars")

    def _array(self, schema: Schema, face: Face, name: str) -> TypeText:
        pointer = pointers.join(schema.pointer, "items")
        items = self._schemas.read(schema.data.get("items"), pointer)
        item = self.text(items, face, f"{name}Item")
        if face is Face.ARGUMENT:
            return TypeText(f"Sequence[{item.text}]", item.imports | _SEQUENCE)
        many = item.within("list[{}]")
        found = limits.meta(schema.data, "array") if face is Face.REQUEST else ""
        return _annotated(many, found) if found else many

    def _object(self, schema: Schema, face: Face, name: str) -> TypeText:
        if schema.data.get("properties"):
            request = face is not Face.REPLY
            struct = self.struct_name(schema, name, request=request)
            one = imported(*struct)
            if face is Face.ARGUMENT:
                return TypeText(
                    f"{one.text} | Mapping[str, Any]", one.imports | _MAPPING | ANY.imports
                )
            return one
        return self._mapping(schema, face, name)

    def _mapping(self, schema: Schema, face: Face, name: str) -> TypeText:
        pointer = pointers.join(schema.pointer, "additionalProperties")
        given = schema.data.get("additionalProperties")
        value = (
            self.text(self._schemas.read(given, pointer), face, f"{name}Value") if given else ANY
        )
        if face is Face.ARGUMENT:
            return TypeText(f"Mapping[str, {value.text}]", value.imports | _MAPPING)
        key = TypeText("str")
        if face is Face.REQUEST:
            named = as_object(schema.data.get("propertyNames"))
            found = limits.meta(named, "string")
            key = _annotated(key, found) if found else key
        both = (
            joined(", ", [key, value])
            if key.text != value.text
            else TypeText(f"{key.text}, {value.text}", key.imports | value.imports)
        )
        found = limits.meta(schema.data, "object") if face is Face.REQUEST else ""
        return _annotated(both.within("dict[{}]"), found) if found else both.within("dict[{}]")

    def _union(self, schema: Schema, branches: list[Schema], face: Face, name: str) -> TypeText:
        kept = [one for one in branches if one.data.get("type") != "null"]
        objects = [one for one in kept if type_of(one.data) == "object"]
        if len(objects) > 1:
            self._tag(schema, objects)
        texts = [self.text(one, face, f"{name}Option{index + 1}") for index, one in enumerate(kept)]
        union = joined(" | ", texts)
        return union.or_none() if len(kept) < len(branches) else union

    def _tag(self, schema: Schema, objects: list[Schema]) -> None:
        """Let each alternative carry the value by which it is told apart."""
        wire = as_object(schema.data.get("discriminator")).get("propertyName")
        for one in objects:
            const = as_object(as_object(one.data.get("properties")).get(str(wire))).get("const")
            if isinstance(const, str) and one.component:
                self._tags[one.component] = (str(wire), const)
                continue
            self._report.add(
                schema.pointer,
                "alternatives of several objects cannot be told apart",
                "name a discriminator, and give that property a const in each named alternative",
            )

    def _enum(self, schema: Schema, values: list[str], face: Face, name: str) -> TypeText:
        own = upstream.class_name(schema.component or name)
        is_open = bool(schema.data.get("x-sdk-open-enum"))
        if own not in self.enums:
            members = names.member_names(values)
            self.enums[own] = Enum(
                name=own,
                module=upstream.identifier(own),
                doc=self._doc(schema),
                members=tuple(Member(members[value], value) for value in values),
                open=is_open,
            )
        module = f".models.{upstream.identifier(own)}"
        one = imported(own, module)
        if face is Face.ARGUMENT:
            other = TypeText("str") if is_open else imported(f"{own}Literal", module)
            return joined(" | ", [one, other])
        if face is Face.REQUEST:
            # A Literal refuses what is not documented; the class itself takes any text.
            return TypeText("str") if is_open else imported(f"{own}Literal", module)
        return one

    def _doc(self, schema: Schema) -> tuple[str, ...]:
        """What a named schema says of itself, not what is said where it is used."""
        data = self._schemas.component(schema.component).data if schema.component else schema.data
        pages = docs.source(data)
        return docs.block([docs.paragraph(data), f"Source: {pages}" if pages else ""])

    # Structs.

    def struct_name(self, schema: Schema, name: str, *, request: bool) -> tuple[str, str]:
        """Class and module of an object's Struct, which is made if need be."""
        own = schema.component or upstream.class_name(name)
        key = (own, request)
        if key not in self._pending:
            self.struct(schema, request=request, name=own)
        class_name = self.class_name(own, request=request)
        return class_name, f".models.{upstream.identifier(class_name)}"

    def _make(self, schema: Schema, own: str, *, request: bool) -> Struct:
        name = self.class_name(own, request=request)
        further = bool(as_object(schema.data.get("additionalProperties"))) and not request
        fields = self.fields(schema, own, request=request)
        return Struct(
            name=name,
            module=upstream.identifier(name),
            doc=self._doc(schema),
            fields=tuple(_beside_dict(one) if further else one for one in fields),
            tag=self._tags.get(own),
            open=further,
        )

    def _field(
        self,
        name: str,
        wire: str,
        member: Schema,
        required: bool,
        described: JsonObject,
        own: str,
        request: bool,
    ) -> Field:
        inner = f"{own}{upstream.class_name(wire)}"
        may_be_null = nullable(member.data)
        kind = self.text(member, Face.REQUEST if request else Face.REPLY, inner)
        argument = self.text(member, Face.ARGUMENT, inner) if request else kind
        return Field(
            name=name,
            wire=wire,
            kind=kind.or_none() if may_be_null else kind,
            argument=argument,
            required=required,
            nullable=may_be_null and request,
            doc=docs.of_value(described, member),
            secret=bool(member.data.get("x-sdk-secret")),
            fixed=member.data.get("const") if request and required else None,
            renamed=names.camel(name) != wire,
        )


_SEQUENCE = imported("Sequence", "collections.abc").imports
_MAPPING = imported("Mapping", "collections.abc").imports


def _annotated(kind: TypeText, meta: str) -> TypeText:
    needs = imported("Annotated", "typing").imports | imported("Meta", "msgspec").imports
    return TypeText(f"Annotated[{kind.text}, Meta({meta})]", kind.imports | needs)


def _beside_dict(field: Field) -> Field:
    """A member of an object that is a dictionary too, whose methods keep their names."""
    return replace(field, name=f"field_{field.name}") if hasattr(dict, field.name) else field


def _moment(face: Face) -> TypeText:
    if face is Face.REQUEST:
        return TypeText("str")
    return joined(" | ", [imported("datetime", "datetime"), TypeText("str")])


def _day(face: Face) -> TypeText:
    if face is Face.REQUEST:
        return TypeText("str")
    return joined(" | ", [imported("date", "datetime"), TypeText("str")])


def _enum_values(data: JsonObject) -> list[str]:
    """The documented texts of an enum; none when some value is no text."""
    given = as_list(data.get("enum"))
    if not given and data.get("x-sdk-open-enum"):
        parts = [*as_list(data.get("anyOf")), *as_list(data.get("oneOf"))]
        given = [value for part in parts for value in as_list(as_object(part).get("enum"))]
    return (
        [value for value in given if isinstance(value, str)]
        if all(isinstance(value, str | None) for value in given)
        else []
    )


def words_of(name: str) -> str:
    """`cloudPictures` as words: `cloud pictures`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|_", " ", name).lower()
