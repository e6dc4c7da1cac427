"""What a command of the command line is."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Command:
    """One command.

    Attributes:
        name: the word.
        help: what it does, in a line.
        add_options: declares what it takes.
        run: does it, given the options and its parser, and returns the exit status. What is wrong
            with several options together it tells the parser (`parser.error`, status 2). It
            imports late what is slow to import, so that `--help` and mistakes answer at once.
    """

    name: str
    help: str
    add_options: Callable[[ArgumentParser], None]
    run: Callable[[Namespace, ArgumentParser], int]
