"""A recording and a transcription, in the situations of their tables."""

from __future__ import annotations

from typing import Any

from contract_tests.accounts import Account
from contract_tests.live_calls import LiveCall
from contract_tests.live_things import Act, Thing, created, passes, post, talking
from contract_tests.numbers import NEVER_ANSWERS

LONGEST_SECONDS = 10
SAVING_SECONDS = 1


def recording_in(account: Account, situation: str) -> Thing:
    """A recording of ten seconds at most, in a situation; its call is active."""
    call, id_ = _recorded(account)
    path = f"recordings/{id_}"

    def records(*, enabled: bool) -> Act:
        return lambda: call.ask({"recordingEnabled": enabled})

    def fails() -> Any:
        return account.attempt(f"/users/{account.user_id}/{path}/fail")

    if situation in ("is-being-saved", "is-there"):
        records(enabled=False)()
    if situation == "is-there":
        account.advance(SAVING_SECONDS)
    if situation == "is-lost":
        fails()
    acts: dict[str, Act] = {
        "is-switched-off": records(enabled=False),
        "is-switched-on": records(enabled=True),
        "call-ends": lambda: call.meet("hang-up"),
        "call-is-transferred": lambda: call.ask(
            {"state": "transferring", "transferTo": NEVER_ANSWERS}
        ),
        "is-full": passes(account, LONGEST_SECONDS),
        "a-second-passes": passes(account, SAVING_SECONDS),
        "fails": fails,
        "is-to-be-transcribed": lambda: post(account, f"{path}/transcriptions", {}),
    }
    return Thing(account, "getRecording", f"/users/{{userId}}/{path}", call.id, acts)


def transcription_in(account: Account, situation: str) -> Thing:
    """A transcription of what a call said, in a situation; the call is active."""
    call, recording = _recorded(account)
    assert call.ask({"recordingEnabled": False}).status == 200
    account.advance(SAVING_SECONDS)
    all_ = f"recordings/{recording}/transcriptions"
    id_ = created(account, all_, {})

    def fails() -> Any:
        return account.attempt(f"/users/{account.user_id}/transcriptions/{id_}/fail")

    if situation == "is-there":
        account.advance(2)
    elif situation == "is-lost":
        fails()
    acts: dict[str, Act] = {
        "a-second-passes": passes(account, 1),
        "two-seconds-pass": passes(account, 2),
        "fails": fails,
        "is-asked-again": lambda: post(account, all_, {}),
        "call-ends": lambda: call.meet("hang-up"),
    }
    return Thing(account, "getTranscription", f"/users/{{userId}}/{all_}/{id_}", call.id, acts)


def _recorded(account: Account) -> tuple[LiveCall, str]:
    call = talking(account, recordingEnabled=True, recordingMaxDuration=LONGEST_SECONDS)
    [found] = account.send("GET", f"/users/{{userId}}/calls/{call.id}/recordings").json()
    return call, found["id"]
