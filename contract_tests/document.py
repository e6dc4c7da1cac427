"""openapi.yaml as the contract tests see it: operations, their inputs, and judges for values.

The published document is read as it is; what tests add for generation (formats that draw
seeded ids) is added to a copy, in `seeding.py`.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jsonschema_rs
import yaml

ROOT = Path(__file__).parent.parent
OPENAPI = ROOT / "openapi.yaml"
METHODS = ("get", "put", "post", "delete", "patch")
JSON = "application/json"

Schema = dict[str, Any]


@dataclass(frozen=True)
class Parameter:
    """One documented parameter; `where` is `path`, `query` or `header`."""

    name: str
    where: str
    required: bool
    schema: Schema


@dataclass(frozen=True)
class Operation:
    """One documented operation. `body` is the JSON body's schema, `None` where there is none."""

    id: str
    method: str
    path: str
    tag: str
    parameters: tuple[Parameter, ...]
    body: Schema | None
    body_required: bool
    raw: Mapping[str, Any]

    @property
    def rules(self) -> list[dict[str, Any]]:
        """Cross-field rules that JSON Schema cannot say (docs/reference/rules-beyond-schema.md)."""
        return list(self.raw.get("x-rules", []))

    def success_statuses(self) -> list[int]:
        """The documented 2xx statuses, lowest first."""
        return sorted(int(s) for s in self.raw["responses"] if str(s).startswith("2"))


class Document:
    """An OpenAPI document with its references resolved on demand."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.data = data
        self._judges: dict[str, Judge] = {}

    @classmethod
    def load(cls, path: Path = OPENAPI) -> Document:
        """Read a document from `path` (the project's own by default)."""
        return cls(yaml.load(path.read_bytes(), Loader=_Loader))

    def resolve(self, node: Any) -> Any:
        """Follow `$ref`s until a node that is not a reference."""
        while isinstance(node, Mapping) and isinstance(node.get("$ref"), str):
            target: Any = self.data
            for part in node["$ref"].removeprefix("#/").split("/"):
                target = target[part.replace("~1", "/").replace("~0", "~")]
            node = target
        return node

    @functools.cached_property
    def operations(self) -> dict[str, Operation]:
        """Every operation under `paths`, by operationId, in the document's order."""
        found = {}
        for path, item in self.data["paths"].items():
            for method in METHODS:
                if method in item:
                    operation = self._operation(method, path, item)
                    found[operation.id] = operation
        return found

    def _operation(self, method: str, path: str, item: Mapping[str, Any]) -> Operation:
        raw = item[method]
        declared = [
            self.resolve(p) for p in [*item.get("parameters", []), *raw.get("parameters", [])]
        ]
        request_body = self.resolve(raw.get("requestBody", {}))
        return Operation(
            id=raw["operationId"],
            method=method.upper(),
            path=path,
            tag=raw["tags"][0],
            parameters=tuple(
                Parameter(p["name"], p["in"], p.get("required", False), p.get("schema", {}))
                for p in declared
            ),
            body=request_body.get("content", {}).get(JSON, {}).get("schema"),
            body_required=request_body.get("required", False),
            raw=raw,
        )

    def reply_schema(self, operation: Operation, status: int) -> Schema | None:
        """The JSON schema of the reply with `status`; `None` where no body is documented."""
        responses = operation.raw["responses"]
        response = self.resolve(responses.get(str(status), responses.get("default", {})))
        schema: Schema | None = response.get("content", {}).get(JSON, {}).get("schema")
        return schema

    def schema(self, name: str) -> Schema:
        """A reference to the component schema `name`."""
        if name not in self.data["components"]["schemas"]:
            raise KeyError(f"no component schema is named {name!r}")
        return {"$ref": f"#/components/schemas/{name}"}

    def judge(self, schema: Schema) -> Judge:
        """A judge of values against `schema`, which may refer to this document's components."""
        key = json.dumps(schema, sort_keys=True)
        if key not in self._judges:
            self._judges[key] = Judge(schema, self.data["components"])
        return self._judges[key]

    @functools.cached_property
    def events(self) -> dict[str, list[str]]:
        """The component schemas that describe each `eventType`, in the document's order."""
        found: dict[str, list[str]] = {}
        for name, schema in self.data["components"]["schemas"].items():
            event = schema.get("x-sdk-event")
            if event:
                found.setdefault(event["type"], []).append(name)
        return found


class Judge:
    """Says whether a value is valid, and if not, why."""

    def __init__(self, schema: Schema, components: Mapping[str, Any]) -> None:
        self._validator = jsonschema_rs.Draft202012Validator(
            {**schema, "components": components}, validate_formats=True
        )

    def accepts(self, value: Any) -> bool:
        """True when `value` satisfies the schema."""
        return bool(self._validator.is_valid(value))

    def complaints(self, value: Any) -> list[str]:
        """What is wrong with `value`, one sentence each; empty when it is valid."""
        return [
            f"{'/'.join(map(str, error.instance_path)) or '(the whole)'}: {error.message}"
            for error in self._validator.iter_errors(value)
        ]


def without_nulls(value: Any) -> Any:
    """`value` as the platform reads it: a JSON null means «not sent», nested too."""
    if isinstance(value, dict):
        return {k: without_nulls(v) for k, v in value.items() if v is not None}
    return value


class _Loader(yaml.CSafeLoader):
    """YAML 1.2's view of dates: a timestamp is a string."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
