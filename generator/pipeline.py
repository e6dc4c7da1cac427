"""From a configuration to the files of the package: load, lint, model, templates, formatter."""

from collections.abc import Callable
from dataclasses import dataclass

from generator import lint, manifest
from generator.config import Config
from generator.document import Document
from generator.formatting import format_tree
from generator.load import load
from generator.manifest import Manifest, manifest_of
from generator.problems import Problem, ProblemsError, errors
from generator.toolchain import require_pinned

Tell = Callable[[str], None]


@dataclass(frozen=True)
class Package:
    """The finished package: relative path → text, its manifest's file included."""

    files: dict[str, str]
    manifest: Manifest


def checked_document(config: Config, tell: Tell) -> tuple[Document, list[Problem]]:
    """The document, and the warnings about it. Raises ProblemsError when it is refused."""
    tell(f"reading {config.document}")
    document = load(config.document)
    tell(f"checking {config.document}")
    problems = lint.check(document)
    if errors(problems):
        raise ProblemsError(problems)
    return document, problems


def make_package(config: Config, document: Document, tell: Tell) -> Package:
    """Everything that the package consists of.

    Raises ProblemsError for what the generator cannot do, ToolchainError, EmittedCodeError.
    """
    require_pinned()
    tell("building the model")
    # Imported here because it costs half a second, which a refused document need not wait for.
    from generator.model import build
    from generator.render import render

    built = build(document, config)
    tell("filling the templates")
    rendered = render(built)
    tell("formatting")
    files = format_tree(rendered)
    made_of = manifest_of(config, document, files)
    return Package({**files, manifest.NAME: made_of.as_text()}, made_of)
