"""What is locked, and what is in the wheel."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import sysconfig
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from scripts.tests.conftest import ROOT

LOCK = (ROOT / "requirements-dev.txt").read_text(encoding="utf-8")
LOCKED = {
    re.sub(r"[-_.]+", "-", name): version
    for name, version in re.findall(r"^([\w.-]+)(?:\[[\w,]+\])?==(\S+)", LOCK, re.MULTILINE)
}


def _wanted() -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    tools = (ROOT / "requirements-dev.in").read_text(encoding="utf-8").splitlines()
    lines = [line.partition("#")[0].strip() for line in tools]
    extra = project["project"]["optional-dependencies"]["simulator"]
    build = project["build-system"]["requires"]
    return [*project["project"]["dependencies"], *extra, *build, *filter(None, lines)]


@pytest.mark.parametrize("line", _wanted())
def test_what_is_wanted_is_locked_in_a_version_that_fits(line: str) -> None:
    wanted = Requirement(line)
    name = re.sub(r"[-_.]+", "-", wanted.name).lower()
    assert wanted.specifier.contains(LOCKED[name])


def test_every_locked_package_has_hashes() -> None:
    entries = re.split(r"^(?=[\w])", LOCK, flags=re.MULTILINE)[1:]
    assert len(entries) == len(LOCKED)
    assert all("--hash=sha256:" in entry for entry in entries)


@pytest.mark.parametrize("lock", ["requirements-dev.txt", "scripts/spec-lint/package-lock.json"])
def test_a_lock_names_no_index_and_no_folder_of_a_machine(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    for word in ("index-url", "find-links", "trusted-host", '"resolved"', "file://", "simple/"):
        assert word not in text


def test_the_core_needs_no_more_than_httpx_and_msgspec() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = {Requirement(line).name for line in project["dependencies"]}
    assert names == {"httpx", "msgspec"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The wheel, built from this tree."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (path,) = folder.glob("*.whl")
    return zipfile.ZipFile(path)


def test_the_wheel_holds_both_packages_typed_and_nothing_else(wheel: zipfile.ZipFile) -> None:
    names = wheel.namelist()
    packages = {"bandwidth_catapult", "catapult_simulator"}
    assert {name.partition("/")[0] for name in names if ".dist-info/" not in name} == packages
    assert {f"{package}/py.typed" for package in packages} <= set(names)
    dashboard = "catapult_simulator/control/dashboard/"
    files = {name.removeprefix(dashboard) for name in names if name.startswith(dashboard)}
    assert {"index.html", "dashboard.css", "dashboard.js", "views.js"} < files
    # Neither tests nor benchmarks, nor anything that only the repository needs.
    folders = {part for name in names for part in name.split("/")[:-1]}
    assert not folders & {"tests", "benchmarks", "__pycache__"}
    assert not any(name.endswith("public_api.txt") for name in names)


def test_every_type_of_the_client_in_the_wheel_is_known(
    wheel: zipfile.ZipFile, tmp_path: Path
) -> None:
    wheel.extractall(tmp_path)
    # In this mode pyright finds what the client needs only beside it.
    search = os.pathsep.join([str(tmp_path), sysconfig.get_path("purelib")])
    command = [sys.executable, "-m", "pyright", "--ignoreexternal", "--outputjson"]
    result = subprocess.run(
        [*command, "--verifytypes", "bandwidth_catapult"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": search},
        capture_output=True,
        text=True,
        check=False,
    )
    found = json.loads(result.stdout)["typeCompleteness"]
    assert Path(found["packageRootDirectory"]).is_relative_to(tmp_path)
    assert found["exportedSymbolCounts"]["withKnownType"] > 1000
    assert [one["name"] for one in found["symbols"] if one["diagnostics"]] == []
    assert found["completenessScore"] == 1
