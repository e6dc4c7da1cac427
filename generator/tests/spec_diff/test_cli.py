"""The command: what it prints, how it ends, and what it says of bad input."""

import json
import subprocess
from pathlib import Path

import pytest

from generator.spec_diff.cli import Status, main
from generator.tests.spec_diff.cases import LIBRARY


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two versions of a document in the present folder: `new.yaml` lends for 30 days at most."""
    text = LIBRARY.read_text("utf-8")
    (tmp_path / "old.yaml").write_text(text)
    assert text.count("maximum: 60") == 1
    (tmp_path / "new.yaml").write_text(text.replace("maximum: 60", "maximum: 30"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def git(*arguments: str) -> None:
    name = ["-c", "user.name=A", "-c", "user.email=a@example"]
    subprocess.run(["git", *name, *arguments], check=True, capture_output=True)


@pytest.mark.usefixtures("folder")
def test_text_says_what_changes_and_which_version_it_needs(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["old.yaml", "new.yaml"]) == Status.CHANGED
    assert capsys.readouterr().out == (
        "old.yaml → new.yaml: 1 breaking\n"
        "\n"
        "Schemas\n"
        "  CreateLoanRequest, sent (in loans.create, CreateLoansRequest)\n"
        "    ! days: maximum is tightened from 60 to 30\n"
        "\n"
        "! breaking, + addition, ~ correction."
        " A major change: 1.4.0 becomes 2.0.0 or more; it is 1.4.0 now.\n"
    )


@pytest.mark.usefixtures("folder")
def test_json_says_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["old.yaml", "new.yaml", "--format", "json"]) == Status.CHANGED
    said = json.loads(capsys.readouterr().out)
    assert said["needed"] == {"bump": "major", "version": "2.0.0", "is_met": False}
    assert [one["impact"] for one in said["changes"]] == ["breaking"]
    assert said["changes"][0]["used_by"] == ["loans.create", "CreateLoansRequest"]


@pytest.mark.usefixtures("folder")
def test_a_change_of_many_places_is_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    text = Path("old.yaml").read_text("utf-8")
    Path("new.yaml").write_text(text.replace("      x-sdk-from: client\n", "", 1))
    main(["old.yaml", "new.yaml"])
    out = capsys.readouterr().out
    assert "  6 places: books.create, books.delete, books.get, books.list" in out
    assert out.count("path parameter branchId is given to each call now") == 1


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("old", "new", "fail_on", "status"),
    [
        ("old", "old", "any", Status.FINE),
        ("new", "old", "any", Status.CHANGED),
        ("old", "new", "breaking", Status.CHANGED),
        ("new", "old", "breaking", Status.FINE),
        ("old", "old", "version", Status.FINE),
        ("new", "old", "version", Status.CHANGED),
        ("old", "new", "never", Status.FINE),
    ],
)
def test_the_status_says_what_was_asked(old: str, new: str, fail_on: str, status: Status) -> None:
    assert main([f"{old}.yaml", f"{new}.yaml", "--fail-on", fail_on]) == status


@pytest.mark.usefixtures("folder")
def test_a_version_that_has_grown_is_enough(capsys: pytest.CaptureFixture[str]) -> None:
    text = Path("new.yaml").read_text("utf-8")
    Path("new.yaml").write_text(text.replace("version: 1.4.0", "version: 2.0.0"))
    assert main(["old.yaml", "new.yaml", "--fail-on", "version"]) == Status.FINE
    assert "1.4.0 becomes 2.0.0 or more, and 2.0.0 is." in capsys.readouterr().out


@pytest.mark.usefixtures("folder")
def test_a_revision_of_git_is_read(capsys: pytest.CaptureFixture[str]) -> None:
    git("init", "--quiet")
    git("add", "old.yaml")
    git("commit", "--quiet", "--message", "One")
    assert main(["HEAD:old.yaml", "new.yaml"]) == Status.CHANGED
    assert capsys.readouterr().out.startswith("HEAD:old.yaml → new.yaml: 1 breaking\n")
    assert main(["nowhere:old.yaml", "new.yaml"]) == Status.USAGE
    assert "git has no nowhere:old.yaml" in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("odl.yaml", "odl.yaml is not a file — name a file, or REVISION:PATH"),
        (":old.yaml", "neither a file nor of the form REVISION:PATH"),
        ("HEAD:", "neither a file nor of the form REVISION:PATH"),
    ],
)
def test_what_is_no_document_is_refused(
    name: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([name, "new.yaml"]) == Status.USAGE
    assert words in capsys.readouterr().err


def test_a_document_with_errors_is_refused_with_all_of_them(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (folder / "new.yaml").read_text("utf-8")
    broken = text.replace("schemas/Genre", "schemas/Gerne", 1).replace("maximum: 30", "maximum: x")
    (folder / "new.yaml").write_text(broken)
    assert main(["old.yaml", "new.yaml"]) == Status.REFUSED
    said = capsys.readouterr()
    assert said.out == ""
    assert "$ref #/components/schemas/Gerne leads nowhere — did you mean" in said.err
    assert said.err.endswith("2 errors: nothing was compared\n")


def test_a_duplicate_key_is_refused_as_ever(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (folder / "new.yaml").open("a") as file:
        file.write("openapi: 3.1.0\n")
    assert main(["old.yaml", "new.yaml"]) == Status.REFUSED
    assert "duplicate key 'openapi'" in capsys.readouterr().err


def test_an_extension_that_says_nothing_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (folder / "new.yaml").read_text("utf-8")
    (folder / "new.yaml").write_text(text.replace("code: book-not-found", "kode: book-not-found"))
    assert main(["old.yaml", "new.yaml"]) == Status.REFUSED
    assert "new.yaml:49:7: error: x-sdk-errors: 'code' is missing" in capsys.readouterr().err
