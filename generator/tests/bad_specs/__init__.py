"""Documents with one mistake each; a comment at the top holds the problems to be found."""

from pathlib import Path
from typing import Final

from generator import lint
from generator.load import parse
from generator.problems import Problem, ProblemsError

_FOLDER: Final = Path(__file__).parent


def paths() -> list[Path]:
    """Every bad document."""
    return sorted(_FOLDER.glob("*.yaml"))


def name_of(path: Path) -> str:
    """The mistake in a document, as a test's name shows it."""
    return path.stem


def expected(path: Path) -> list[str]:
    """The lines of its opening comment, `line:column: level: what — hint`."""
    opening, _, _ = path.read_text("utf-8").partition("\n\n")
    return [line.removeprefix("# ") for line in opening.splitlines()]


def found(path: Path) -> list[str]:
    """The problems that it leads to, in the same form."""
    return [str(problem).removeprefix(f"{path}:") for problem in _problems(path)]


def rewrite(path: Path) -> None:
    """Let the opening comment say what is found now."""
    _, _, rest = path.read_text("utf-8").partition("\n\n")
    for _ in range(2):  # the number of lines in the comment moves the lines below it
        comment = "".join(f"# {line}\n" for line in found(path))
        path.write_text(f"{comment}\n{rest}", "utf-8")


def _problems(path: Path) -> list[Problem]:
    try:
        return lint.check(parse(path.read_bytes(), path))
    except ProblemsError as error:
        return error.problems
