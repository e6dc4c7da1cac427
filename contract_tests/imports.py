"""Who imports whom, read from the source without running it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Import:
    """One imported name: `imported` is dotted, `importer` the dotted module that imports it."""

    importer: str
    imported: str
    path: Path
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.importer} imports {self.imported}"


def imports_of(folder: Path, package: str) -> list[Import]:
    """Every import in the Python files below `folder`, the home of the package `package`."""
    found: list[Import] = []
    for path in sorted(folder.rglob("*.py")):
        parts = path.relative_to(folder).with_suffix("").parts
        is_package = parts[-1] == "__init__"
        importer = ".".join([package, *(parts[:-1] if is_package else parts)])
        home = importer if is_package else importer.rpartition(".")[0]
        tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
        for node in ast.walk(tree):
            if isinstance(node, ast.Import | ast.ImportFrom):
                names = _names(node, home)
                found += [Import(importer, name, path, node.lineno) for name in names]
    return found


def _names(node: ast.Import | ast.ImportFrom, home: str) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
        return
    above = home.split(".")[: len(home.split(".")) - node.level + 1] if node.level else []
    module = ".".join([*above, *([node.module] if node.module else [])])
    yield from (f"{module}.{alias.name}" for alias in node.names)


def is_inside(name: str, packages: frozenset[str] | set[str]) -> bool:
    """Whether a dotted name is one of `packages` or lies inside one."""
    parts = name.split(".")
    return any(".".join(parts[: end + 1]) in packages for end in range(len(parts)))
