"""The command: what it prints, how it ends, and what it leaves alone."""

import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from generator import cli, pipeline
from generator.cli import Status, main
from generator.config import load_config
from generator.document import Document
from generator.formatting import EmittedCodeError
from generator.problems import Problem, ProblemsError
from generator.progress import Progress
from generator.toolchain import ToolchainError
from generator.tree import read_tree

SPECS = Path(__file__).parent / "specs"
ROOT = Path(__file__).parents[2]
CONFIG = "document: api.yaml\noutput: out/town_library\ncommand: make client\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a configuration and a document, and the process in it."""
    (tmp_path / "client.config.yaml").write_text(CONFIG)
    (tmp_path / "api.yaml").write_text((SPECS / "library.yaml").read_text("utf-8"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def change(project: Path, old: str, new: str) -> None:
    document = project / "api.yaml"
    text = document.read_text("utf-8")
    assert text.count(old) == 1
    document.write_text(text.replace(old, new))


def test_a_run_makes_the_package_and_says_nothing(
    project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main([]) == Status.FINE
    assert main(["--check"]) == Status.FINE
    assert (project / "out" / "town_library" / "__init__.py").is_file()
    assert capfd.readouterr() == ("", "")


def test_check_before_the_first_run_says_so_and_writes_nothing(
    project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["--check"]) == Status.STALE
    sentence = "out/town_library is stale: it was never generated; run make client\n"
    assert capfd.readouterr() == ("", sentence)
    assert not (project / "out").exists()


def test_check_after_a_change_says_one_sentence_and_a_run_mends_it(
    project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    main([])
    change(project, "minimum: 1, maximum: 60", "minimum: 1, maximum: 90")
    before = read_tree(project / "out")
    assert main(["--check"]) == Status.STALE
    sentence = "out/town_library is stale: api.yaml changed since; run make client\n"
    assert capfd.readouterr() == ("", sentence)
    assert read_tree(project / "out") == before
    assert main([]) == Status.FINE
    assert main(["--check"]) == Status.FINE


def test_a_changed_limit_changes_only_the_files_that_state_it(project: Path) -> None:
    main([])
    before = read_tree(project / "out" / "town_library")
    change(project, "minimum: 1, maximum: 60", "minimum: 1, maximum: 61")
    main([])
    after = read_tree(project / "out" / "town_library")
    changed = [path for path in after if after[path] != before.get(path)]
    assert after.keys() == before.keys()
    assert ".manifest.json" in changed
    for path in set(changed) - {".manifest.json"}:
        assert before[path].replace(b"60", b"61") == after[path]


def test_a_refused_document_leaves_the_package_as_it_was(
    project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    main([])
    before = read_tree(project / "out")
    change(project, "minimum: 1, maximum: 60", "minimun: 1, maximum: 60")
    assert main([]) == Status.REFUSED
    printed = capfd.readouterr().err.splitlines()
    assert printed[0].startswith("api.yaml:")
    assert printed[0].endswith("unknown keyword 'minimun' in a schema — did you mean 'minimum'?")
    assert printed[1:] == ["1 error: nothing was written"]
    assert read_tree(project / "out") == before


def test_lint_only_writes_nothing(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["--lint-only"]) == Status.FINE
    assert capfd.readouterr() == ("", "")
    assert not (project / "out").exists()


def test_a_document_and_a_folder_need_no_configuration(project: Path) -> None:
    (project / "client.config.yaml").unlink()
    assert main(["--document", "api.yaml", "--output", "elsewhere"]) == Status.FINE
    assert (project / "elsewhere" / "__init__.py").is_file()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--config", "nothing.yaml"], "nothing.yaml: No such file"),
        (["--document", "nothing.yaml"], "document nothing.yaml is not there"),
        (["--output", "api.yaml"], "output api.yaml is a file"),
        (["--output", "."], "was not generated"),
    ],
)
@pytest.mark.usefixtures("project")
def test_what_cannot_be_used_is_named(
    capfd: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    assert main(arguments) == Status.USAGE
    assert message in capfd.readouterr().err


@pytest.mark.usefixtures("project")
def test_an_unknown_option_is_refused(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--chekc"])
    assert ended.value.code == Status.USAGE
    assert "--chekc" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (ToolchainError("ruff is missing"), Status.ENVIRONMENT),
        (OSError("disk full"), Status.ENVIRONMENT),
        (EmittedCodeError("not Python"), Status.MISTAKE),
        (RuntimeError("unforeseen"), Status.MISTAKE),
    ],
)
@pytest.mark.usefixtures("project")
def test_each_kind_of_failure_has_its_status(
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    error: Exception,
    status: Status,
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(cli, "make_package", fail)
    assert main([]) == status
    assert str(error) in capfd.readouterr().err


def test_help_lists_every_status(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    printed = capfd.readouterr().out
    assert all(f"\n  {status.value}  " in printed for status in Status)


def test_a_terminal_sees_what_is_going_on() -> None:
    written: list[str] = []
    stream: Any = SimpleNamespace(isatty=lambda: True, write=written.append, flush=lambda: None)
    progress = Progress(stream)
    progress.tell("reading")
    progress.end("done")
    assert written == ["\r\x1b[Kreading …", "\r\x1b[Kdone\n"]


def run_elsewhere(folder: Path, seed: str) -> dict[str, bytes]:
    """Generate in a process of its own, in a folder of its own, under a hash seed."""
    folder.mkdir()
    document = folder / "api.yaml"
    document.write_bytes((SPECS / "library.yaml").read_bytes())
    output = folder / "town_library"
    call = [sys.executable, "-m", "generator", f"--document={document}", f"--output={output}"]
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
    subprocess.run(call, cwd=folder, env=environment, check=True, timeout=120)
    return read_tree(output)


def test_every_seed_and_folder_gives_the_same_bytes(tmp_path: Path) -> None:
    assert run_elsewhere(tmp_path / "a", "1") == run_elsewhere(tmp_path / "other b", "77")


def test_two_runs_at_once_leave_one_whole_package(project: Path) -> None:
    call = [sys.executable, "-m", "generator"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    runs = [subprocess.Popen(call, cwd=project, env=environment) for _ in range(2)]
    try:
        assert [run.wait(120) for run in runs] == [0, 0]
    finally:
        for run in runs:
            run.kill()
    assert main(["--check"]) == Status.FINE
    assert [entry.name for entry in (project / "out").iterdir()] == ["town_library"]


@pytest.mark.usefixtures("project")
def test_what_the_model_refuses_is_shown_like_any_problem(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    from generator import model

    def refuse(document: Document, _: object) -> None:
        raise ProblemsError([Problem(document.where("/paths"), "too difficult", "simplify")])

    monkeypatch.setattr(model, "build", refuse)
    assert main([]) == Status.REFUSED
    assert "error: too difficult — simplify\n" in capfd.readouterr().err


def test_the_pipeline_is_told_of_each_step(project: Path) -> None:
    told: list[str] = []
    config = load_config(project / "client.config.yaml")
    document, _ = pipeline.checked_document(config, told.append)
    pipeline.make_package(config, document, told.append)
    assert told[0] == "reading api.yaml"
    assert "formatting" in told
