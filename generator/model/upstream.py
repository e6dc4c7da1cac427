"""The only module that knows openapi-python-client: its names are used, its reading is compared.

Its parser reads a reduced copy of the document (`reduce.py` lists what is taken out and why).
Everything that it then reports, or drops without a word, is a problem of ours.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser.errors import GeneratorError, ParseError
from openapi_python_client.parser.openapi import GeneratorData
from openapi_python_client.parser.properties import Property
from openapi_python_client.strings import ClassName, PythonIdentifier

PINNED: Final = "0.29.1"
_PREFIX: Final = "field_"


class WrongVersionError(RuntimeError):
    """Another version is installed than the one whose internals this module knows."""


@dataclass(frozen=True)
class Reading:
    """What upstream understood.

    Attributes:
        operations: identifier → its path, query and header parameters, and whether it has a body.
        models: class name → identifiers of its properties.
        enums: class name → number of its values.
        problems: everything that it reported, in its words.
    """

    operations: dict[str, tuple[frozenset[str], bool]]
    models: dict[str, frozenset[str]]
    enums: dict[str, int]
    problems: tuple[str, ...]


@cache
def identifier(name: str) -> str:
    """A name as a Python identifier in snake case; words of Python and builtins get a `_`."""
    return str(PythonIdentifier(name, _PREFIX))


@cache
def class_name(name: str) -> str:
    """A name as a Python class name."""
    return str(ClassName(name, _PREFIX))


def require_pinned_version() -> None:
    """WrongVersionError unless the pinned version is installed."""
    found = version("openapi-python-client")
    if found != PINNED:
        raise WrongVersionError(
            f"openapi-python-client {found} is installed, the generator needs {PINNED}"
        )


def read(document: dict[str, Any]) -> Reading:
    """Parse a reduced document with upstream's parser."""
    require_pinned_version()
    data = GeneratorData.from_dict(document, config=_config())
    if isinstance(data, GeneratorError):
        return Reading({}, {}, {}, (_told(data),))
    collections = data.endpoint_collections_by_tag.values()
    problems = [*data.errors, *(error for one in collections for error in one.parse_errors)]
    return Reading(
        operations={
            str(one.name): (
                _names(one.path_parameters, one.query_parameters, one.header_parameters),
                bool(one.bodies),
            )
            for collection in collections
            for one in collection.endpoints
        },
        models={
            str(model.class_info.name): frozenset(
                str(prop.python_name)
                for prop in [*(model.required_properties or []), *(model.optional_properties or [])]
            )
            for model in data.models
        },
        enums={str(enum.class_info.name): len(enum.values) for enum in data.enums},
        problems=tuple(_told(problem) for problem in problems),
    )


def _names(*places: Iterable[Property]) -> frozenset[str]:
    return frozenset(prop.name.get_untrusted_value() for place in places for prop in place)


def _told(error: GeneratorError | ParseError) -> str:
    parts = [error.header, error.detail]
    return " ".join(" ".join(str(part).split()) for part in parts if part)


def _config() -> Config:
    file = ConfigFile(use_path_prefixes_for_title_model_names=False, post_hooks=[])
    return Config.from_sources(file, MetaType.NONE, Path("document"), "utf-8", False, None)
