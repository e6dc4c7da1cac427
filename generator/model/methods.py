"""From operations to methods: variants, aliases, and what is said of each."""

import keyword
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from generator.json_values import JsonObject, as_list, as_object, as_strings
from generator.model import docs
from generator.model.answers import Answers, paging
from generator.model.arguments import Arguments
from generator.model.operations import Operation, tags
from generator.model.report import Report
from generator.model.schema import Schema, Schemas, type_of
from generator.model.types import Types
from generator.model.view.methods import Method
from generator.model.view.type_text import TypeText, imported

_IDEMPOTENT = ("get", "head", "put", "delete", "options", "trace")


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
        self._report = report
        self._classes = classes
        self._arguments = Arguments(types, report)
        self._answers = Answers(types, report)

    def results(self, operation: Operation) -> None:
        """Make the types of the answers; first for all operations, so that names are settled."""
        for variant in self._variants(operation):
            self._answers.of(operation, variant.status)

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
        arguments = self._arguments.parameters(operation)
        body: TypeText | None = None
        extra: tuple[str, ...] = ()
        if operation.body is not None and variant.schema is not None:
            content = replace(operation.body, schema=variant.schema)
            taken = {one.name for one in arguments}
            given, body, extra = self._arguments.body(operation, content, taken, {})
            arguments += given
        result = self._answers.of(operation, variant.status)
        limit = "limit" if "limit" not in {one.name for one in arguments} else "at_most"
        if result.kind == "pages":
            extra += (f"{limit}: int | None = None",)
        return Method(
            name=_method_name(variant.method),
            operation=operation.id,
            verb=operation.method.upper(),
            path=operation.path,
            constant=variant.method.upper(),
            alias_of=None,
            arguments=tuple(arguments),
            extra=extra,
            result=result,
            body=body,
            paging=paging(operation) if result.kind == "pages" else None,
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
        given, body, extra = self._arguments.body(operation, content, taken, alias)
        return replace(renamed, arguments=(*arguments, *given), body=body, extra=extra)

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
