"""Makes a document of real-life shape and size: some 300 operations in 30 tags, no two alike.

    python -m generator.tests.large_document [--operations N] > large.yaml

The same number gives the same text, so that times can be compared.
"""

import argparse
import random
import re
import sys
from collections.abc import Iterator
from typing import Any, Final

import yaml

from generator.json_values import JsonObject

OPERATIONS_PER_RESOURCE: Final = 10

_NOUNS: Final[list[str]] = re.findall(
    r"\w+",
    "account invoice shipment parcel vehicle driver depot route customer contract "
    "ticket comment attachment project milestone release pipeline runner secret "
    "domain certificate mailbox campaign segment product variant price coupon order "
    "refund warehouse shelf supplier delivery meter tariff tenant building room "
    "sensor ",
)
_ADJECTIVES: Final[list[str]] = re.findall(
    r"\w+",
    "primary external internal billing public archived estimated default ",
)
_QUALITIES: Final[list[str]] = re.findall(
    r"\w+",
    "name code label status kind owner address note region source ",
)


def large_document(operations: int = 300) -> JsonObject:
    """An OpenAPI document with at least so many operations."""
    count = -(-operations // OPERATIONS_PER_RESOURCE)
    resources = [_resource_name(index) for index in range(count)]
    chance = random.Random(operations)
    paths: JsonObject = {}
    schemas: JsonObject = dict(_shared_schemas())
    for name in resources:
        paths |= _paths(name)
        schemas |= _schemas(name, chance, resources)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Large", "version": "1", "description": "Made by a script."},
        "servers": [{"url": "https://large.example/v1"}],
        "tags": [{"name": f"{name}s", "description": f"All about {name}s."} for name in resources],
        "security": [{"key": []}],
        "x-sdk-client": {
            "package": "large_client",
            "className": "Large",
            "credentials": {"username": "user", "password": "password"},
        },
        "x-sdk-errors": {
            "schema": "Failure",
            "classes": [{"name": "NotFoundError", "status": 404}],
        },
        "paths": paths,
        "components": {
            "securitySchemes": {"key": {"type": "http", "scheme": "basic"}},
            "headers": {
                "Location": {
                    "description": "The new resource.",
                    "x-sdk-id": "last-path-segment",
                    "schema": {"type": "string"},
                },
                "Link": {"description": "Other pages.", "schema": {"type": "string"}},
            },
            "parameters": {"Page": _query("page", minimum=0), "Size": _query("size", minimum=1)},
            "responses": {"Failed": _json_response("It failed.", "Failure")},
            "schemas": schemas,
        },
    }


def _resource_name(index: int) -> str:
    noun = _NOUNS[index % len(_NOUNS)]
    round_of = index // len(_NOUNS)
    return noun if not round_of else f"{_ADJECTIVES[round_of - 1]}{noun.capitalize()}"


def _class(name: str) -> str:
    return name[0].upper() + name[1:]


def _query(name: str, **schema: Any) -> JsonObject:
    return {"name": name, "in": "query", "schema": {"type": "integer", **schema}}


def _reference(schema: str) -> JsonObject:
    return {"$ref": f"#/components/schemas/{schema}"}


def _json_response(description: str, schema: str) -> JsonObject:
    content = {"application/json": {"schema": _reference(schema)}}
    return {"description": description, "content": content}


def _shared_schemas() -> Iterator[tuple[str, JsonObject]]:
    text: JsonObject = {"type": "string"}
    yield (
        "Failure",
        {
            "description": "Why it failed.",
            "type": "object",
            "required": ["code"],
            "properties": {"code": text, "message": text, "category": text},
        },
    )
    yield (
        "Timestamp",
        {
            "description": "ISO 8601 or milliseconds since 1970.",
            "x-sdk-type": "timestamp",
            "anyOf": [text, {"type": "integer"}],
        },
    )
    yield "Money", {"description": "Euros.", "type": "string", "x-sdk-type": "decimal"}


def _schemas(name: str, chance: random.Random, resources: list[str]) -> JsonObject:
    model, state = _class(name), f"{_class(name)}State"
    states = chance.sample(["new", "open", "active", "paused", "failed", "closed", "gone"], 4)
    fields = _fields(chance, resources)
    description = f"A {name}."
    return {
        state: {"description": "How far it is.", "type": "string", "enum": states},
        model: {
            "description": description,
            "type": "object",
            "required": ["id"],
            "properties": {
                "id": {"type": "string", "description": "The id."},
                "state": _reference(state),
                "createdAt": _reference("Timestamp"),
                "total": _reference("Money"),
                **fields,
            },
        },
        f"Create{model}Request": {
            "description": f"A {name} to make.",
            "type": "object",
            "required": sorted(fields)[:1],
            "properties": fields,
        },
        f"Update{model}Request": {
            "description": f"What shall change about a {name}.",
            "type": "object",
            "properties": {"state": _reference(state), **fields},
        },
    }


