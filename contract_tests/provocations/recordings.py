"""Recordings and transcriptions that are not there, or not yet."""

from __future__ import annotations

from contract_tests.accounts import Account
from contract_tests.live_calls import dial
from contract_tests.provocations.asking import CALLS, NOWHERE
from contract_tests.provocations.provocation import Refused, provokes

RECORDINGS = "/users/{userId}/recordings"


@provokes("recording-not-found")
def a_recording_that_is_not(account: Account) -> Refused:
    return account.send("GET", f"{RECORDINGS}/{NOWHERE}"), (NOWHERE,)


@provokes("invalid-recording-state")
def a_transcription_of_what_is_still_recorded(account: Account) -> Refused:
    call = dial(account, recordingEnabled=True)
    call.meet("far-end-answers")
    [recording] = account.send("GET", f"{CALLS}/{call.id}/recordings").json()
    reply = account.send("POST", f"{RECORDINGS}/{recording['id']}/transcriptions", body={})
    return reply, (recording["id"],)


@provokes("transcription-not-found", "The transcription ${0} from")
def a_transcription_that_is_not(account: Account) -> Refused:
    recording = account.value("recordingId")
    reply = account.send("GET", f"{RECORDINGS}/{recording}/transcriptions/{NOWHERE}")
    return reply, (NOWHERE, recording)
