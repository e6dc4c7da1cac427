"""Model in, files out: relative path → text, not yet formatted. Decides nothing, only lays out."""

import textwrap
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Final

import jinja2

from generator.model.errors import attribute
from generator.model.view.methods import Method, Resource
from generator.model.view.model import Model
from generator.model.view.models import Enum, Struct
from generator.model.view.type_text import Import

_HERE: Final = Path(__file__).parent
_WIDTH: Final = 98


def render(model: Model) -> dict[str, str]:
    """Every file of the package, the hand-written runtime included."""
    files = {
        "__init__.py": _fill("package_init.py.jinja", model),
        "_client.py": _fill("client.py.jinja", model),
        "errors.py": _errors(model),
        "models/__init__.py": _fill("models_init.py.jinja", model),
        "resources/__init__.py": _fill("resources_init.py.jinja", model),
        "api.md": _fill("api.md.jinja", model),
        "py.typed": "",
        **_runtime(model),
        **_models(model),
    }
    for resource in model.resources:
        files |= _resource(model, resource)
    if model.scalars:
        needs = _needs(one.kind.imports for one in model.scalars)
        files["models/scalars.py"] = _fill("scalars.py.jinja", model, "models/scalars.py", needs)
    if model.events:
        structs = frozenset(
            Import(f".models.{event.struct.module}", event.struct.name) for event in model.events
        )
        files["webhooks.py"] = _fill("webhooks.py.jinja", model, "webhooks.py", structs)
    return dict(sorted(files.items()))


def _runtime(model: Model) -> dict[str, str]:
    """The hand-written modules, word for word below the line that says where they come from."""
    left_out = {"__init__.py"} if model.events else {"__init__.py", "_events.py"}
    return {
        path.name: f"{_first_line(model)}\n{path.read_text('utf-8')}"
        for path in sorted((_HERE / "runtime").glob("*.py"))
        if path.name not in left_out
    }


def _errors(model: Model) -> str:
    needs = _needs(field.kind.imports for field in model.errors.fields)
    return _fill("errors.py.jinja", model, "errors.py", needs, attribute=attribute)


def _models(model: Model) -> dict[str, str]:
    files: dict[str, str] = {}
    for module, classes in model.modules.items():
        path = f"models/{module}.py"
        own = {one.name for one in classes} | {f"{one.name}Literal" for one in classes}
        needs = _needs(_imports(one) for one in classes)
        needs = frozenset(need for need in needs if need.name not in own)
        files[path] = _fill("model.py.jinja", model, path, needs, classes=classes)
    return files


def _resource(model: Model, resource: Resource) -> dict[str, str]:
    folder = f"resources/{resource.name}"
    tables = _needs(
        [
            *(_table_imports(method) for method in resource.methods),
            {Import("._operation", "Operation")},
        ]
    )
    signatures = _needs(_signature_imports(method) for method in resource.methods)
    path = f"{folder}/_operations.py"
    files = {
        f"{folder}/__init__.py": _fill("resource_init.py.jinja", model, resource=resource),
        path: _fill("operations.py.jinja", model, path, tables, resource=resource),
    }
    for name, asynchronous in (("_sync", False), ("_async", True)):
        path = f"{folder}/{name}.py"
        files[path] = _fill(
            "resource.py.jinja", model, path, signatures, resource=resource, is_async=asynchronous
        )
    return files


def _imports(one: Struct | Enum) -> frozenset[Import]:
    if isinstance(one, Enum):
        return frozenset()
    return _needs(field.annotation.imports for field in one.fields)


def _table_imports(method: Method) -> frozenset[Import]:
    needs = _needs(argument.limits.imports for argument in method.query_limits)
    body = method.body.imports if method.body else frozenset[Import]()
    pace = method.pace.imports if method.pace else frozenset[Import]()
    result = method.result.expression.imports | method.result.annotation.imports
    return needs | body | pace | result


def _signature_imports(method: Method) -> frozenset[Import]:
    return _needs(one.kind.imports for one in method.arguments) | method.result.annotation.imports


