"""What is loaded, and when: who makes no client does without an HTTP library."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent.parent


def loads(statement: str, module: str) -> bool:
    """Whether a fresh interpreter has loaded a module after a statement."""
    script = f"{statement}; import sys; print({module!r} in sys.modules)"
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, cwd=HERE, capture_output=True, text=True, check=True)
    return done.stdout.strip() == "True"


@pytest.mark.parametrize(
    "statement",
    [
        "import bandwidth_catapult",
        "from bandwidth_catapult import AsyncCatapult, Catapult, errors",
        'from bandwidth_catapult import webhooks; webhooks.parse(b\'{"eventType": "news"}\')',
    ],
)
def test_httpx_is_not_loaded_for_who_makes_no_client(statement: str) -> None:
    assert not loads(statement, "httpx")


def test_a_client_loads_httpx() -> None:
    made = "bandwidth_catapult.Catapult(user_id='u', token='t', secret='s')"
    assert loads(f"import bandwidth_catapult; {made}", "httpx")
