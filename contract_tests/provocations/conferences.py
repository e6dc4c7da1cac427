"""Conferences and members that are refused."""

from __future__ import annotations

from contract_tests.accounts import Account
from contract_tests.live_calls import dial
from contract_tests.provocations.asking import NOWHERE, active_call
from contract_tests.provocations.provocation import Refused, provokes

CONFERENCES = "/users/{userId}/conferences"
GUEST = "guestCallId"
MOST_MEMBERS = 20


@provokes("conference-not-found")
def a_conference_that_is_not(account: Account) -> Refused:
    return account.send("GET", f"{CONFERENCES}/{NOWHERE}"), (NOWHERE,)


@provokes("conference-member-not-found")
def a_member_that_is_not(account: Account) -> Refused:
    path = f"{CONFERENCES}/{account.value('conferenceId')}/members/{NOWHERE}"
    return account.send("GET", path), (NOWHERE,)


@provokes("conference-error")
def a_conference_that_is_over(account: Account) -> Refused:
    path = f"{CONFERENCES}/{account.value('conferenceId')}"
    assert account.send("POST", path, body={"state": "completed"}).status == 200
    reply = account.send("POST", path, body={"mute": True})
    return reply, (account.value("conferenceId"), "completed")


@provokes("call-duplicated-error")
def a_member_that_joins_twice(account: Account) -> Refused:
    path, call = f"{CONFERENCES}/{account.value('conferenceId')}/members", account.value(GUEST)
    assert account.send("POST", path, body={"callId": call}).status == 201
    return account.send("POST", path, body={"callId": call}), (call,)


@provokes("invalid-call-conference-id")
def a_member_that_joined_another_conference(account: Account) -> Refused:
    joined, call = account.value("conferenceId"), active_call(account)
    body = {"callId": call}
    assert account.send("POST", f"{CONFERENCES}/{joined}/members", body=body).status == 201
    reply = account.send("POST", f"{CONFERENCES}/{_other(account)}/members", body=body)
    return reply, (joined,)


@provokes("invalid-call-conference-id")
def a_member_that_was_made_for_another_conference(account: Account) -> Refused:
    path = f"{CONFERENCES}/{account.value('conferenceId')}/members"
    other = _other(account)
    call = dial(account, conferenceId=other)
    call.meet("far-end-answers")
    return account.send("POST", path, body={"callId": call.id}), (other,)


def _other(account: Account) -> str:
    """The id of one more conference."""
    sender = {"from": account.value("ownNumber")}
    made = account.send("POST", CONFERENCES, body=sender)
    return made.headers["location"].rsplit("/", 1)[1]


@provokes("conference-max-members")
def the_twenty_first_member(account: Account) -> Refused:
    conference = account.value("conferenceId")
    path = f"{CONFERENCES}/{conference}/members"
    calls = [dial(account, conferenceId=conference) for _ in range(MOST_MEMBERS)]
    for call in calls:
        call.meet("far-end-answers")
    *replies, last = [account.send("POST", path, body={"callId": call.id}) for call in calls]
    assert {reply.status for reply in replies} == {201}
    return last, (conference,)
