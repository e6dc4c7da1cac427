"""The replies and callbacks that official sources print, read where they lie.

The collection is not part of this project: it stands beside a checkout, in
`../shared/reference/payloads`, or where CATAPULT_PAYLOADS points. Tests that want it are skipped,
saying so, where it is absent.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from contract_tests.document import ROOT, Document, Operation, Schema

FOLDER = Path(os.environ.get("CATAPULT_PAYLOADS", ROOT.parent / "shared/reference/payloads"))
EXCEPTIONS = Path(__file__).parent / "payload_exceptions.yaml"
ABSENT = f"the published payloads are not beside this checkout (looked in {FOLDER})"


@dataclass(frozen=True)
class Payload:
    """One printed body: of a reply (`operation`, `status`) or of a callback (`event`)."""

    id: str
    method: str
    path: str
    status: int | None
    event: str | None
    is_one_item: bool
    body: Any

    def operation(self, document: Document) -> Operation | None:
        """The documented operation that this is a reply of, if there is one."""
        for operation in document.operations.values():
            if (operation.method, operation.path) == (self.method, self.path):
                return operation
        return None

    def schema(self, document: Document) -> Schema | None:
        """The schema that the body must satisfy; `None` where nothing documents it."""
        if self.event is not None:
            return self._event_schema(document)
        operation = self.operation(document)
        if operation is None or self.status is None:
            return None
        # SDK tests answer 201 to some reads: the body still is the operation's reply.
        documented = str(self.status) in operation.raw["responses"]
        status = self.status if documented else operation.success_statuses()[0]
        schema = document.reply_schema(operation, status)
        if schema is not None and self.is_one_item:
            items: Schema = document.resolve(schema)["items"]
            return items
        return schema

    def _event_schema(self, document: Document) -> Schema | None:
        names = document.events.get(self.body.get("eventType"), [])
        return {"anyOf": [document.schema(name) for name in names]} if names else None


def published() -> Iterator[Payload]:
    """Every published payload, in the order of the collection; nothing where it is absent."""
    for path in sorted(FOLDER.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            method, route = record["operation"].split(" ", 1)
            yield Payload(
                id=record["id"],
                method=method,
                path=route,
                status=record["status"],
                event=record.get("event"),
                is_one_item=record.get("part") == "one item of the array",
                body=record["body"],
            )


def exceptions() -> dict[str, str]:
    """The payloads that no schema of ours can take, each with the reason."""
    entries = yaml.safe_load(EXCEPTIONS.read_text(encoding="utf-8")) or []
    return {entry["id"]: entry["reason"] for entry in entries}
