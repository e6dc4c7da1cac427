"""Bridges, audio and gathers that are refused."""

from __future__ import annotations

from contract_tests.accounts import Account
from contract_tests.provocations.asking import CALLS, NOWHERE, active_call, ask_call
from contract_tests.provocations.provocation import Refused, provokes

BRIDGES = "/users/{userId}/bridges"


def _bridge(account: Account, *calls: str) -> str:
    reply = account.send("POST", BRIDGES, body={"callIds": calls})
    assert reply.status == 201, reply.content
    return reply.headers["location"].rsplit("/", 1)[1]


@provokes("bridge-callIds-overflow", "Only two calls")
def a_bridge_of_three(account: Account) -> Refused:
    calls = [active_call(account) for _ in range(3)]
    return account.send("POST", BRIDGES, body={"callIds": calls}), (", ".join(calls),)


@provokes("bridge-callIds-overflow", "Bridge ${0} already")
def a_third_call_for_a_bridge(account: Account) -> Refused:
    bridge = _bridge(account, active_call(account), active_call(account))
    return ask_call(account, bridgeId=bridge), (bridge,)


@provokes("bridge-bridged-callId")
def a_call_in_two_bridges(account: Account) -> Refused:
    call = active_call(account)
    _bridge(account, call)
    return account.send("POST", BRIDGES, body={"callIds": [call]}), (call,)


@provokes("call-id-not-found")
def a_bridge_of_a_call_that_is_not(account: Account) -> Refused:
    return account.send("POST", BRIDGES, body={"callIds": [NOWHERE]}), (NOWHERE,)


@provokes("bridge-invalid-state", "Unable to update")
def a_bridge_that_is_over(account: Account) -> Refused:
    bridge = _bridge(account, active_call(account))
    path = f"{BRIDGES}/{bridge}"
    assert account.send("POST", path, body={"callIds": []}).status == 200
    return account.send("POST", path, body={"bridgeAudio": False}), (bridge, "completed")


@provokes("bridge-invalid-operation")
def a_sentence_in_an_empty_bridge(account: Account) -> Refused:
    bridge = _bridge(account)
    reply = account.send("POST", f"{BRIDGES}/{bridge}/audio", body={"sentence": "Hello"})
    return reply, (bridge,)


@provokes("call-audio-invalid-state")
def a_stop_of_what_does_not_play(account: Account) -> Refused:
    call = active_call(account)
    return account.send("POST", f"{CALLS}/{call}/audio", body={"sentence": ""}), (call,)


@provokes("call-duplicate-gather-error")
def a_second_gather(account: Account) -> Refused:
    call = active_call(account)
    assert account.send("POST", f"{CALLS}/{call}/gather", body={}).status == 201
    return account.send("POST", f"{CALLS}/{call}/gather", body={}), (call,)
