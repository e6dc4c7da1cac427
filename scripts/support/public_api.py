"""The public surface of an emitted client, read from its text: one line for each thing.

`client` stands for an instance of the client class, `async client` for one of its asynchronous
twin. An argument is a line of its own, after `*` when it goes by name and after its place
otherwise. Types that are not exported and that a program meets all the same are below `types`.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

SPECIAL = ("__aenter__", "__aiter__", "__enter__", "__getitem__", "__iter__", "__len__")
NAMESPACES = ("errors", "models", "webhooks")

Function = ast.FunctionDef | ast.AsyncFunctionDef


class Symbol(NamedTuple):
    """Something with a name, and the module that defines it."""

    module: str
    node: ast.stmt


class Modules:
    """The modules of one package, by dotted names below it; the package itself is ''."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.tree = cache(self._tree)
        self.names = cache(self._names)

    def find(self, module: str, name: str) -> Symbol | None:
        """Where a name comes from, through imports; None when it is not of this package."""
        found = self.names(module).get(name)
        if isinstance(found, ast.stmt):
            return Symbol(module, found)
        if found is None:
            return None
        source, original = found
        if not self._file(source).exists():
            return None
        return self.find(source, original)

    def target(self, module: str, name: str) -> str:
        """The module that a name stands for, as in `from . import errors`."""
        found = self.names(module).get(name)
        source, original = found if isinstance(found, tuple) else (module, name)
        return f"{source}.{original}".strip(".")

    def exported(self, module: str) -> list[str]:
        """What `__all__` lists, or else what is imported under its own name."""
        for node in self.tree(module).body:
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
                listed: list[str] = ast.literal_eval(node.value)
                return listed
        names = self.names(module).items()
        return [name for name, found in names if isinstance(found, tuple) and name == found[1]]

    def _tree(self, module: str) -> ast.Module:
        return ast.parse(self._file(module).read_text(encoding="utf-8"))

    def _names(self, module: str) -> dict[str, ast.stmt | tuple[str, str]]:
        """Definitions, and imports from within the package as module and original name."""
        found: dict[str, ast.stmt | tuple[str, str]] = {}
        for node in _statements(self.tree(module)):
            if isinstance(node, ast.ImportFrom) and node.level:
                source = self._absolute(module, node)
                found |= {one.asname or one.name: (source, one.name) for one in node.names}
            elif isinstance(node, ast.ClassDef | Function):
                found.setdefault(node.name, node)
            elif isinstance(node, ast.AnnAssign):
                found.setdefault(ast.unparse(node.target), node)
            elif isinstance(node, ast.Assign):
                found.setdefault(ast.unparse(node.targets[0]), node)
        return found

    def _absolute(self, module: str, node: ast.ImportFrom) -> str:
        parts = module.split(".") if module else []
        is_package = self._file(module).name == "__init__.py"
        up = node.level - 1 if is_package else node.level
        kept = parts[: len(parts) - up] if up else parts
        return ".".join([*kept, *([node.module] if node.module else [])])

    def _file(self, module: str) -> Path:
        path = self._folder.joinpath(*module.split("."))
        return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def _statements(tree: ast.Module) -> Iterator[ast.stmt]:
    """The statements of a module, those for type checkers included."""
    for node in tree.body:
        yield from node.body if isinstance(node, ast.If) else [node]


