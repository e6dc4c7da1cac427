"""The configuration: the one place where a particular API meets the generator.

    document: openapi.yaml                        # the OpenAPI document
    output: generated_client/my_api               # the package's folder; replaced as a whole
    package: my_api                               # the package's import name
    command: scripts/generate                     # what a person runs to make the package anew

Paths are relative to the configuration's own folder. `package` may be left out (it is then the
output folder's name), as may `command`.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from generator import yaml_text
from generator.document import Document
from generator.json_values import JsonObject, is_object
from generator.nodes import DataBuilder
from generator.problems import Problem, ProblemsError
from generator.suggest import did_you_mean

DEFAULT_COMMAND: Final = "python -m generator"

_KEYS: Final = ("document", "output", "package", "command")
_NEEDED: Final = ("document", "output")


class ConfigError(Exception):
    """The configuration or the command line cannot be used; the text says why."""


@dataclass(frozen=True)
class Config:
    """What to generate from what. `source` is the configuration file's text, as bytes."""

    document: Path
    output: Path
    package: str
    command: str = DEFAULT_COMMAND
    source: bytes = b""

    def with_changes(self, document: Path | None, output: Path | None) -> "Config":
        """The same with another document or output folder, where one is given."""
        return replace(self, document=document or self.document, output=output or self.output)


def load_config(path: Path) -> Config:
    """Read a configuration. Raises ConfigError, with file, line and column of every problem."""
    try:
        source = path.read_bytes()
        values = _values(source, path)
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}") from error
    except UnicodeDecodeError:
        raise ConfigError(f"{path}: this is not UTF-8 — save the file as UTF-8") from None
    except ProblemsError as error:
        raise ConfigError(str(error)) from error
    output = _beside(path, values["output"])
    return Config(
        document=_beside(path, values["document"]),
        output=output,
        package=values.get("package", output.name),
        command=values.get("command", DEFAULT_COMMAND),
        source=source,
    )


def _values(source: bytes, path: Path) -> dict[str, str]:
    builder = DataBuilder(str(path))
    data = builder.build(yaml_text.compose(source.decode("utf-8-sig"), str(path)))
    if builder.problems:
        raise ProblemsError(builder.problems)
    values: JsonObject = data if is_object(data) else {}
    positions = Document(path, source, values, builder.values, builder.keys)
    problems = list(_problems(positions))
    if problems:
        raise ProblemsError(problems)
    return values


def _problems(config: Document) -> Iterator[Problem]:
    for key in _NEEDED:
        if key not in config.data:
            yield Problem(config.where(""), f"{key!r} is missing", "it names a path")
    for key, value in config.data.items():
        if key not in _KEYS:
            hint = did_you_mean(key, _KEYS) or f"known are {', '.join(_KEYS)}"
            yield Problem(config.where_key(f"/{key}"), f"unknown setting {key!r}", hint)
        elif not isinstance(value, str) or not value:
            yield Problem(config.where(f"/{key}"), f"{key} is {value!r}, not a text")


def _beside(config: Path, name: str) -> Path:
    """A path of the configuration as one would write it in the present folder."""
    path = Path(os.path.normpath(config.parent / name))
    present = Path.cwd()
    return path.relative_to(present) if path.is_relative_to(present) else path
