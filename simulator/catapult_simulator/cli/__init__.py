"""The command line: one module for each command.

Exit statuses: 0 done; 2 the command line is wrong; 7 standard output cannot be written, which is
not said where a reader has left; 130 interrupted; what else there is, its command says.
"""

from argparse import Action, ArgumentDefaultsHelpFormatter, ArgumentParser
from collections.abc import Sequence
from typing import Any

from catapult_simulator.cli import scenario, serve, snapshot
from catapult_simulator.cli.command import Command
from catapult_simulator.output import CannotTell, complain, drop_complaints, tell

COMMANDS: tuple[Command, ...] = (serve.COMMAND, scenario.COMMAND, snapshot.COMMAND)
CANNOT_TELL, INTERRUPTED = 7, 130


class _Help(ArgumentDefaultsHelpFormatter):
    """Says what holds without an option, where that is something."""

    def _get_help_string(self, action: Action) -> str | None:
        has_one = (
            action.default is not None and action.default != [] and action.default is not False
        )
        return super()._get_help_string(action) if has_one else action.help


class _Parser(ArgumentParser):
    """One that tells defaults, and does not pass over help that cannot be printed."""

    def __init__(self, **options: Any) -> None:
        super().__init__(formatter_class=_Help, **options)

    def print_help(self, file: object = None) -> None:  # noqa: ARG002  (as its parent has it)
        tell(self.format_help().rstrip("\n"))


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line and returns the exit status."""
    try:
        return _run(arguments)
    except CannotTell as problem:
        if not problem.reader_left:
            complain(f"catapult_simulator: {problem}")
        return CANNOT_TELL
    except KeyboardInterrupt:
        return INTERRUPTED
    finally:
        drop_complaints()


def _run(arguments: Sequence[str] | None) -> int:
    parser = _Parser(
        prog="catapult_simulator",
        description="A stateful simulator of Bandwidth's v1 Voice & Messaging API.",
    )
    commands = parser.add_subparsers(dest="command", required=True)
    for command in COMMANDS:
        own = commands.add_parser(command.name, help=command.help, description=command.help)
        command.add_options(own)
        own.set_defaults(run=command.run, parser=own)
    options = parser.parse_args(arguments)
    status: int = options.run(options, options.parser)
    return status
