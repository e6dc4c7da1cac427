"""The command line: one module for each command.

Exit statuses: 0 done; 2 the command line is wrong; what else there is, its command says.
"""

from argparse import ArgumentParser
from collections.abc import Sequence

from catapult_simulator.cli import scenario, serve, snapshot
from catapult_simulator.cli.command import Command

COMMANDS: tuple[Command, ...] = (serve.COMMAND, scenario.COMMAND, snapshot.COMMAND)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line and returns the exit status."""
    parser = ArgumentParser(
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
