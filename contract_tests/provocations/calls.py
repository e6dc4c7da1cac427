"""Calls that cannot be made or changed."""

from __future__ import annotations

from contract_tests.accounts import Account
from contract_tests.live_calls import call_in, dial
from contract_tests.numbers import NEVER_ANSWERS, STRANGER
from contract_tests.provocations.asking import CALLS, NOWHERE, ask_call
from contract_tests.provocations.provocation import Refused, provokes
from contract_tests.targets import Reply


@provokes("call-not-found")
def a_call_that_is_not(account: Account) -> Refused:
    return account.send("GET", f"{CALLS}/{NOWHERE}"), (NOWHERE,)


@provokes("call-invalid-state", "Unable to update call ${0}. Invalid call state")
def an_answer_to_a_call_that_goes_out(account: Account) -> Refused:
    call = dial(account)
    return call.meet("answer"), (call.id, "started")


@provokes("call-invalid-state", "Unable to update call ${0}. You can't update")
def an_answer_to_a_call_that_is_over(account: Account) -> Refused:
    call = call_in(account, "in", "completed", transferred=False)
    return call.meet("answer"), (call.id, "completed")


@provokes("invalid-call-to-number")
def a_call_to_where_none_can_be_made(account: Account) -> Refused:
    return ask_call(account, to="+19195550107"), ("+19195550107",)


@provokes("invalid-destination-number")
def a_call_to_where_none_is_allowed(account: Account) -> Refused:
    return ask_call(account, to="+19195550108"), ()


@provokes("invalid-call-to-number")
def a_transfer_to_where_none_can_be_made(account: Account) -> Refused:
    return _transfer(account, "+19195550107"), ("+19195550107",)


@provokes("invalid-destination-number")
def a_transfer_to_where_none_is_allowed(account: Account) -> Refused:
    return _transfer(account, "+19195550108"), ()


def _transfer(account: Account, to: str) -> Reply:
    call = call_in(account, "in", "active", transferred=False)
    return call.ask({"state": "transferring", "transferTo": to})


@provokes("invalid-call-conference-id")
def a_call_for_a_conference_that_is_not(account: Account) -> Refused:
    return ask_call(account, conferenceId=NOWHERE), (NOWHERE,)


@provokes("bridge-not-found")
def a_call_for_a_bridge_that_is_not(account: Account) -> Refused:
    return ask_call(account, bridgeId=NOWHERE), (NOWHERE,)


@provokes("conflicted-recording-values-request", "Call recording is been executed already")
def a_recording_that_runs(account: Account) -> Refused:
    call = dial(account, recordingEnabled=True)
    call.meet("far-end-answers")
    return call.ask({"recordingEnabled": True}), ()


@provokes("conflicted-recording-values-request", "Call recoding maximum duration time")
def a_longest_duration_of_a_recording_that_runs(account: Account) -> Refused:
    call = dial(account, recordingEnabled=True)
    call.meet("far-end-answers")
    return call.ask({"recordingMaxDuration": 60}), ()


@provokes("validation-error", "The callerId ${0} is not allowed")
def a_transfer_that_shows_the_number_of_nobody(account: Account) -> Refused:
    call = call_in(account, "out", "active", transferred=False)
    body = {"state": "transferring", "transferTo": NEVER_ANSWERS, "transferCallerId": STRANGER}
    return call.ask(body), (STRANGER,)


@provokes("call-rate-limit", strict=True)
def the_eleventh_call_in_ten_seconds(account: Account) -> Refused:
    for _ in range(10):
        assert ask_call(account).status == 201
    return ask_call(account), ("1", "1", "10", "1.1")


@provokes("maximum-recording-value-request", strict=True)
def a_recording_that_is_too_long(account: Account) -> Refused:
    return ask_call(account, recordingMaxDuration=61), ("60",)
