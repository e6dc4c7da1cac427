"""`scripts/spec-diff OLD NEW`: arguments, printing, exit status."""

import argparse
import sys
import traceback
from collections.abc import Sequence
from enum import IntEnum
from typing import Final

from generator.problems import ProblemsError, errors
from generator.spec_diff import report
from generator.spec_diff.change import Comparison, Impact
from generator.spec_diff.compare import compare
from generator.spec_diff.sources import SourceError, document


class Status(IntEnum):
    """Exit statuses, each with one meaning."""

    FINE = 0
    CHANGED = 1
    USAGE = 2
    REFUSED = 3
    ENVIRONMENT = 4
    MISTAKE = 5


_MEANINGS: Final = {
    Status.FINE: "nothing that --fail-on names",
    Status.CHANGED: "something that --fail-on names",
    Status.USAGE: "the command line cannot be used, or names no file and no revision",
    Status.REFUSED: "a document has errors, which are listed",
    Status.ENVIRONMENT: "a file cannot be read",
    Status.MISTAKE: "the command itself has made a mistake",
}
_FAILURES: Final = {
    "any": "any change for users (the default)",
    "breaking": "a breaking change",
    "version": "info.version has not grown as the changes ask",
    "never": "nothing",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit status. Problems go to standard error."""
    options = _parser().parse_args(arguments)
    try:
        found = compare(document(options.old), document(options.new))
        print(report.as_json(found) if options.format == "json" else report.as_text(found))
        return Status.CHANGED if _fails(found, options.fail_on) else Status.FINE
    except ProblemsError as error:
        count = len(errors(error.problems))
        counted = "1 error" if count == 1 else f"{count} errors"
        return _fail(f"{error}\n{counted}: nothing was compared", Status.REFUSED)
    except SourceError as error:
        return _fail(str(error), Status.USAGE)
    except OSError as error:
        return _fail(str(error), Status.ENVIRONMENT)
    except Exception:
        return _fail(traceback.format_exc(), Status.MISTAKE)


def _fails(found: Comparison, fail_on: str) -> bool:
    if fail_on == "version":
        return not report.is_version_enough(found)
    if fail_on == "breaking":
        return found.worst is Impact.BREAKING
    return fail_on == "any" and found.worst is not None


def _fail(text: str, status: Status) -> Status:
    print(text.rstrip("\n"), file=sys.stderr)
    return status


def _parser() -> argparse.ArgumentParser:
    failures = "\n".join(f"  {name:<9} {meaning}" for name, meaning in _FAILURES.items())
    meanings = "\n".join(f"  {status.value}  {meaning}" for status, meaning in _MEANINGS.items())
    parser = argparse.ArgumentParser(
        prog="scripts/spec-diff",
        description="Say what changes for users between two versions of an OpenAPI document.",
        epilog=f"--fail-on, what ends with status 1:\n{failures}\n\nexit status:\n{meanings}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("old", metavar="OLD", help="a file, or REVISION:PATH as git knows it")
    parser.add_argument("new", metavar="NEW", help="the same")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--fail-on", choices=tuple(_FAILURES), default="any", metavar="WHAT")
    return parser
