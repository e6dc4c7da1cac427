"""The rooms of the simulator lie one above another; none knows what is above it."""

from __future__ import annotations

from pathlib import Path

import pytest

from contract_tests.imports import Import, imports_of

SIMULATOR = "catapult_simulator"
HOME = Path(__file__).parent.parent / "simulator" / SIMULATOR

# From below. Rooms of one row know each other: documents wait for the clock, and what they wait for
# is a document; a request carries the world, and the world remembers what was asked and from where.
ROWS: list[set[str]] = [
    {"settings", "output", "moments"},
    {"errors"},
    {"checks"},
    {"state", "clock"},
    {"limits"},
    {"faults"},
    {"outgoing"},
    {"world", "api"},
    {"durability"},
    {"resource"},
    {"resources"},
    {"scenarios"},
    {"control"},
    {"app"},
    {"serve"},
    {"testing"},
    {"pytest_plugin", "cli"},
    {"__init__", "__main__"},
]
ROW_OF = {room: number for number, row in enumerate(ROWS) for room in row}


def upwards(home: Path) -> list[str]:
    """One line for each import that goes from a room to one above it."""
    return [str(one) for one in imports_of(home, SIMULATOR) if _goes_up(one)]


def _goes_up(one: Import) -> bool:
    root, *rooms = one.imported.split(".")
    if root != SIMULATOR:
        return False
    return ROW_OF[_room(rooms)] > ROW_OF[_room(one.importer.split(".")[1:])]


def _room(path: list[str]) -> str:
    return path[0] if path and path[0] in ROW_OF else "__init__"


def test_no_room_knows_one_that_lies_above_it() -> None:
    assert upwards(HOME) == []


def test_every_room_has_its_place() -> None:
    rooms = {path.stem for path in HOME.iterdir() if path.suffix == ".py" or path.is_dir()}
    assert rooms - {"__pycache__"} == ROW_OF.keys()


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("state/store.py", "from ..resources.calls import rules"),
        ("state/ledger.py", "from catapult_simulator.world import World"),
        ("checks/table.py", "from catapult_simulator.state.store import Store"),
        ("api/routing.py", "def f():\n    from catapult_simulator.resources import calls"),
    ],
)
def test_an_import_upwards_is_named(tmp_path: Path, module: str, source: str) -> None:
    planted = tmp_path / module
    planted.parent.mkdir()
    planted.write_text(source, encoding="utf-8")
    (line,) = upwards(tmp_path)
    assert line.startswith(f"{planted}:")
