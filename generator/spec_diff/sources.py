"""Documents from files, or from revisions that git keeps."""

import subprocess
from pathlib import Path

from generator.document import Document
from generator.lint import references, structure, vocabulary
from generator.lint.survey import Survey
from generator.load import parse
from generator.problems import Problem, ProblemsError


class SourceError(Exception):
    """There is no such file or revision; the text says which, and what would be right."""


def document(name: str) -> Document:
    """Read `openapi.yaml`, or `v1.2:openapi.yaml` (or `v1.2:./openapi.yaml`) as git knows it.

    The text is read strictly; its structure, references and extensions are checked. What the lint
    asks for beyond that may be younger than an old version, and is not asked for.

    Raises SourceError; ProblemsError with everything that is wrong with the document; OSError.
    """
    read = parse(*_bytes(name))
    problems = faults(read)
    if problems:
        raise ProblemsError(problems)
    return read


def faults(read: Document) -> list[Problem]:
    """What keeps a document from being compared."""
    survey = Survey.of(read)
    checks = (structure.check, references.check, vocabulary.shapes)
    return [problem for check in checks for problem in check(survey)]


def _bytes(name: str) -> tuple[bytes, Path]:
    path = Path(name)
    if path.is_file():
        return path.read_bytes(), path
    revision, colon, inside = name.partition(":")
    if not colon:
        hint = "name a file, or REVISION:PATH such as HEAD~1:openapi.yaml"
        raise SourceError(f"{name} is not a file — {hint}")
    if not revision or revision.startswith("-") or not inside:
        raise SourceError(f"{name} is neither a file nor of the form REVISION:PATH")
    # The path stays the name, so that problems say in which version they are.
    return _git_show(revision, inside), path


def _git_show(revision: str, path: str) -> bytes:
    try:
        result = subprocess.run(
            ["git", "show", f"{revision}:{path}"],
            capture_output=True,
            stdin=subprocess.DEVNULL,
            check=False,
        )
    except FileNotFoundError:
        raise SourceError(f"{revision}:{path} is kept by git, which is not installed") from None
    if result.returncode != 0:
        words = result.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ")
        raise SourceError(f"git has no {revision}:{path} — {words}")
    return result.stdout