class Surface:
    """Collects the lines of one package."""

    def __init__(self, folder: Path) -> None:
        self._modules = Modules(folder)
        self._told: dict[Symbol, str] = {}
        self._met: list[Symbol] = []
        self._exported: set[Symbol | None] = set()
        self.lines: set[str] = set()

    def read(self) -> list[str]:
        """Every line, sorted."""
        exported = {path: self._modules.find(*where) for path, where in self._exports()}
        self._exported = set(exported.values())
        for path, symbol in exported.items():
            self._symbol(path, symbol)
        while self._met:
            symbol = self._met.pop()
            if symbol not in self._told:
                self._symbol(f"types.{_name_of(symbol.node)}", symbol)
        return sorted(self.lines)

    def _exports(self) -> Iterator[tuple[str, tuple[str, str]]]:
        """What can be imported: its path, and the module and name to look it up by."""
        names = self._modules.exported("")
        for space in [one for one in NAMESPACES if one in names]:
            for name in self._modules.exported(space):
                yield f"{space}.{name}", (space, name)
        yield from ((name, ("", name)) for name in names if name not in NAMESPACES)

    def _symbol(self, path: str, symbol: Symbol | None) -> None:
        if symbol is None:
            raise LookupError(f"{path} is exported and defined nowhere")
        if symbol in self._told:
            self.lines.add(f"{path} = {self._told[symbol]}")
            return
        self._told[symbol] = path
        node = symbol.node
        if isinstance(node, ast.ClassDef):
            self._class(path, symbol.module, node)
        elif isinstance(node, Function):
            self._function(path, symbol.module, node)
        elif isinstance(node, ast.AnnAssign | ast.Assign) and node.value is not None:
            for part in _alternatives(node.value):
                self.lines.add(f"{path} | {self._type(symbol.module, part)}")

    def _class(self, path: str, module: str, node: ast.ClassDef) -> None:
        bases = ", ".join(ast.unparse(base) for base in node.bases)
        self.lines.add(f"class {path}({bases})")
        self._members(path, module, node)

    def _members(self, path: str, module: str, node: ast.ClassDef) -> None:
        """The members of a class, and those of bases that cannot be imported."""
        for base in node.bases:
            found = self._modules.find(module, ast.unparse(base).partition("[")[0])
            if found and isinstance(found.node, ast.ClassDef) and found not in self._exported:
                self._members(path, found.module, found.node)
        is_made_by_programs = "Args:" in (ast.get_docstring(node) or "")
        for member in node.body:
            if isinstance(member, Function):
                self._method(path, module, member, is_made_by_programs)
            elif isinstance(member, ast.AnnAssign):
                self._field(path, module, member)
            elif isinstance(member, ast.Assign) and _is_public(ast.unparse(member.targets[0])):
                name = ast.unparse(member.targets[0])
                self.lines.add(f"{path}.{name} = {ast.unparse(member.value)}")

    def _field(self, path: str, module: str, node: ast.AnnAssign) -> None:
        name = ast.unparse(node.target)
        if _is_public(name):
            default = f" = {ast.unparse(node.value)}" if node.value else ""
            self.lines.add(f"{path}.{name}: {self._type(module, node.annotation)}{default}")

    def _method(self, path: str, module: str, node: Function, is_made: bool) -> None:
        decorators = [ast.unparse(one) for one in node.decorator_list]
        if node.name == "__init__":
            if is_made:
                self._arguments(path, module, node)
            self._attributes(path, module, node)
        elif "cached_property" in decorators and node.returns is not None:
            self._resource(path, module, node)
        elif "property" in decorators and node.name == "with_raw_response":
            self._raw(path, module, node)
        elif "property" in decorators and node.returns is not None:
            self.lines.add(f"{path}.{node.name}: {self._type(module, node.returns)}")
        elif _is_public(node.name) or node.name in SPECIAL:
            self._function(f"{path}.{node.name}", module, node)

    def _attributes(self, path: str, module: str, node: Function) -> None:
        """What `__init__` sets on `self`, with the annotation there or of the argument."""
        arguments = {one.arg: one.annotation for one in _all_arguments(node)}
        for one in ast.walk(node):
            target: ast.expr | None = None
            annotation: ast.expr | None = None
            if isinstance(one, ast.AnnAssign):
                target, annotation = one.target, one.annotation
            elif isinstance(one, ast.Assign):
                target, annotation = one.targets[0], arguments.get(ast.unparse(one.value))
            if isinstance(target, ast.Attribute) and _is_public(target.attr):
                kind = self._type(module, annotation) if annotation else "Any"
                self.lines.add(f"{path}.{target.attr}: {kind}")

    def _resource(self, path: str, module: str, node: Function) -> None:
        """The methods of one resource, under the name by which a client has it."""
        assert node.returns is not None
        alias, _, class_name = ast.unparse(node.returns).partition(".")
        found = self._modules.find(self._modules.target(module, alias), class_name)
        if found is None or not isinstance(found.node, ast.ClassDef):
            raise LookupError(f"{path}.{node.name}: {class_name} is defined nowhere")
        client = f"{'async ' if path.startswith('Async') else ''}client.{node.name}"
        self.lines.add(f"{client}: {class_name}")
        self._members(client, found.module, found.node)

    def _raw(self, path: str, module: str, node: Function) -> None:
        assert node.returns is not None
        found = self._modules.find(module, ast.unparse(node.returns))
        if found is None:
            raise LookupError(f"{path}.with_raw_response is defined nowhere")
        for one in ast.walk(found.node):
            if (
                isinstance(one, ast.AnnAssign)
                and isinstance(one.target, ast.Attribute)
                and one.value
            ):
                how = ast.unparse(one.value).replace("plain.", "")
                self.lines.add(f"{path}.with_raw_response.{one.target.attr} = {how}")

    def _function(self, path: str, module: str, node: Function) -> None:
        returned = self._type(module, node.returns) if node.returns else "Any"
        yields = any(isinstance(one, ast.Yield) for one in ast.walk(node))
        if isinstance(node, ast.AsyncFunctionDef) and not yields:
            returned = f"Awaitable[{returned}]"
        self.lines.add(f"{path}() -> {returned}")
        self._arguments(path, module, node)

    def _arguments(self, path: str, module: str, node: Function) -> None:
        given = node.args
        placed = [one for one in [*given.posonlyargs, *given.args] if one.arg != "self"]
        defaults: list[ast.expr | None] = [
            *[None] * (len(placed) - len(given.defaults)),
            *given.defaults,
        ]
        for place, (one, default) in enumerate(zip(placed, defaults, strict=True), 1):
            self._argument(f"{path}({place}, ", module, one, default)
        for one, default in zip(given.kwonlyargs, given.kw_defaults, strict=True):
            self._argument(f"{path}(*, ", module, one, default)

    def _argument(self, path: str, module: str, one: ast.arg, default: ast.expr | None) -> None:
        kind = self._type(module, one.annotation) if one.annotation else "Any"
        value = "" if default is None else f" = {self._default(module, default)}"
        self.lines.add(f"{path}{one.arg}: {kind}{value})")

    def _default(self, module: str, node: ast.expr) -> str:
        """The value of a default; a constant of the module is told by what it is."""
        found = self._modules.find(module, ast.unparse(node))
        if found is not None and isinstance(found.node, ast.Assign):
            return ast.unparse(found.node.value)
        return ast.unparse(node)

    def _type(self, module: str, node: ast.expr) -> str:
        """A type as it is written; those of this package that it names are told of too."""
        for one in ast.walk(node):
            if isinstance(one, ast.Name) and _is_public(one.id):
                found = self._modules.find(module, one.id)
                if found and not _is_type_variable(found.node):
                    self._met.append(found)
        return ast.unparse(node)


def _alternatives(node: ast.expr) -> Iterator[ast.expr]:
    """The parts of `A | B | C`."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        yield from _alternatives(node.left)
        yield from _alternatives(node.right)
    else:
        yield node


def _all_arguments(node: Function) -> list[ast.arg]:
    return [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]


def _is_type_variable(node: ast.stmt) -> bool:
    value = getattr(node, "value", None)
    return isinstance(value, ast.Call) and ast.unparse(value.func) in ("TypeVar", "ParamSpec")


def _is_public(name: str) -> bool:
    return not name.startswith("_")


def _name_of(node: ast.stmt) -> str:
    if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
        return node.name
    assert isinstance(node, ast.Assign | ast.AnnAssign)
    return ast.unparse(node.targets[0] if isinstance(node, ast.Assign) else node.target)
