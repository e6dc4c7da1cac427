"""The configuration file: paths beside it, and mistakes named with their place."""

from pathlib import Path

import pytest

from generator.config import Config, ConfigError, load_config


def write(folder: Path, text: str) -> Path:
    file = folder / "client.config.yaml"
    file.write_text(text)
    return file


def test_paths_are_relative_to_the_configuration(tmp_path: Path) -> None:
    file = write(tmp_path, "document: api.yaml\noutput: out/my_api\n")
    config = load_config(file)
    assert config.document == tmp_path / "api.yaml"
    assert config.output == tmp_path / "out" / "my_api"
    assert config.package == "my_api"


def test_paths_in_the_present_folder_are_shown_short(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "document: api.yaml\noutput: out\n")
    monkeypatch.chdir(tmp_path)
    assert load_config(Path("client.config.yaml")).document == Path("api.yaml")


def test_the_command_line_outweighs_the_file() -> None:
    config = Config(Path("a"), Path("b"), "b").with_changes(Path("c"), None)
    assert (config.document, config.output) == (Path("c"), Path("b"))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("document: a\n", "1:1: error: 'output' is missing"),
        ("document: a\noutput: b\noutptu: c\n", "3:1: error: unknown setting 'outptu' — did you"),
        ("document: a\noutput: 7\n", "2:9: error: output is 7, not a text"),
        ("document: a\ndocument: b\n", "2:1: error: duplicate key 'document'"),
        ("document: [\n", "error: cannot be read as YAML"),
        ("[]", "'document' is missing"),
    ],
)
def test_a_mistake_is_named_with_its_place(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load_config(write(tmp_path, text))
    assert message in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"nothing\.yaml: No such file"):
        load_config(tmp_path / "nothing.yaml")
