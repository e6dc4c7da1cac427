"""`python -m generator`: arguments, printing, exit status."""

import argparse
import sys
import time
import traceback
from collections.abc import Sequence
from enum import IntEnum
from pathlib import Path
from typing import Final

from generator import write
from generator.config import Config, ConfigError, load_config
from generator.formatting import EmittedCodeError
from generator.pipeline import checked_document, make_package
from generator.problems import ProblemsError, errors, show
from generator.progress import Progress
from generator.toolchain import ToolchainError

DEFAULT_CONFIG: Final = Path("client.config.yaml")


class Status(IntEnum):
    """Exit statuses, each with one meaning."""

    FINE = 0
    STALE = 1
    USAGE = 2
    REFUSED = 3
    ENVIRONMENT = 4
    MISTAKE = 5


_MEANINGS: Final = {
    Status.FINE: "the package is what the document says (or has become so)",
    Status.STALE: "--check: the package is not what the document says",
    Status.USAGE: "the command line or the configuration cannot be used",
    Status.REFUSED: "the document has errors; the package was left as it was",
    Status.ENVIRONMENT: "a tool is missing or has another version, or a file cannot be used",
    Status.MISTAKE: "the generator itself has made a mistake; the package was left as it was",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit status. Problems go to standard error."""
    options = _parser().parse_args(arguments)
    progress = Progress()
    try:
        return _run(options, progress)
    except ProblemsError as error:
        count = len(errors(error.problems))
        counted = "1 error" if count == 1 else f"{count} errors"
        return _fail(progress, f"{error}\n{counted}: nothing was written", Status.REFUSED)
    except ConfigError as error:
        return _fail(progress, str(error), Status.USAGE)
    except (ToolchainError, OSError) as error:
        return _fail(progress, str(error), Status.ENVIRONMENT)
    except EmittedCodeError as error:
        return _fail(progress, str(error), Status.MISTAKE)
    except Exception:
        return _fail(progress, traceback.format_exc(), Status.MISTAKE)


def _run(options: argparse.Namespace, progress: Progress) -> Status:
    began = time.monotonic()
    config = _config(options)
    if not options.check and not options.lint_only:
        write.refuse_foreign(config.output)
    document, warnings = checked_document(config, progress.tell)
    if warnings:
        progress.end()
        print(show(warnings), file=sys.stderr)
    if options.lint_only:
        progress.end(f"{config.document}: no errors")
        return Status.FINE
    package = make_package(config, document, progress.tell)
    if options.check:
        stale = write.staleness(config, package.files, package.manifest)
        progress.end()
        if stale:
            print(stale, file=sys.stderr)
        return Status.STALE if stale else Status.FINE
    progress.tell(f"writing {config.output}")
    changed = "replaced" if write.replace(config, package.files) else "unchanged"
    seconds = time.monotonic() - began
    progress.end(f"{config.output}: {len(package.files)} files {changed} in {seconds:.1f} s")
    return Status.FINE


def _config(options: argparse.Namespace) -> Config:
    document: Path | None = options.document
    output: Path | None = options.output
    path: Path = options.config or DEFAULT_CONFIG
    if options.config is None and document and (output or options.lint_only):
        output = output or Path()
        config = Config(document, output, output.name)
    else:
        config = load_config(path).with_changes(document, output)
    if not config.document.is_file():
        raise ConfigError(f"document {config.document} is not there — see --document and {path}")
    return config


def _fail(progress: Progress, text: str, status: Status) -> Status:
    progress.end()
    print(text.rstrip("\n"), file=sys.stderr)
    return status


def _parser() -> argparse.ArgumentParser:
    meanings = "\n".join(f"  {status.value}  {meaning}" for status, meaning in _MEANINGS.items())
    parser = argparse.ArgumentParser(
        prog="python -m generator",
        description="Generate a Python client package from an OpenAPI 3.1 document.",
        epilog=f"exit status:\n{meanings}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    mode = parser.add_mutually_exclusive_group()
    mode.add_argument(
        "--check", action="store_true", help="write nothing; say whether the package is up to date"
    )
    mode.add_argument(
        "--lint-only", action="store_true", help="write nothing; say what is wrong in the document"
    )
    parser.add_argument(
        "--config", type=Path, metavar="FILE", help=f"configuration (default: {DEFAULT_CONFIG})"
    )
    parser.add_argument("--document", type=Path, metavar="FILE", help="another OpenAPI document")
    parser.add_argument("--output", type=Path, metavar="DIR", help="another package folder")
    return parser