def _fields(chance: random.Random, resources: list[str]) -> JsonObject:
    fields: JsonObject = {}
    for quality in chance.sample(_QUALITIES, 6):
        owner = chance.choice(_ADJECTIVES)
        limit = chance.randrange(20, 200)
        fields[f"{owner}{quality.capitalize()}"] = {
            "description": f"The {owner} {quality}.",
            "type": "string",
            "maxLength": limit,
        }
    fields["amount"] = {"type": "number", "minimum": 0, "maximum": chance.randrange(100, 1000)}
    fields["count"] = {"type": "integer", "minimum": 0, "default": 1, "examples": [3]}
    fields["urgent"] = {"type": "boolean", "default": False}
    fields["tags"] = {"type": "array", "items": {"type": "string"}, "maxItems": 20}
    fields["related"] = _reference(_class(chance.choice(resources)))
    fields["labels"] = {"type": "object", "additionalProperties": {"type": "string"}}
    return fields


def _paths(name: str) -> JsonObject:
    model, key = _class(name), f"{name}Id"
    holder: JsonObject = {
        "name": key, "in": "path", "required": True, "schema": {"type": "string"},
    }  # fmt: skip
    one = f"/{name}s/{{{key}}}"
    return {
        f"/{name}s": {
            "get": _list(name, "list", f"list{model}s", model),
            "post": _create(name, "create", f"create{model}"),
        },
        one: {
            "parameters": [holder],
            "get": _get(name, "get", f"get{model}", model),
            "post": _change(name, "update", f"update{model}", f"Update{model}Request", model),
            "delete": _delete(name, "delete", f"delete{model}"),
        },
        f"{one}/history": {
            "parameters": [holder],
            "get": _list(name, "list_history", f"list{model}History", model),
        },
        f"{one}/archive": {
            "parameters": [holder],
            "post": _delete(name, "archive", f"archive{model}"),
        },
        f"{one}/picture": {
            "parameters": [holder],
            "put": _upload(name, f"upload{model}Picture"),
            "get": _download(name, f"download{model}Picture"),
        },
        f"{one}/copies": {
            "parameters": [holder],
            "post": _change(name, "copy", f"copy{model}", f"Create{model}Request", model),
        },
    }


def _operation(name: str, method: str, operation_id: str, success: JsonObject) -> JsonObject:
    return {
        "operationId": operation_id,
        "tags": [f"{name}s"],
        "summary": f"{method.replace('_', ' ').capitalize()}: {name}",
        "description": f"Perform {method.replace('_', ' ')} for a {name}.",
        "x-sdk": {"resource": f"{name}s", "method": method},
        "responses": {**success, "404": {"$ref": "#/components/responses/Failed"}},
    }


def _body(content: JsonObject) -> JsonObject:
    return {"requestBody": {"required": True, "content": content}}


def _list(name: str, method: str, operation_id: str, model: str) -> JsonObject:
    items = {"type": "array", "items": _reference(model)}
    example = [{"id": f"{name}-1", "count": 2, "createdAt": "2020-02-29T12:00:00Z"}]
    success = {
        "description": "One page.",
        "headers": {"Link": {"$ref": "#/components/headers/Link"}},
        "content": {"application/json": {"schema": items, "example": example}},
    }
    return {
        **_operation(name, method, operation_id, {"200": success}),
        "x-sdk-pagination": {"link": "next", "page": "page", "size": "size"},
        "parameters": [
            {"$ref": "#/components/parameters/Page"},
            {"$ref": "#/components/parameters/Size"},
            {"name": "sort", "in": "query", "schema": {"type": "string", "default": "name"}},
        ],
    }


def _create(name: str, method: str, operation_id: str) -> JsonObject:
    schema = _reference(f"{_class(operation_id)}Request")
    headers = {"Location": {"$ref": "#/components/headers/Location"}}
    success = {"201": {"description": "It was made.", "headers": headers}}
    return {
        **_operation(name, method, operation_id, success),
        **_body({"application/json": {"schema": schema}}),
    }


def _get(name: str, method: str, operation_id: str, model: str) -> JsonObject:
    return _operation(name, method, operation_id, {"200": _json_response("It.", model)})


def _change(name: str, method: str, operation_id: str, request: str, model: str) -> JsonObject:
    success = {"200": _json_response("It was changed.", model)}
    return {
        **_operation(name, method, operation_id, success),
        **_body({"application/json": {"schema": _reference(request)}}),
    }


def _delete(name: str, method: str, operation_id: str) -> JsonObject:
    return _operation(name, method, operation_id, {"204": {"description": "Done."}})


def _upload(name: str, operation_id: str) -> JsonObject:
    success: JsonObject = {"200": {"description": "It was kept."}}
    operation = _operation(name, "upload_picture", operation_id, success)
    return {**operation, **_body({"application/octet-stream": {}})}


def _download(name: str, operation_id: str) -> JsonObject:
    success = {"description": "The picture.", "content": {"application/octet-stream": {}}}
    return _operation(name, "download_picture", operation_id, {"200": success})


class _Dumper(yaml.SafeDumper):
    """Writes every object out: the reader takes no aliases."""

    def ignore_aliases(self, data: Any) -> bool:
        del data
        return True


def as_yaml(document: JsonObject) -> str:
    """The document's text."""
    return yaml.dump(document, Dumper=_Dumper, sort_keys=False, width=100)


def _main() -> None:
    parser = argparse.ArgumentParser(description="Write a large OpenAPI document.")
    parser.add_argument("--operations", type=int, default=300, metavar="N")
    sys.stdout.write(as_yaml(large_document(parser.parse_args().operations)))


if __name__ == "__main__":
    _main()
