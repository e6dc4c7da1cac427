"""What the documentation says about the project, held against the project."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from contract_tests.document import ROOT

FOLDERS = ("docs", "scripts", "changelog.d", "generator", "simulator", "contract_tests")
PAGES = sorted(
    page
    for found in (ROOT.glob("*.md"), *((ROOT / folder).rglob("*.md") for folder in FOLDERS))
    for page in found
    if not {"node_modules", "golden"} & set(page.parts)
)
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
SCRIPTS = sorted(
    path.name for path in (ROOT / "scripts").iterdir() if path.is_file() and not path.suffix
)
PACKAGES = {
    **os.environ,
    "PYTHONPATH": os.pathsep.join([str(ROOT / "simulator"), str(ROOT / "generated_client")]),
}
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def _name(page: Path) -> str:
    return str(page.relative_to(ROOT))


def _anchors(page: Path) -> set[str]:
    """What the headings of a page are linked by."""
    if not page.exists():
        return set()
    headings = re.findall(r"^#+ (.*)$", FENCE.sub("", page.read_text("utf-8")), re.MULTILINE)
    plain = (re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading) for heading in headings)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in plain}


def broken_links(page: Path) -> Iterator[str]:
    """The links of a page that lead nowhere; links out of the project are not followed."""
    for link in LINK.findall(FENCE.sub("", page.read_text("utf-8"))):
        path, _, anchor = link.partition("#")
        if link.startswith(("http://", "https://")):
            continue
        target = (page.parent / path).resolve() if path else page
        has_heading = not anchor or target.suffix != ".md" or anchor in _anchors(target)
        if not (target.exists() and has_heading):
            yield link


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_every_link_leads_somewhere(page: Path) -> None:
    assert list(broken_links(page)) == []


@pytest.mark.parametrize("link", ["missing.md", "page.md#no-such-heading", "#nor-this"])
def test_a_link_that_leads_nowhere_is_found(tmp_path: Path, link: str) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"# A heading\n\nSee [this]({link}) and [that](page.md#a-heading).\n")
    assert list(broken_links(page)) == [link]


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_every_script_that_a_page_names_is_there(page: Path) -> None:
    named = set(re.findall(r"\bscripts/([a-z]+)\b(?![./-])", page.read_text("utf-8")))
    assert named - {"support", "tests"} <= set(SCRIPTS)


def test_every_script_has_its_line() -> None:
    table = re.findall(r"^\| `([\w-]+)` \|", (ROOT / "scripts/README.md").read_text(), re.MULTILINE)
    assert table == SCRIPTS


def test_the_options_of_the_simulator_are_on_its_page() -> None:
    command = [sys.executable, "-m", "catapult_simulator", "serve", "--help"]
    environment = {**PACKAGES, "COLUMNS": "200"}
    shown = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    options = set(re.findall(r"^ +(--[a-z-]+)", shown.stdout, re.MULTILINE))
    page = (ROOT / "docs/reference/simulator.md").read_text("utf-8")
    assert options
    assert {option for option in options if f"`{option}" not in page} == set()


@pytest.mark.parametrize("page", DECISIONS, ids=_name)
def test_a_decision_is_numbered_and_says_question_choice_and_what_was_set_aside(
    page: Path,
) -> None:
    title, *rest = page.read_text("utf-8").splitlines()
    assert re.fullmatch(rf"# {page.name[:4]} · \S.*", title)
    parts = re.findall(r"^\*\*([A-Z][a-z ]+)\.\*\*", "\n".join(rest), re.MULTILINE)
    assert {"Question", "Choice", "Set aside"} <= set(parts)


def test_no_two_decisions_share_a_number() -> None:
    numbers = [page.name[:4] for page in DECISIONS]
    assert len(numbers) == len(set(numbers))


def _blocks(page: Path, language: str) -> str:
    blocks: list[tuple[str, str]] = FENCE.findall(page.read_text("utf-8"))
    return "\n".join(text for name, text in blocks if name == language)


def _run(program: str) -> str:
    """What a program prints that has the client and the simulator."""
    command = [sys.executable, "-c", program]
    ran = subprocess.run(command, env=PACKAGES, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


@pytest.mark.parametrize(
    "page", [page for page in PAGES if page.parent.name == "how-to"], ids=_name
)
def test_the_program_of_a_how_to_runs(page: Path) -> None:
    _run(_blocks(page, "python"))


def test_the_client_of_the_readme_meets_the_simulator_of_the_readme() -> None:
    shell = _blocks(ROOT / "README.md", "sh").splitlines()
    (line,) = (line for line in shell if line.startswith("scripts/serve"))
    arguments = ["0" if word.isdigit() else word for word in shlex.split(line)[1:]]
    command = [sys.executable, "-m", "catapult_simulator", "serve", *arguments]
    with subprocess.Popen(command, env=PACKAGES, stdout=subprocess.PIPE, text=True) as simulator:
        try:
            assert simulator.stdout
            (api,) = re.findall(r"api=(\S+)", simulator.stdout.readline())
            program = _blocks(ROOT / "README.md", "python").replace("http://127.0.0.1:8080", api)
            assert re.fullmatch(r"\d+\.\d+\n", _run(program))
        finally:
            simulator.terminate()
