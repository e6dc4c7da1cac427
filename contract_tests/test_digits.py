"""Digits take their time, one after the other, whoever asked for them.

Source: methods/calls/postCallsCallIdDTMF.md (pauses of half a second and of one). How long a digit
takes is a choice: docs/decisions/0048.
"""

from __future__ import annotations

import pytest

from contract_tests.accounts import Account
from contract_tests.live_hearing import sender_in
from contract_tests.live_things import Thing, post

DIGIT_SECONDS = 0.1


def heard(sender: Thing) -> str:
    """The digits that the other call was told of, in order."""
    return "".join(event.get("dtmfDigit", "") for event in sender.events())


def send(sender: Thing, digits: str) -> None:
    id_ = sender.path.rsplit("/", 1)[1]
    assert post(sender.account, f"calls/{id_}/dtmf", {"dtmfOut": digits}).status == 200


@pytest.mark.parametrize(
    ("pause", "seconds"), [("", 0), (",", 0.5), ("w", 0.5), ("W", 1), ("wW", 1.5)]
)
def test_a_digit_waits_for_the_pauses_before_it(fresh: Account, pause: str, seconds: float) -> None:
    sender = sender_in(fresh, "idle")
    send(sender, f"1{pause}2")
    fresh.advance(DIGIT_SECONDS + seconds - 0.01)
    assert heard(sender) == "1"
    fresh.advance(0.02)
    assert heard(sender) == "12"


def test_digits_of_a_later_request_follow_those_that_wait(fresh: Account) -> None:
    sender = sender_in(fresh, "idle")
    send(sender, "1W2")
    send(sender, "3")
    fresh.advance(1)
    assert heard(sender) == "1"
    fresh.advance(1)
    assert heard(sender) == "123"


def test_what_was_not_sent_when_the_call_ends_is_lost(fresh: Account) -> None:
    sender = sender_in(fresh, "idle")
    send(sender, "1W2")
    sender.acts["hang-up"]()
    fresh.advance(5)
    assert heard(sender) == "1"
