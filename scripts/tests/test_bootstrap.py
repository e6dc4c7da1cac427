"""scripts/bootstrap, on a small project that needs no package index."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass

import pytest

from scripts.tests.conftest import Project, make_project

MAKING, INSTALLING = "==> Making .venv", "==> Installing the packages"
UNREACHABLE = {
    "PIP_INDEX_URL": "http://127.0.0.1:9/simple",
    "PIP_CONFIG_FILE": os.devnull,
    "PIP_FIND_LINKS": "",
    "PIP_RETRIES": "0",
}
A_PACKAGE = "idna==3.20 --hash=sha256:" + "0" * 64 + "\n"


@dataclass(frozen=True)
class Installed:
    """A project after two bootstraps at once, with their exit statuses and words."""

    project: Project
    statuses: list[int]
    words: str


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    # Making an environment takes seconds: the tests share one.
    project = make_project(tmp_path_factory.mktemp("project") / "a folder")
    environment = {**os.environ, "PYTHON": sys.executable}
    command = project.command("bootstrap")
    running = [
        subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    words = "".join(process.communicate()[1] for process in running)
    return Installed(project, [process.returncode for process in running], words)


def test_two_at_once_install_once(installed: Installed) -> None:
    assert installed.statuses == [0, 0], installed.words
    assert installed.words.count(MAKING) == 1
    assert installed.words.count(INSTALLING) == 1


def test_the_next_run_finds_nothing_to_do(installed: Installed) -> None:
    again = installed.project.run("bootstrap")
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")


@pytest.mark.parametrize("changed", ["requirements-dev.txt", "pyproject.toml"])
def test_a_change_of_what_is_needed_installs_again(installed: Installed, changed: str) -> None:
    with (installed.project.root / changed).open("a") as file:
        file.write("# a change\n")
    again = installed.project.run("bootstrap")
    assert INSTALLING in again.stderr
    assert MAKING not in again.stderr


def test_a_missing_network_is_said_and_the_next_run_goes_on(installed: Installed) -> None:
    needed = installed.project.root / "requirements-dev.txt"
    needed.write_text(A_PACKAGE, encoding="utf-8")
    failed = installed.project.run("bootstrap", **UNREACHABLE)
    assert failed.returncode == 4
    assert "for want of the network" in failed.stderr
    assert "PIP_INDEX_URL" in failed.stderr
    assert "Traceback" not in failed.stderr

    needed.write_text("# nothing\n", encoding="utf-8")
    assert installed.project.run("bootstrap").returncode == 0


def test_refuses_arguments(installed: Installed) -> None:
    refused = installed.project.run("bootstrap", "--fast")
    assert refused.returncode == 2
    assert "takes no arguments, got --fast" in refused.stderr
