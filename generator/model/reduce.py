"""A copy of the document for upstream's parser, without what it is known to drop or to misread.

Each rule takes out something that our own view reads itself:

- root: `webhooks`, tags, servers, security and extensions (never looked at, or only half);
- operations: `callbacks`, responses of failure, response headers, examples;
- path items that are a `$ref` (dropped without a word): written out;
- schemas: references keep nothing beside them; `allOf` is merged; rules between fields
  (`anyOf: [{required: …}]`, `not`, `if`) go, because an object that has them vanishes;
- several spellings, open enums, times and events are written as the one type that they stand for;
- bodies of bytes are written as `application/octet-stream`, because other types are dropped;
- names that become the same identifier are told apart as in `names.py`.
"""

from typing import Any, Final

from generator import pointers
from generator.document import Document
from generator.json_values import JsonObject, as_list, as_object
from generator.model import names
from generator.model.schema import Schema, Schemas, first_object, type_of

METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_BYTES: Final[JsonObject] = {
    "application/octet-stream": {"schema": {"type": "string", "format": "binary"}}
}


def reduced(document: Document) -> JsonObject:
    """The document as upstream's parser can read it whole."""
    return _Reducer(document).document()


class _Reducer:
    def __init__(self, document: Document) -> None:
        self._document = document
        self._schemas = Schemas(document)

    def document(self) -> JsonObject:
        data = self._document.data
        named = as_object(as_object(data.get("components")).get("schemas"))
        return {
            "openapi": data.get("openapi"),
            "info": {"title": "reduced", "version": "1"},
            "paths": {path: self._path(path) for path in as_object(data.get("paths"))},
            "components": {"schemas": {name: self._component(name) for name in named}},
        }

    def _component(self, name: str) -> JsonObject:
        return self._schema(self._schemas.component(name))

    def _path(self, path: str) -> JsonObject:
        pointer = pointers.join("/paths", path)
        found = self._document.follow(self._document.get(pointer), pointer)
        item = as_object(found.value)
        shared = self._parameters(item, found.pointer)
        return {
            method: self._operation(
                as_object(item[method]), pointers.join(found.pointer, method), shared
            )
            for method in METHODS
            if method in item
        }

    def _operation(
        self, operation: JsonObject, pointer: str, shared: list[JsonObject]
    ) -> JsonObject:
        own = self._parameters(operation, pointer)
        taken = {(one["name"], one["in"]) for one in own}
        reduced: JsonObject = {
            "operationId": operation.get("operationId"),
            "parameters": [*own, *(one for one in shared if (one["name"], one["in"]) not in taken)],
            "responses": self._responses(operation, pointer),
        }
        if "requestBody" in operation:
            body = self._document.follow(
                operation["requestBody"], pointers.join(pointer, "requestBody")
            )
            content = self._content(as_object(body.value), body.pointer)
            reduced["requestBody"] = {"content": content or _BYTES}
        return {key: value for key, value in reduced.items() if value is not None}

    def _parameters(self, holder: JsonObject, pointer: str) -> list[JsonObject]:
        kept: list[JsonObject] = []
        for index, one in enumerate(as_list(holder.get("parameters"))):
            found = self._document.follow(one, pointers.join(pointer, "parameters", index))
            parameter = as_object(found.value)
            schema_pointer = pointers.join(found.pointer, "schema")
            schema = self._reference(parameter.get("schema"), schema_pointer)
            kept.append(
                {
                    "name": parameter.get("name"),
                    "in": parameter.get("in"),
                    "required": bool(parameter.get("required")),
                    # In paths and headers upstream refuses all but plain values.
                    "schema": schema if parameter.get("in") == "query" else {"type": "string"},
                }
            )
        return kept

    def _responses(self, operation: JsonObject, pointer: str) -> JsonObject:
        kept: JsonObject = {}
        for status, one in as_object(operation.get("responses")).items():
            if not str(status).startswith("2"):
                continue
            found = self._document.follow(one, pointers.join(pointer, "responses", status))
            response = as_object(found.value)
            content = self._content(response, found.pointer)
            if not content and response.get("content"):
                content = _BYTES
            kept[status] = {"description": "", **({"content": content} if content else {})}
        return kept

    def _content(self, holder: JsonObject, pointer: str) -> JsonObject:
        content = as_object(holder.get("content"))
        for media in content:
            if media == "application/json" or media.endswith("+json"):
                place = pointers.join(pointer, "content", media, "schema")
                schema = self._reference(as_object(content[media]).get("schema"), place)
                return {"application/json": {"schema": schema}}
        return {}

    def _reference(self, value: Any, pointer: str) -> JsonObject:
        """A schema where it is used: a bare reference, or the schema itself."""
        schema = self._schemas.read(value, pointer)
        if schema.component:
            return {"$ref": f"#/components/schemas/{schema.component}"}
        return self._schema(schema)

    def _schema(self, schema: Schema) -> JsonObject:
        data = schema.data
        if data.get("x-sdk-wire-forms"):
            return self._branch(self._schemas.first_form(schema))
        if data.get("x-sdk-type"):
            return {"type": "string"}
        if data.get("x-sdk-open-enum"):
            forms = map(as_object, [*as_list(data.get("anyOf")), *as_list(data.get("oneOf"))])
            named = first_object(form for form in forms if "enum" in form)
            return self._schema(Schema(named, schema.pointer))
        if "properties" in data:
            return self._object(schema)
        branches = self._schemas.branches(schema)
        if branches:
            return {"anyOf": [self._branch(one) for one in branches]}
        kept: JsonObject = {key: data[key] for key in ("type", "enum", "const") if key in data}
        values = data.get("additionalProperties")
        if values is not None:
            place = pointers.join(schema.pointer, "additionalProperties")
            is_schema = isinstance(values, dict)
            kept["additionalProperties"] = self._reference(values, place) if is_schema else values
        if type_of(data) == "array":
            kept["items"] = self._reference(
                data.get("items"), pointers.join(schema.pointer, "items")
            )
        return kept

    def _branch(self, schema: Schema) -> JsonObject:
        if schema.component:
            return {"$ref": f"#/components/schemas/{schema.component}"}
        return self._schema(schema)

    def _object(self, schema: Schema) -> JsonObject:
        raw = as_object(schema.data.get("properties"))
        called = names.field_names(raw)
        properties: JsonObject = {}
        for wire, member, _ in self._schemas.properties(schema):
            clash = called[wire].startswith("field_")
            properties[called[wire] if clash else wire] = (
                {"$ref": f"#/components/schemas/{member.component}"}
                if member.component
                else self._schema(member)
            )
        return {"type": "object", "properties": properties}
