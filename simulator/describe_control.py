"""Writes what the control API says of itself into the reference: a document, and a page to read.

`python simulator/describe_control.py` writes `docs/reference/control-api.json` and, between its
marks, `control-api.md`; with `--check` it writes nothing and ends with 1 when one is stale.
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from catapult_simulator.control.actions import every_action
from catapult_simulator.control.document import document
from catapult_simulator.resources import RESOURCES

REFERENCE = Path(__file__).resolve().parent.parent / "docs" / "reference"
DOCUMENT, PAGE = REFERENCE / "control-api.json", REFERENCE / "control-api.md"
BEGIN = "<!-- written from control-api.json: do not edit -->"
END = "<!-- end -->"
BOUNDS = {
    "minimum": "≥ {}",
    "exclusiveMinimum": "> {}",
    "maximum": "≤ {}",
    "maxLength": "at most {} characters",
    "maxItems": "at most {}",
}
MOST_WORDS = 20
WORDS = {"string": "text", "integer": "whole number", "object": "object", "boolean": "boolean"}


def written() -> dict[Path, str]:
    """Both files as they ought to be."""
    described = document(every_action(RESOURCES))
    before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    page = "\n".join((BEGIN, "", *_page(described), END))
    text = json.dumps(described, indent=2, ensure_ascii=False) + "\n"
    return {DOCUMENT: text, PAGE: before + page + after}


def _page(described: dict[str, Any]) -> Iterator[str]:
    subjects: dict[str, list[tuple[str, dict[str, Any]]]] = {}
    for path, methods in described["paths"].items():
        for method, operation in methods.items():
            line = f"{method.upper()} {path}"
            subjects.setdefault(operation["tags"][0], []).append((line, operation))
    for subject, operations in sorted(subjects.items()):
        yield from (f"## {subject.replace('_', ' ').capitalize()}", "")
        for line, operation in operations:
            yield from _operation(line, operation)
    yield from ("## Shapes", "")
    for name, schema in described["components"]["schemas"].items():
        yield from (f"### {name}", "")
        yield from _fields(schema)


def _operation(line: str, operation: dict[str, Any]) -> Iterator[str]:
    yield from (f"### `{line}`", "", operation["summary"], "")
    if "description" in operation:
        told = operation["description"].replace("Raises:\n    ApiError: ", "Refused with ")
        yield from (re.sub(r"\n {4,}", " ", told), "")
    parameters = [one for one in operation.get("parameters", ()) if _is_told(one)]
    if parameters:
        properties = {_as_written(one): one["schema"] for one in parameters}
        required = [_as_written(one) for one in parameters if one["required"]]
        yield from _fields({"properties": properties, "required": required})
    if "requestBody" in operation:
        ((_, content),) = operation["requestBody"]["content"].items()
        yield from _fields(content["schema"])
    ((media_type, content),) = operation["responses"]["200"]["content"].items()
    kind = "" if media_type == "application/json" else f" (`{media_type}`)"
    yield from (f"Answers: {said(content['schema'])}{kind}.", "")


def _is_told(parameter: dict[str, Any]) -> bool:
    """Of a path, only those places that not just any text may stand in."""
    return parameter["in"] == "query" or "enum" in parameter["schema"]


def _as_written(parameter: dict[str, Any]) -> str:
    name = str(parameter["name"])
    return f"{{{name}}}" if parameter["in"] == "path" else name


def _fields(schema: dict[str, Any]) -> Iterator[str]:
    if "properties" not in schema:
        yield from (said(schema), "")
        return
    yield from ("| property | is | |", "|---|---|---|")
    for name, value in schema["properties"].items():
        if name in schema.get("required", ()):
            yield f"| `{name}` | {said(value)} |  |"
        else:
            yield f"| `{name}` | {said(_but_null(value))} | may be absent |"
    yield ""


def _but_null(schema: dict[str, Any]) -> dict[str, Any]:
    """What may be absent may be null, which need not be said each time."""
    others = [one for one in schema.get("anyOf", ()) if one != {"type": "null"}]
    return others[0] if len(others) == 1 else schema


def said(schema: dict[str, Any]) -> str:
    """A schema in a few words."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "description" in schema:
        return str(schema["description"])
    if "anyOf" in schema:
        return " or ".join(said(one) for one in schema["anyOf"])
    if len(schema.get("enum", ())) > MOST_WORDS:
        return f"one of {len(schema['enum'])} words that [the document](control-api.json) lists"
    if "enum" in schema:
        return ", ".join(f"`{word}`" for word in schema["enum"])
    if "const" in schema:
        return f"`{json.dumps(schema['const'])}`"
    return _plain(schema)


def _plain(schema: dict[str, Any]) -> str:
    kind: str = schema.get("type", "anything")
    words = WORDS.get(kind, kind)
    if kind == "array":
        words = f"list of {said(schema.get('items', {}))}"
    elif kind == "object" and "properties" in schema:
        inner = ", ".join(f"`{n}`: {said(one)}" for n, one in schema["properties"].items())
        words = f"object of {inner}" if inner else "an empty object"
    elif schema.get("format") == "date-time":
        words = "time"
    bounds = [how.format(schema[name]) for name, how in BOUNDS.items() if name in schema]
    return " ".join((words, *([f"({', '.join(bounds)})"] if bounds else [])))


def main(arguments: list[str]) -> int:
    """Writes the files, or only compares them."""
    stale = {
        path: text
        for path, text in written().items()
        if not path.exists() or path.read_text("utf-8") != text
    }
    if "--check" in arguments:
        print("".join(f"{path} is stale\n" for path in stale), end="", file=sys.stderr)
        return 1 if stale else 0
    for path, text in stale.items():
        path.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
