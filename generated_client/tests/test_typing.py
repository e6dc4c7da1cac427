"""What two type checkers say of the client: of right usages nothing, of wrong ones every line."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent / "typing"
ROOT = Path(__file__).parents[2]
RIGHT, WRONG = HERE / "right_usages.py", HERE / "wrong_usages.py"

Lines = dict[Path, dict[int, str]]


def run(*command: str) -> str:
    """Standard output of a checker, which says what is wrong by its exit status too."""
    result = subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert result.returncode in (0, 1), result.stdout + result.stderr
    return result.stdout


def mypy_reports(folder: Path) -> Lines:
    found: Lines = {RIGHT: {}, WRONG: {}}
    # A cache of its own: the one of the checks may be in use.
    options = ["--strict", "--cache-dir", str(folder), "--no-error-summary"]
    for line in run("mypy", *options, str(RIGHT), str(WRONG)).splitlines():
        file, number, level, message = line.split(":", 3)
        if level.strip() == "error":
            found[ROOT / file][int(number)] = message
    return found


def pyright_reports(folder: Path) -> Lines:
    """A project of its own, as the one of the repository leaves the wrong usages out."""
    for path in (RIGHT, WRONG):
        shutil.copy(path, folder)
    settings = {
        "include": [RIGHT.name, WRONG.name],
        "extraPaths": [str(ROOT / "generated_client")],
        "pythonVersion": "3.11",
        "typeCheckingMode": "strict",
    }
    project = folder / "pyrightconfig.json"
    project.write_text(json.dumps(settings), "utf-8")
    python = ["--pythonpath", sys.executable]
    report = json.loads(run("pyright", "-p", str(project), *python, "--outputjson"))
    assert report["summary"]["filesAnalyzed"] == 2
    found: Lines = {RIGHT: {}, WRONG: {}}
    for one in report["generalDiagnostics"]:
        if one["severity"] == "error":
            line = one["range"]["start"]["line"] + 1
            found[HERE / Path(one["file"]).name][line] = one["message"]
    return found


@pytest.fixture(scope="module", params=["mypy", "pyright"])
def reports(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Lines:
    """Line numbers with messages, by file."""
    folder = tmp_path_factory.mktemp("usages")
    return mypy_reports(folder) if request.param == "mypy" else pyright_reports(folder)


def marked() -> set[int]:
    """Lines that a checker must report."""
    lines = WRONG.read_text("utf-8").splitlines()
    return {number for number, line in enumerate(lines, 1) if "# wrong: " in line}


def test_right_usages_are_right(reports: Lines) -> None:
    assert reports[RIGHT] == {}


def test_every_wrong_usage_is_reported_and_nothing_else(reports: Lines) -> None:
    missed = marked() - reports[WRONG].keys()
    others = {line: reports[WRONG][line] for line in reports[WRONG].keys() - marked()}
    assert (missed, others) == (set(), {})
