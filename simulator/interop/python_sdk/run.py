"""Tells every story to the simulator and writes down which methods of the SDK were driven.

Runs in the SDK's own Python path; INTEROP_API and INTEROP_CONTROL say where the simulator is,
INTEROP_REPORT where the notes go. Status 1 when a story fails.
"""

import importlib
import json
import os
import sys
import unittest
from pathlib import Path

from interop.python_sdk.recorder import CLIENTS, DRIVEN, REFUSED, offered


def main() -> int:
    """Run all stories, or those that are named: `calls` for stories/calls.py."""
    folder = Path(__file__).parent / "stories"
    names = sys.argv[1:] or sorted(path.stem for path in folder.glob("[a-z]*.py"))
    modules = [f"interop.python_sdk.stories.{name}" for name in names]
    stories = unittest.defaultTestLoader.loadTestsFromNames(modules)
    result = unittest.TextTestRunner(verbosity=2).run(stories)
    sdk = importlib.import_module("bandwidth")
    methods = [
        method
        for name in CLIENTS
        for method in offered(name, sdk.client(name, "user", "token", "secret"))
    ]
    report = {
        "stories": result.testsRun,
        "offered": methods,
        "driven": {method: {"call": sorted(sent)} for method, sent in DRIVEN.items()},
        "refused": {method: sorted(codes) for method, codes in REFUSED.items()},
    }
    Path(os.environ["INTEROP_REPORT"]).write_text(json.dumps(report), encoding="utf-8")
    return 0 if result.wasSuccessful() else 1


if __name__ == "__main__":
    raise SystemExit(main())
