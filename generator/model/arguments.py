"""What a method takes: an argument for each parameter, and for the body or each of its fields."""

from typing import NamedTuple

from generator.json_values import JsonObject, as_object, as_strings
from generator.model import docs, upstream
from generator.model.operations import Content, Operation, is_json
from generator.model.report import Report
from generator.model.schema import type_of
from generator.model.types import ANY, Face, Types
from generator.model.view.methods import Argument
from generator.model.view.models import Struct
from generator.model.view.type_text import Import, TypeText, imported

_ABOUT_BYTES = ("content_type: str | None = None", "content_length: int | None = None")


class BodyArguments(NamedTuple):
    """The arguments that become a body, the expression that makes it, and what else it takes."""

    arguments: list[Argument]
    body: TypeText
    extra: tuple[str, ...] = ()


class Arguments:
    """Makes the arguments of operations."""

    def __init__(self, types: Types, report: Report) -> None:
        self._types = types
        self._report = report

    def parameters(self, operation: Operation) -> list[Argument]:
        """Those of path, query and headers; the path's in its own order, before all others."""
        names: dict[str, str] = {}
        made: list[Argument] = []
        for one in operation.sent:
            if one.place not in ("path", "query", "header"):
                self._report.add(
                    operation.pointer, f"a parameter in {one.place} cannot be sent: {one.wire}"
                )
                continue
            name = upstream.identifier(one.wire)
            name = f"{name}_{one.place}" if name in names else name
            names[name] = one.place
            text = f"{operation.id}{one.wire}"
            made.append(
                Argument(
                    name=name,
                    wire=one.wire,
                    place=one.place,
                    kind=self._types.text(one.schema, Face.ARGUMENT, text),
                    required=one.required,
                    doc=docs.of_value(one.data, one.schema),
                    limits=self._types.text(one.schema, Face.REQUEST, text),
                )
            )
        # What has no place in the path keeps its order behind what has one.
        return sorted(
            made,
            key=lambda one: (
                operation.path.find(f"{{{one.wire}}}") if one.place == "path" else 10**6
            ),
        )

    def body(
        self, operation: Operation, content: Content, taken: set[str], alias: JsonObject
    ) -> BodyArguments:
        """Those of a body; of an alias only what it offers. `taken`: names that others have."""
        if is_json(content.media) or content.media == "application/x-www-form-urlencoded":
            if content.schema.data.get("properties"):
                return self._fields(content, taken, alias)
            return self._whole(operation, content)
        if content.media.startswith("multipart/"):
            self._report.add(operation.pointer, f"a body of {content.media} cannot be sent")
        return self._bytes(content)

    def _fields(self, content: Content, taken: set[str], alias: JsonObject) -> BodyArguments:
        struct = self._types.struct(
            content.schema, request=True, name=content.schema.component or "Body"
        )
        raw = as_object(content.schema.data.get("properties"))
        # What can have one value only is sent without being asked for.
        fixed = {one.wire: one.fixed for one in struct.fields if one.fixed is not None}
        fixed |= as_object(alias.get("set"))
        mandatory = as_strings(alias.get("required"))
        offered = as_strings(alias.get("fields")) if "fields" in alias else list(raw)
        made = [
            Argument(
                name=f"{one.name}_body" if one.name in taken else one.name,
                wire=one.wire,
                place="body",
                kind=one.argument,
                required=(one.required and content.required) or one.wire in mandatory,
                doc=one.doc,
                limits=one.kind,
                nullable=one.nullable,
            )
            for one in struct.fields
            if one.wire not in fixed and (one.wire in offered or one.wire in mandatory)
        ]
        return BodyArguments(made, _object(content, struct, made, fixed))

    def _whole(self, operation: Operation, content: Content) -> BodyArguments:
        own = content.schema.component or f"{operation.id}Body"
        kind = self._types.text(content.schema, Face.ARGUMENT, own)
        limits = self._types.text(content.schema, Face.REQUEST, own)
        name = "items" if type_of(content.schema.data) == "array" else "body"
        argument = Argument(
            name, name, "content", kind, content.required, docs.of_value({}, content.schema), limits
        )
        needs = limits.imports | {Import("._limits", "Limits"), Import("._operation", "JsonValue")}
        optional = "" if content.required else ", optional=True"
        shape = f'JsonValue("{name}", Limits({limits.text}){optional})'
        return BodyArguments([argument], TypeText(shape, needs))

    def _bytes(self, content: Content) -> BodyArguments:
        kind = imported("Upload", "._files")
        doc = "Bytes, a file object opened in binary mode, or an iterable of bytes."
        argument = Argument("content", "content", "content", kind, content.required, doc, ANY)
        plain = [
            one for one in content.medias if "*" not in one and one != "application/octet-stream"
        ]
        default = f', "{plain[0]}"' if len(plain) == 1 and len(content.medias) == 1 else ""
        optional = "" if content.required else ", optional=True"
        shape = imported("Binary", "._files", '{}("content"' + default + optional + ")")
        return BodyArguments([argument], shape, _ABOUT_BYTES)


def _object(content: Content, struct: Struct, given: list[Argument], fixed: JsonObject) -> TypeText:
    """The expression that makes an object of arguments, and of what is sent without being given."""
    pairs = ", ".join(f'"{one.name}": "{one.wire}"' for one in given)
    limits = imported(struct.name, f".models.{struct.module}")
    form = not is_json(content.media)
    shape = imported("FormFields" if form else "JsonFields", "._operation")
    parts = [f"{{{pairs}}}", f"Limits({limits.text})"]
    if fixed:
        parts.append(f"fixed={fixed!r}")
    if not content.required and not form:
        parts.append("optional=True")
    needs = shape.imports | limits.imports | {Import("._limits", "Limits")}
    return TypeText(f"{shape.text}({', '.join(parts)})", needs)