def _needs(groups: Iterable[Iterable[Import]]) -> frozenset[Import]:
    return frozenset(need for group in groups for need in group)


def _fill(
    template: str, model: Model, path: str = "", needs: Iterable[Import] = (), **values: object
) -> str:
    moved = model.elsewhere
    lines = import_lines(path, [moved.get(need, need) for need in needs])
    head = "" if template.endswith(".md.jinja") else f"{_first_line(model)}\n"
    text = (
        _environment()
        .get_template(template)
        .render(model=model, client=model.client, imports=lines, **values)
    )
    return head + text


def _first_line(model: Model) -> str:
    return f"# Generated from {model.document} by `{model.command}`. Do not edit: change those."


def import_lines(path: str, needs: Iterable[Import]) -> str:
    """Import statements for a file of the package; modules of the package are written relative."""
    by_module: dict[str, set[str]] = {}
    for need in needs:
        by_module.setdefault(_module(path, need.module), set()).add(need.name)
    return "\n".join(
        f"from {module} import {', '.join(sorted(names))}"
        for module, names in sorted(by_module.items())
    )


def _module(path: str, module: str) -> str:
    if not module.startswith("."):
        return module
    folder = path.rpartition("/")[0]
    own = f".{folder.replace('/', '.')}." if folder else "."
    if folder and module.startswith(own):
        return f".{module.removeprefix(own)}"
    return "." * (path.count("/") + 1) + module[1:]


def docstring(paragraphs: Iterable[str] | str, indent: int = 4) -> str:
    """Paragraphs as a docstring, wrapped; what could end or escape the string is escaped."""
    given = [paragraphs] if isinstance(paragraphs, str) else list(paragraphs)
    width = _WIDTH - indent
    blocks = ["\n".join(_wrapped(block, width)) for block in given if block]
    text = "\n\n".join(blocks).replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    if not text:
        return ""
    one_line = "\n" not in text and len(text) + indent + 6 <= _WIDTH + 2
    quoted = f'"""{text}"""' if one_line else f'"""{text}\n"""'
    return textwrap.indent(quoted, " " * indent, lambda line: bool(line.strip())).lstrip()


def _wrapped(block: str, width: int) -> list[str]:
    """Each line of a block; a line that is indented keeps its indent when it goes on."""
    lines: list[str] = []
    for line in block.splitlines():
        indent = len(line) - len(line.lstrip())
        lines += textwrap.wrap(
            line.strip(),
            width,
            initial_indent=" " * indent,
            subsequent_indent=" " * (indent + 4 if indent else 0),
            break_long_words=False,
            break_on_hyphens=False,
        )
    return lines


def class_doc(resource: Resource) -> str:
    """The docstring of a resource, with the failures that all its methods share."""
    common = ", ".join(resource.raises)
    return docstring([resource.doc, f"Every method may raise {common}." if common else ""])


def method_doc(method: Method, resource: Resource) -> str:
    """The docstring of a method: what it does, its arguments, its result, errors and source."""
    told = [f"    {one.name}: {one.doc}" for one in method.arguments if one.doc]
    if method.result.kind == "pages":
        told.append(
            f"    {method.limit_name}: Stop after so many items; more pages are not fetched then."
        )
    blocks = [method.summary, *method.doc]
    if told:
        blocks.append("\n".join(["Args:", *told]))
    own = [one for one in method.raises if one not in resource.raises]
    if own:
        blocks.append(f"Raises: {', '.join(own)}.")
    if method.source:
        blocks.append(f"Source: {method.source}")
    return docstring(blocks, 8)


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_HERE / "templates"),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )
    filters: dict[str, Callable[..., str]] = {
        "attribute": attribute,
        "class_doc": class_doc,
        "docstring": docstring,
        "literal": literal,
        "mapping": mapping,
        "method_doc": method_doc,
    }
    environment.filters.update(filters)
    return environment


def literal(value: object) -> str:
    """A Python literal."""
    return repr(value)


def mapping(pairs: Mapping[str, str]) -> str:
    """A dictionary of texts as Python source."""
    return "{" + ", ".join(f"{key!r}: {value!r}" for key, value in pairs.items()) + "}"
