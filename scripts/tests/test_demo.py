"""The tutorial's application, from beginning to end."""

from __future__ import annotations

import re
import signal
import subprocess

import pytest

from scripts.support import demo

# What each chapter must show, in order; the callbacks of a chapter may overtake its last reply.
STORY = [
    "A number",
    "→ 200 GET /v1/availableNumbers/local",
    "→ 201 POST /v1/users/u-demo/phoneNumbers",
    "→ 201 POST /v1/users/u-demo/applications",
    "→ 200 POST /v1/users/u-demo/phoneNumbers/n-",
    "Somebody calls",
    "← incomingcall c-",
    "← answer c-",
    "◦ +13035551234 hangs up",
    "← hangup c-",
    "We call",
    "← answer c-",
    "← hangup c-",
    "completed",
    "Messages, there and back",
    "← sms m-",
    "delivered",
    "← sms m-",
    "Three messages at once",
    "→ 202 POST /v1/users/u-demo/messages",
    "accepted",
    "error: number-access-denied",
    "accepted",
    "A list",
    "size=2",
    "sent: Hello!",
    "size=2",
    ": three",
    "→ 404 GET",
    "call-not-found",
    "→ 400 POST",
    "→ 429 GET",
    "too-many-requests: allowed again in",
]


def test_the_timeline_tells_the_whole_story(capfd: pytest.CaptureFixture[str]) -> None:
    assert demo.play() == 0
    told = capfd.readouterr()
    assert re.search(".*".join(map(re.escape, STORY)), told.out, re.DOTALL), told.out
    assert "Traceback" not in told.err


def test_what_was_started_is_ended_when_the_application_fails(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    started: list[subprocess.Popen[str]] = []

    def fail(*_: object, **__: object) -> None:
        raise SystemExit(128 + signal.SIGTERM)

    class Recorded(subprocess.Popen[str]):
        def __init__(self, command: list[str], **options: int) -> None:
            super().__init__(command, text=True, stdout=options["stdout"])
            started.append(self)

    monkeypatch.setattr(subprocess, "Popen", Recorded)
    monkeypatch.setattr(subprocess, "run", fail)
    with pytest.raises(SystemExit):
        demo.play()
    assert [process.returncode for process in started] == [0]
