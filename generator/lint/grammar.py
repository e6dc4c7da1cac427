"""What an OpenAPI 3.1 document is made of: every object, its fields, and what stands in them."""

from enum import Enum
from typing import Final, NamedTuple

METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


class Many(Enum):
    """How the objects stand in a field."""

    ONE = "the object itself"
    LIST = "an array of them"
    MAP = "an object with one under each name"
    MAP_OR_EXTENSION = "the same, where names with x- are extensions"


class Slot(NamedTuple):
    """A field that holds objects of the grammar."""

    kind: str
    many: Many = Many.ONE


def _one(kind: str) -> Slot:
    return Slot(kind)


def _list(kind: str) -> Slot:
    return Slot(kind, Many.LIST)


def _map(kind: str) -> Slot:
    return Slot(kind, Many.MAP)


_PARAMETER_SLOTS: Final = {
    "schema": _one("schema"),
    "content": _map("media type"),
    "examples": _map("example"),
}

SLOTS: Final[dict[str, dict[str, Slot]]] = {
    "document": {
        "info": _one("info"),
        "servers": _list("server"),
        "paths": Slot("path item", Many.MAP_OR_EXTENSION),
        "webhooks": _map("path item"),
        "components": _one("components"),
        "tags": _list("tag"),
        "externalDocs": _one("external documentation"),
    },
    "info": {"contact": _one("contact"), "license": _one("license")},
    "contact": {},
    "license": {},
    "server": {"variables": _map("server variable")},
    "server variable": {},
    "components": {
        "schemas": _map("schema"),
        "responses": _map("response"),
        "parameters": _map("parameter"),
        "examples": _map("example"),
        "requestBodies": _map("request body"),
        "headers": _map("header"),
        "securitySchemes": _map("security scheme"),
        "links": _map("link"),
        "callbacks": _map("callback"),
        "pathItems": _map("path item"),
    },
    "path item": {
        **{method: _one("operation") for method in METHODS},
        "servers": _list("server"),
        "parameters": _list("parameter"),
    },
    "operation": {
        "externalDocs": _one("external documentation"),
        "parameters": _list("parameter"),
        "requestBody": _one("request body"),
        "responses": Slot("response", Many.MAP_OR_EXTENSION),
        "callbacks": _map("callback"),
        "servers": _list("server"),
    },
    "external documentation": {},
    "parameter": _PARAMETER_SLOTS,
    "header": _PARAMETER_SLOTS,
    "request body": {"content": _map("media type")},
    "media type": {
        "schema": _one("schema"),
        "examples": _map("example"),
        "encoding": _map("encoding"),
    },
    "encoding": {"headers": _map("header")},
    "response": {
        "headers": _map("header"),
        "content": _map("media type"),
        "links": _map("link"),
    },
    "callback": {"*": Slot("path item", Many.MAP_OR_EXTENSION)},
    "example": {},
    "link": {"server": _one("server")},
    "tag": {"externalDocs": _one("external documentation")},
    "security scheme": {},
    "schema": {
        **dict.fromkeys(
            ("properties", "patternProperties", "$defs", "dependentSchemas"), _map("schema")
        ),
        **dict.fromkeys(("allOf", "anyOf", "oneOf", "prefixItems"), _list("schema")),
        **dict.fromkeys(
            (
                *("items", "additionalProperties", "not", "if", "then", "else", "contains"),
                *("propertyNames", "unevaluatedItems", "unevaluatedProperties", "contentSchema"),
            ),
            _one("schema"),
        ),
        "externalDocs": _one("external documentation"),
    },
}

_PARAMETER_FIELDS: Final = "description required deprecated style explode example"

_PLAIN_FIELDS: Final = {
    "document": "openapi jsonSchemaDialect security",
    "info": "title summary description termsOfService version",
    "contact": "name url email",
    "license": "name identifier url",
    "server": "url description",
    "server variable": "enum default description",
    "components": "",
    "path item": "$ref summary description",
    "operation": "tags summary description operationId deprecated security",
    "external documentation": "description url",
    "parameter": f"name in allowEmptyValue allowReserved {_PARAMETER_FIELDS}",
    "header": _PARAMETER_FIELDS,
    "request body": "description required",
    "media type": "example",
    "encoding": "contentType style explode allowReserved",
    "response": "description",
    "example": "summary description value externalValue",
    "link": "operationRef operationId parameters requestBody description",
    "tag": "name description",
    "security scheme": "type description name in scheme bearerFormat flows openIdConnectUrl",
    "schema": (
        "$schema $id $ref $anchor $dynamicRef $dynamicAnchor $vocabulary $comment "
        "type enum const multipleOf maximum exclusiveMaximum minimum exclusiveMinimum "
        "maxLength minLength pattern maxItems minItems uniqueItems maxContains minContains "
        "maxProperties minProperties required dependentRequired "
        "title description default deprecated readOnly writeOnly examples "
        "format contentEncoding contentMediaType discriminator xml example"
    ),
}

FIELDS: Final[dict[str, frozenset[str]]] = {
    kind: frozenset(plain.split()) | SLOTS[kind].keys() for kind, plain in _PLAIN_FIELDS.items()
}
