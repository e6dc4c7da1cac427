"""Reads a document strictly: what two YAML or JSON readers could read differently is a problem."""

from pathlib import Path

from generator import json_text, yaml_text
from generator.document import Document
from generator.json_values import as_object
from generator.nodes import DataBuilder
from generator.problems import Problem, ProblemsError, Where

OPENAPI_VERSIONS = ("3.1.0", "3.1.1", "3.1.2")


def load(path: Path) -> Document:
    """Read the OpenAPI document in `path` (YAML, or JSON when its name ends in .json).

    Raises ProblemsError with everything that is wrong with its text; OSError when it is not there.
    """
    return parse(path.read_bytes(), path)


def parse(source: bytes, path: Path) -> Document:
    """Read a document from its bytes; `path` names it in problems and tells YAML from JSON."""
    compose = json_text.compose if path.suffix == ".json" else yaml_text.compose
    root = compose(_text(source, path), str(path))
    builder = DataBuilder(str(path))
    data = builder.build(root)
    if builder.problems:
        raise ProblemsError(builder.problems)
    document = Document(path, source, as_object(data), builder.values, builder.keys)
    _require_openapi(document, data)
    return document


def _text(source: bytes, path: Path) -> str:
    try:
        return source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = source[: error.start].decode("utf-8", errors="replace")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        where = Where(str(path), line, column)
        problem = Problem(where, "this is not UTF-8", "save the file as UTF-8")
        raise ProblemsError([problem]) from None


def _require_openapi(document: Document, data: object) -> None:
    if not isinstance(data, dict):
        what, hint = "the document is not an object", "it begins with 'openapi: 3.1.0'"
        raise ProblemsError([Problem(document.where(""), what, hint)])
    version = document.data.get("openapi")
    if version not in OPENAPI_VERSIONS:
        what = f"openapi is {version!r}" if version is not None else "'openapi' is missing"
        hint = f"this generator reads {', '.join(OPENAPI_VERSIONS)}"
        raise ProblemsError([Problem(document.where("/openapi"), what, hint)])
