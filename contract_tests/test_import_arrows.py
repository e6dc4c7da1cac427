"""The arrows of ARCHITECTURE.md, held against the source."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from contract_tests.imports import Import, imports_of, is_inside

ROOT = Path(__file__).parent.parent
CLIENT, SIMULATOR, GENERATOR = "bandwidth_catapult", "catapult_simulator", "generator"

HOMES = {
    CLIENT: "generated_client/bandwidth_catapult",
    SIMULATOR: "simulator/catapult_simulator",
    GENERATOR: "generator",
    "scripts": "scripts",
}
# Beside the standard library and itself, a part imports what is listed here and nothing else.
MAY_IMPORT: dict[str, set[str]] = {
    CLIENT: {"httpx", "msgspec"},
    SIMULATOR: {
        "aiohttp",
        "httptools",
        "orjson",
        "pytest",
        "starlette",
        "uvloop",
        "yaml",
        "yarl",
    },
    GENERATOR: {
        "jinja2",
        "jsonschema",
        "jsonschema_rs",
        "openapi_python_client",
        "openapi_spec_validator",
        "ruamel",
        "yaml",
    },
    "scripts": set(),
}
# Inside a part: a module of the first column imports nothing of the second.
MUST_NOT_IMPORT: list[tuple[str, set[str]]] = [
    # The order of the simulator's rooms is in test_order_of_rooms.py; this is what else they shun.
    (f"{SIMULATOR}.world", {f"{SIMULATOR}.api.asgi"}),
    (f"{SIMULATOR}.resources", {f"{SIMULATOR}.api.asgi"}),
    (f"{SIMULATOR}.control", {f"{SIMULATOR}.resources"}),
    (f"{GENERATOR}.problems", {GENERATOR}),
    (f"{GENERATOR}.load", {f"{GENERATOR}.{n}" for n in ("lint", "model", "render", "write")}),
    (f"{GENERATOR}.lint", {f"{GENERATOR}.{n}" for n in ("model", "render", "write")}),
    (f"{GENERATOR}.model", {f"{GENERATOR}.{n}" for n in ("lint", "render", "write")}),
    (f"{GENERATOR}.render", {f"{GENERATOR}.{n}" for n in ("lint", "load", "write")}),
    (f"{GENERATOR}.write", {f"{GENERATOR}.{n}" for n in ("lint", "model", "render")}),
]
# A package that has one door: only modules inside the second column import it.
ONLY_IN: list[tuple[str, str]] = [
    ("httpx", f"{CLIENT}._http"),
    ("aiohttp", f"{SIMULATOR}.outgoing"),
    ("starlette", f"{SIMULATOR}.control"),
    ("httptools", f"{SIMULATOR}.serve"),
    ("random", f"{SIMULATOR}.state.ids"),
    ("yaml", f"{SIMULATOR}.scenarios.source"),
    ("pytest", f"{SIMULATOR}.pytest_plugin"),
    ("openapi_python_client", f"{GENERATOR}.model"),
    ("jinja2", f"{GENERATOR}.render"),
    ("ruff", f"{GENERATOR}.formatting"),
]
# A resource reaches another's state through rules and the store, never through its routes; and
# the HTTP of a resource never enters its rules.
ROUTES = ".routes"


def violations(homes: dict[str, Path]) -> list[str]:
    """One line for each import that goes against an arrow; `homes` are the packages' folders."""
    everything = [
        one
        for package, home in homes.items()
        for one in imports_of(home, package)
        if "tests" not in one.path.relative_to(home).parts
        and not one.importer.startswith(f"{GENERATOR}.runtime")
    ]
    return [str(one) for one in everything if _breaks_an_arrow(one)]


def _breaks_an_arrow(one: Import) -> bool:
    part = one.importer.partition(".")[0]
    root = one.imported.partition(".")[0]
    return (
        (root != part and root not in sys.stdlib_module_names and root not in MAY_IMPORT[part])
        or any(
            is_inside(one.importer, {importer}) and is_inside(one.imported, forbidden)
            for importer, forbidden in MUST_NOT_IMPORT
        )
        or any(
            root == package
            and part == home.partition(".")[0]
            and not is_inside(one.importer, {home})
            for package, home in ONLY_IN
        )
        or (one.importer.endswith(".rules") and f"{ROUTES}." in f"{one.imported}.")
    )


def test_every_import_follows_the_arrows() -> None:
    assert violations({package: ROOT / home for package, home in HOMES.items()}) == []


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("generator/model.py", "import bandwidth_catapult"),
        ("generated_client/bandwidth_catapult/models.py", "from generator import load"),
        ("generated_client/bandwidth_catapult/paging.py", "import httpx"),
        ("simulator/catapult_simulator/cli.py", "from bandwidth_catapult.models import Call"),
        ("simulator/catapult_simulator/control/app.py", "from ..resources.calls import rules"),
        ("simulator/catapult_simulator/resources/calls/rules.py", "from . import routes"),
        ("simulator/catapult_simulator/resources/calls/rules.py", "import random"),
        ("simulator/catapult_simulator/cli.py", "if 1:\n    from scripts.support import say"),
        ("generator/lint/names.py", "def f():\n    import generator.render"),
    ],
)
def test_an_import_against_an_arrow_is_named(tmp_path: Path, module: str, source: str) -> None:
    planted = tmp_path / module
    planted.parent.mkdir(parents=True)
    planted.write_text(source, encoding="utf-8")
    homes = {package: tmp_path / home for package, home in HOMES.items()}
    (line,) = violations(homes)
    assert line.startswith(f"{planted}:")


def test_the_source_that_clients_carry_imports_what_a_client_may() -> None:
    runtime = imports_of(ROOT / "generator" / "runtime", CLIENT)
    roots = {one.imported.partition(".")[0] for one in runtime}
    assert runtime
    assert roots - sys.stdlib_module_names <= {CLIENT, *MAY_IMPORT[CLIENT]}


def test_the_simulator_never_opens_the_document() -> None:
    for path in sorted((ROOT / HOMES[SIMULATOR]).rglob("*.py")):
        assert "openapi.yaml" not in path.read_text(encoding="utf-8"), path
