"""scripts/bench: what the client costs beside what is below it, and how fast the simulator is."""

from __future__ import annotations

import subprocess

from scripts.support import environment, node_packages
from scripts.support.environment import ROOT
from scripts.support.script_error import ScriptError

SUBJECTS = ("client", "simulator")
CLIENT_OPTIONS = frozenset({"--quick", "-h", "--help"})
PRISM = ROOT / "simulator" / "benchmarks" / "prism"


def main(arguments: list[str]) -> int:
    subjects, options = list(SUBJECTS), arguments
    if arguments and not arguments[0].startswith("-"):
        subjects, options = arguments[:1], arguments[1:]
    if subjects[0] not in SUBJECTS:
        raise ScriptError(
            f"there is nothing to measure called {subjects[0]!r}",
            f"there are {' and '.join(SUBJECTS)}; without a word both are measured",
            status=2,
        )
    environment.prepare()
    commands = [client(options) if one == "client" else simulator(options) for one in subjects]
    if len(commands) > 1:
        print("## Client", flush=True)
        subprocess.run([environment.PYTHON, *commands.pop(0)], check=True)
    environment.replace_process(commands[0])


def client(options: list[str]) -> list[str]:
    # The options of both are for the simulator, but for the one that both know.
    return ["generated_client/client_benchmarks", *CLIENT_OPTIONS.intersection(options)]


def simulator(options: list[str]) -> list[str]:
    command = ["simulator/benchmarks/run.py", "--document", "openapi.yaml", *options]
    if {"-h", "--help"} & set(options):
        return command
    reason = node_packages.prepare(PRISM)
    if reason:
        return [*command, "--no-prism", reason]
    program = PRISM / "node_modules" / "@stoplight" / "prism-cli" / "dist" / "index.js"
    return [
        *command,
        "--node",
        str(node_packages.node() / "bin" / "node"),
        "--prism",
        str(program),
    ]
