"""`python -m scripts.support NAME ARGUMENTS`: what scripts/NAME hands over to.

Standard library only: it runs before anything is installed. The working folder is the repository.
"""

from __future__ import annotations

import importlib
import sys

from scripts.support.script_error import ScriptError

COMMANDS = (
    *("api", "bench", "bootstrap", "check", "demo", "docs", "generate", "serve", "spec-diff"),
    "test",
)


def main(name: str, arguments: list[str]) -> int:
    if name not in COMMANDS:
        raise ScriptError(
            f"there is no script {name!r}", f"there are {', '.join(COMMANDS)}", status=2
        )
    command = importlib.import_module(f"scripts.support.{name.replace('-', '_')}")
    status: int = command.main(arguments)
    return status


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1], sys.argv[2:]))
    except ScriptError as error:
        print(f"scripts/{sys.argv[1]}: {error}", file=sys.stderr)
        sys.exit(error.status)
    except KeyboardInterrupt:
        sys.exit(130)
