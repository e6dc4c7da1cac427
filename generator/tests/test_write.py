"""What is said about a tree that is not what it should be."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator import manifest, write
from generator.config import Config, ConfigError
from generator.load import parse
from generator.manifest import Manifest, manifest_of, read_manifest

FILES = {"a.py": "a = 1\n", "models/b.py": "b = 1\n"}


class Emitted:
    """A tree on disk, and what it was made of."""

    def __init__(self, folder: Path) -> None:
        self.config = Config(Path("api.yaml"), folder / "package", "package", "make client")
        self.document = parse(b"openapi: 3.1.0\n", self.config.document)
        self.manifest = manifest_of(self.config, self.document, FILES)
        write.replace(self.config, self.files(self.manifest))

    @property
    def folder(self) -> Path:
        return self.config.output

    def files(self, made_of: Manifest) -> dict[str, str]:
        return {**FILES, manifest.NAME: made_of.as_text()}

    def staleness(self, **changes: object) -> str:
        made_of = replace(self.manifest, **changes)  # type: ignore[arg-type]
        return write.staleness(self.config, self.files(made_of), made_of)

    def sentence(self, reason: str) -> str:
        return f"{self.folder} is stale: {reason}; run make client"


@pytest.fixture
def emitted(tmp_path: Path) -> Emitted:
    return Emitted(tmp_path)


def test_a_fresh_tree_is_not_stale(emitted: Emitted) -> None:
    assert emitted.staleness() == ""


def test_a_hand_edit_is_named(emitted: Emitted) -> None:
    (emitted.folder / "models" / "b.py").write_text("b = 2\n")
    assert emitted.staleness() == emitted.sentence("edited by hand: models/b.py")


def test_files_added_and_removed_by_hand_are_named(emitted: Emitted) -> None:
    (emitted.folder / "a.py").rename(emitted.folder / "c.py")
    reason = "added by hand: c.py; removed by hand: a.py"
    assert emitted.staleness() == emitted.sentence(reason)


def test_many_hand_edits_are_counted(emitted: Emitted) -> None:
    for number in range(7):
        (emitted.folder / f"x{number}.py").touch()
    assert "x4.py and 2 more;" in emitted.staleness()


@pytest.mark.parametrize(
    ("part", "name"),
    [
        ("document", "api.yaml"),
        ("configuration", "the configuration"),
        ("generator", "the generator"),
        ("tools", "a pinned tool"),
    ],
)
def test_what_changed_is_named(emitted: Emitted, part: str, name: str) -> None:
    assert emitted.staleness(**{part: "other"}) == emitted.sentence(f"{name} changed since")


def test_a_tree_that_is_not_there_was_never_generated(emitted: Emitted) -> None:
    config = replace(emitted.config, output=emitted.folder / "other")
    assert "it was never generated" in write.staleness(config, FILES, emitted.manifest)


def test_a_lost_manifest_is_named(emitted: Emitted) -> None:
    (emitted.folder / manifest.NAME).write_text("{")
    assert ".manifest.json is missing or cannot be read" in emitted.staleness()


def test_the_manifest_in_a_tree_is_what_was_written(emitted: Emitted) -> None:
    assert read_manifest(emitted.folder) == emitted.manifest


def test_the_manifest_knows_every_file(emitted: Emitted) -> None:
    assert list(emitted.manifest.files) == ["a.py", "models/b.py"]


def test_a_folder_that_was_not_generated_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "package").mkdir()
    (tmp_path / "package" / "thesis.txt").write_text("years of work")
    with pytest.raises(ConfigError, match="it was not generated"):
        Emitted(tmp_path)
    assert (tmp_path / "package" / "thesis.txt").read_text() == "years of work"
