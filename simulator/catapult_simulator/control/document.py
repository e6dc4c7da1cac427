"""The control API's own OpenAPI document, made of what its endpoints declare."""

import inspect
from collections.abc import Iterable
from typing import Any, cast

from catapult_simulator.checks.schema import (
    ANYTHING,
    TEXT,
    Schema,
    accepted,
    by_name,
    items,
    record,
)
from catapult_simulator.checks.table import Table, schema_of
from catapult_simulator.control.action import JSON, ControlAction

ROOT = "/_sim"
INTRODUCTION = """\
Rules a simulator of the v1 API: its clock, its accounts, what the outside world does, what was
asked and called back. It has a port of its own.

In bodies `null` means «not sent», and booleans and numbers may be text. A property or parameter
that is not known is refused, and so is a query or body where none is taken. Without a control
token, requests with a `Host` that is not of this machine, or an `Origin` that is not the control
API's own, are refused (403)."""

REFUSAL = record(
    "Refusal",
    {
        "category": TEXT,
        "code": TEXT,
        "message": TEXT,
        "details": items(record("Detail", {"name": TEXT, "value": TEXT})),
    },
)


def describing(others: Iterable[ControlAction]) -> ControlAction:
    """The endpoint that answers with the description of the others, and of itself."""
    described = list(others)

    async def get_document(*_: object) -> object:
        """This description of the control API, as an OpenAPI 3.1 document."""
        return document(described)

    described.append(ControlAction("GET", "/openapi.json", get_document, reply=by_name(ANYTHING)))
    return described[-1]


def document(actions: Iterable[ControlAction]) -> Schema:
    """The OpenAPI 3.1 document of these endpoints."""
    components: Schema = {}
    paths: dict[str, Schema] = {}
    for action in sorted(actions, key=lambda action: (action.path, action.method)):
        paths.setdefault(ROOT + action.path, {})[action.method.lower()] = _operation(action)
    responses = {"Refused": {"description": "Refused.", "content": {JSON: {"schema": REFUSAL}}}}
    shared = {
        "paths": _shared(paths, components),
        "responses": _shared(responses, components),
    }
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "The simulator's control API",
            "version": "1",
            "description": INTRODUCTION,
        },
        "servers": [{"url": "/", "description": "The control port."}],
        "security": [{}, {"controlToken": []}],
        "paths": shared["paths"],
        "components": {
            "schemas": dict(sorted(components.items())),
            "responses": shared["responses"],
            "securitySchemes": {
                "controlToken": {
                    "type": "http",
                    "scheme": "bearer",
                    "description": "The token of `--control-token`, where one is set.",
                }
            },
        },
    }


def _operation(action: ControlAction) -> Schema:
    told = (inspect.getdoc(action.act) or "").replace("``", "`")
    summary, _, more = told.partition("\n\n")
    name = action.act.__name__
    operation: Schema = {
        "operationId": name.split("_")[0] + "".join(w.title() for w in name.split("_")[1:]),
        "tags": [_subject(action)],
        "summary": " ".join(summary.split()),
    }
    if more:
        operation["description"] = more
    parameters = [*_places(action), *(_query(action.table) if action.method == "GET" else [])]
    if parameters:
        operation["parameters"] = parameters
    if action.table is not None and action.method != "GET":
        schema = schema_of(action.table.fields) | {"additionalProperties": False}
        schema |= action.table.together
        is_required = bool(schema["required"])
        schema |= {} if is_required else {"type": ["object", "null"]}
        operation["requestBody"] = {"content": {JSON: {"schema": schema}}, "required": is_required}
    content = {action.media_type: {"schema": action.reply if action.reply is not None else {}}}
    operation["responses"] = {
        "200": {"description": "Done.", "content": content},
        "4XX": {"$ref": "#/components/responses/Refused"},
    }
    return operation


def _places(action: ControlAction) -> list[Schema]:
    names = [part[1:-1] for part in action.path.split("/") if part.startswith("{")]
    return [
        {"name": name, "in": "path", "required": True, "schema": action.places.get(name, TEXT)}
        for name in names
    ]


def _query(table: Table | None) -> list[Schema]:
    return [
        {"name": one.name, "in": "query", "required": one.required, "schema": accepted(one.check)}
        for one in (table.fields if table else ())
    ]


def _subject(action: ControlAction) -> str:
    """The room of an endpoint: its module, or the resource whose outside world it is."""
    *_, package, module = action.act.__module__.split(".")
    return package if module == "outside" else module


def _shared(value: Any, components: Schema) -> Any:
    """The same, with every schema that has a title moved to the components."""
    if isinstance(value, list):
        return [_shared(one, components) for one in cast(list[object], value)]
    if not isinstance(value, dict):
        return value
    schema = {name: _shared(one, components) for name, one in cast(Schema, value).items()}
    title = schema.pop("title", None)
    if not isinstance(title, str):
        return schema if title is None else schema | {"title": title}
    if components.setdefault(title, schema) != schema:
        raise ValueError(f"two schemas are called {title}")
    return {"$ref": f"#/components/schemas/{title}"}
