"""The look of the output: whole trees of three small documents, and strict types."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.tests.emitted import GOLDEN, PACKAGES, RUNTIME, emitted, looked_at, written

REMAKE = "python -m generator.tests.remake_golden"


def tree(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    kept = (path for path in files if "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in kept}


@pytest.mark.parametrize("name", PACKAGES)
def test_the_tree_is_the_golden_one(name: str) -> None:
    expected, found = tree(GOLDEN / name), looked_at(emitted(name))
    assert sorted(found) == sorted(expected), f"other files than before; {REMAKE} makes them anew"
    for path, text in found.items():
        assert text == expected[path], f"{path} differs; {REMAKE} makes it anew"


def test_the_runtime_is_emitted_word_for_word() -> None:
    files = emitted("library")
    for path in RUNTIME.glob("_*.py"):
        if path.name != "__init__.py":
            assert files[path.name].partition("\n")[2] == path.read_text("utf-8")


def test_the_output_is_the_same_under_every_hash_seed() -> None:
    script = (
        "import hashlib, json\n"
        "from generator.tests.emitted import emitted\n"
        "text = json.dumps([emitted(name) for name in ('library', 'weather', 'jobs')])\n"
        "print(hashlib.sha256(text.encode()).hexdigest())\n"
    )
    digests = {run(script, PYTHONHASHSEED=seed) for seed in ("1", "2")}
    assert len(digests) == 1


def run(script: str, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, **environment},
    )
    return done.stdout.strip()


def test_emitted_packages_pass_the_strict_type_checker(tmp_path: Path) -> None:
    packages = [written(name, tmp_path).name for name in PACKAGES]
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--no-incremental", *packages],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_no_file_is_longer_than_six_hundred_lines() -> None:
    for name in PACKAGES:
        for path, text in emitted(name).items():
            assert path == ".manifest.json" or text.count("\n") <= 600, path
