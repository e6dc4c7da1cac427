"""From operations to methods: arguments, results, aliases and variants."""

import keyword
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from generator.json_values import JsonObject, as_list, as_object, as_strings
from generator.model import docs, upstream
from generator.model.operations import Answer, Content, Operation, is_json, tags
from generator.model.report import Report
from generator.model.schema import Schema, Schemas, type_of
from generator.model.types import ANY, Face, Types
from generator.model.view import (
    Argument,
    Import,
    Method,
    Result,
    TypeText,
    imported,
    joined,
)

_IDEMPOTENT = ("get", "head", "put", "delete", "options", "trace")
_NONE = Result("nothing", TypeText("None"), imported("Nothing", "._results", "{}()"))


@dataclass(frozen=True)
class _Variant:
    """One way to call an operation: its method, and which body and status it is about."""

    method: str
    schema: Schema | None
    status: str | None
    aliases: JsonObject


class Methods:
    """Makes the methods of operations."""

    def __init__(
        self,
        schemas: Schemas,
        types: Types,
        report: Report,
        classes: Mapping[int, str],
        paces: JsonObject,
    ) -> None:
        self._paces = paces
        self._schemas = schemas
        self._types = types
        self._report = report
        self._classes = classes

    def results(self, operation: Operation) -> None:
        """Make the types of the answers; first for all operations, so that names are settled."""
        for variant in self._variants(operation):
            self._result(operation, variant)

    def of(self, operation: Operation) -> Iterator[Method]:
        """Every method that performs the operation."""
        for variant in self._variants(operation):
            method = self._method(operation, variant)
            yield method
            for name, alias in variant.aliases.items():
                yield self._alias(operation, variant, method, name, as_object(alias))

    def _variants(self, operation: Operation) -> list[_Variant]:
        extension = operation.extension
        body = operation.body.schema if operation.body else None
        listed = [as_object(one) for one in as_list(extension.get("variants"))]
        if listed:
            return [
                _Variant(
                    str(one["method"]),
                    self._schemas.component(str(one["schema"])),
                    str(one["status"]),
                    as_object(one.get("aliases")),
                )
                for one in listed
            ]
        name = str(extension.get("method") or operation.identifier)
        return [_Variant(name, body, None, as_object(extension.get("aliases")))]

    def _method(self, operation: Operation, variant: _Variant) -> Method:
        arguments = self._parameters(operation)
        body: TypeText | None = None
        extra: list[str] = []
        if operation.body is not None and variant.schema is not None:
            content = replace(operation.body, schema=variant.schema)
            taken = {one.name for one in arguments}
            given, body, extra = self._body(operation, content, taken, {})
            arguments += given
        result = self._result(operation, variant)
        limit = "limit" if "limit" not in {one.name for one in arguments} else "at_most"
        if result.kind == "pages":
            extra.append(f"{limit}: int | None = None")
        return Method(
            name=_method_name(variant.method),
            operation=operation.id,
            verb=operation.method.upper(),
            path=operation.path,
            constant=variant.method.upper(),
            alias_of=None,
            arguments=tuple(arguments),
            extra=tuple(extra),
            result=result,
            body=body,
            paging=self._paging(operation) if result.kind == "pages" else None,
            idempotent=self._idempotent(operation),
            anonymous=operation.data.get("security") == [],
            comma_lists=tuple(
                one.wire
                for one in operation.sent
                if one.place == "query"
                and type_of(one.schema.data) == "array"
                and one.data.get("explode") is False
            ),
            pace=self._pace(operation),
            source=docs.source(operation.data),
            summary=_summary(operation),
            doc=self._doc(operation),
            raises=self._raises(operation),
            limit_name=limit,
        )

    def _alias(
        self, operation: Operation, variant: _Variant, of: Method, name: str, alias: JsonObject
    ) -> Method:
        own = _method_name(name)
        described = docs.clean(alias.get("description") or _summary(operation))
        renamed = replace(
            of,
            name=own,
            constant=name.upper(),
            alias_of=of.constant,
            summary=described,
            doc=(f"The same operation as `{of.name}`.",),
            raises=(),
            source="",
        )
        fixed = as_object(alias.get("set"))
        required = as_strings(alias.get("required"))
        if (
            not (fixed or required or "fields" in alias)
            or operation.body is None
            or not variant.schema
        ):
            return replace(renamed, body=None)
        known = as_object(variant.schema.data.get("properties"))
        for wire in [*fixed, *required, *as_strings(alias.get("fields"))]:
            if wire not in known:
                self._report.add(
                    operation.pointer,
                    f"the alias {name} names {wire}, which the body does not have",
                )
        arguments = [one for one in of.arguments if one.place != "body"]
        taken = {one.name for one in arguments}
        content = replace(operation.body, schema=variant.schema)
        given, body, extra = self._body(operation, content, taken, alias)
        return replace(renamed, arguments=(*arguments, *given), body=body, extra=tuple(extra))

    # Arguments.

    def _parameters(self, operation: Operation) -> list[Argument]:
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
        order = [f"{{{wire}}}" for wire in [one.wire for one in made]]
        return sorted(
            made,
            key=lambda one: (
                operation.path.find(order[made.index(one)]) if one.place == "path" else 10**6
            ),
        )

    def _body(
        self, operation: Operation, content: Content, taken: set[str], alias: JsonObject
    ) -> tuple[list[Argument], TypeText | None, list[str]]:
        if is_json(content.media) or content.media == "application/x-www-form-urlencoded":
            if content.schema.data.get("properties"):
                return self._fields(content, taken, alias)
            return self._whole(operation, content)
        if content.media.startswith("multipart/"):
            self._report.add(operation.pointer, f"a body of {content.media} cannot be sent")
        return self._bytes(content)

    def _fields(
        self, content: Content, taken: set[str], alias: JsonObject
    ) -> tuple[list[Argument], TypeText | None, list[str]]:
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
        pairs = ", ".join(f'"{one.name}": "{one.wire}"' for one in made)
        limits = imported(struct.name, f".models.{struct.module}")
        form = not is_json(content.media)
        shape = imported("FormFields" if form else "JsonFields", "._operation")
        parts = [f"{{{pairs}}}", f"Limits({limits.text})"]
        if fixed:
            parts.append(f"fixed={fixed!r}")
        if not content.required and not form:
            parts.append("optional=True")
        needs = shape.imports | limits.imports | {Import("._limits", "Limits")}
        return made, TypeText(f"{shape.text}({', '.join(parts)})", needs), []

    def _whole(
        self, operation: Operation, content: Content
    ) -> tuple[list[Argument], TypeText | None, list[str]]:
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
        return [argument], TypeText(shape, needs), []

    def _bytes(self, content: Content) -> tuple[list[Argument], TypeText | None, list[str]]:
        kind = imported("Upload", "._files")
        doc = "Bytes, a file object opened in binary mode, or an iterable of bytes."
        argument = Argument("content", "content", "content", kind, content.required, doc, ANY)
        plain = [
            one for one in content.medias if "*" not in one and one != "application/octet-stream"
        ]
        default = f', "{plain[0]}"' if len(plain) == 1 and len(content.medias) == 1 else ""
        optional = "" if content.required else ", optional=True"
        shape = imported("Binary", "._files", '{}("content"' + default + optional + ")")
        return (
            [argument],
            shape,
            ["content_type: str | None = None", "content_length: int | None = None"],
        )

    # Answers.

    def _result(self, operation: Operation, variant: _Variant) -> Result:
        answers = operation.successes
        if variant.status is not None:
            answers = [one for one in answers if one.status == variant.status]
        results = {one.status: self._answer(operation, one) for one in answers} or {"200": _NONE}
        distinct = {one.expression.text: one for one in results.values()}
        if len(distinct) > 1:
            return self._by_status(operation, results)
        result = next(iter(distinct.values()))
        if operation.data.get("x-sdk-pagination") and result.annotation.text.startswith("list["):
            item = TypeText(result.annotation.text[5:-1], result.annotation.imports)
            return Result("pages", item, result.expression)
        return result

    def _answer(self, operation: Operation, answer: Answer) -> Result:
        content = answer.content
        if content is None:
            if not answer.location:
                return _NONE
            created = imported("Created", "._results")
            if answer.location_required:
                return Result("created", created, imported("Location", "._results", "{}()"))
            return Result(
                "created", created.or_none(), imported("LocationIfAny", "._results", "{}()")
            )
        if is_json(content.media):
            kind = self._types.text(content.schema, Face.REPLY, f"{operation.id}Reply")
            json = imported("Json", "._results")
            expression = TypeText(f"Json({kind.text})", json.imports | kind.imports)
            if " | " in kind.text:
                # A union is no class: the type checker has to be told.
                expression = TypeText(f"Json[{kind.text}]({kind.text})", expression.imports)
            return Result("json", kind, expression)
        if content.media.startswith("text/"):
            return Result("text", TypeText("str"), imported("Text", "._results", "{}()"))
        return Result("download", TypeText("bytes"), imported("Bytes", "._results", "{}()"))

    def _by_status(self, operation: Operation, results: Mapping[str, Result]) -> Result:
        if any(one.kind == "download" for one in results.values()):
            self._report.add(
                operation.pointer, "answers of bytes beside other answers cannot be told apart"
            )
        annotation = joined(" | ", [one.annotation for one in results.values()])
        if annotation.text.count("None") > 1:
            kept = [part for part in annotation.text.split(" | ") if part != "None"]
            annotation = TypeText(" | ".join([*kept, "None"]), annotation.imports)
        pairs = ", ".join(f"{status}: {one.expression.text}" for status, one in results.items())
        needs = frozenset[Import]().union(*(one.expression.imports for one in results.values()))
        by_status = imported("ByStatus", "._results").imports
        text = f"ByStatus[{annotation.text}]({{{pairs}}})"
        return Result("json", annotation, TypeText(text, needs | by_status | annotation.imports))

    def _paging(self, operation: Operation) -> str:
        given = as_object(operation.data.get("x-sdk-pagination"))
        page, size = given.get("page"), given.get("size")
        if not page or not size:
            return "Paging()"
        defaults = {
            one.wire: one.schema.data.get("default", one.data.get("default"))
            for one in operation.given
        }
        parts = [f'page="{page}"', f'size="{size}"']
        if defaults.get(str(page)):
            parts.append(f"first_page={defaults[str(page)]!r}")
        if defaults.get(str(size)) is not None:
            parts.append(f"page_size={defaults[str(size)]!r}")
        return f"Paging({', '.join(parts)})"

    def _idempotent(self, operation: Operation) -> bool:
        said = as_object(operation.data.get("x-sdk-retry")).get("idempotent")
        return operation.method in _IDEMPOTENT if said is None else bool(said)

    def _pace(self, operation: Operation) -> TypeText | None:
        """The documented limit that counts the operation."""
        bucket = operation.data.get("x-sdk-pace")
        if not isinstance(bucket, str):
            return None
        pace = self._paces[bucket]
        each = float(pace["seconds"]) / int(pace["requests"])
        burst = f", {pace['burst']}" if "burst" in pace else ""
        return imported("Pace", "._pacing", f"{{}}({bucket!r}, {each!r}{burst})")

    # Words.

    def _doc(self, operation: Operation) -> tuple[str, ...]:
        described = docs.paragraph(operation.data)
        deprecated = "Deprecated." if operation.data.get("deprecated") else ""
        return docs.block([described if described != _summary(operation) else "", deprecated])

    def _raises(self, operation: Operation) -> tuple[str, ...]:
        """The classes of the documented failures, with their statuses."""
        return tuple(f"{self._classes.get(one, 'ApiError')} ({one})" for one in operation.failures)


def _method_name(name: str) -> str:
    """The documented name of a method; only words of Python itself get a `_`."""
    return f"{name}_" if keyword.iskeyword(name) else name


def resource_of(operation: Operation) -> str:
    """The resource in the client that an operation belongs to."""
    named = operation.extension.get("resource")
    return str(named or (tags(operation) or ["default"])[0])


def _summary(operation: Operation) -> str:
    return docs.clean(
        operation.data.get("summary") or operation.data.get("description") or operation.id
    )
