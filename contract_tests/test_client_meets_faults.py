"""What the generated client does when the network or the platform fails, over real sockets.

Choice: docs/decisions/0028 (when a request is sent again). The simulator is told to fail.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from bandwidth_catapult import Catapult, errors

_COUNTER = itertools.count(1)


@dataclass
class Troubled:
    """An account whose requests meet faults."""

    control: httpx.Client
    client: Catapult
    user_id: str

    def meets(self, kind: str, **properties: Any) -> None:
        """Set a fault for this account only."""
        fault = {"kind": kind, "userId": self.user_id, **properties}
        reply = self.control.post("/_sim/faults", json=fault)
        assert reply.status_code == 200, reply.text

    def asked(self) -> list[int]:
        """The statuses of what reached the API, in order."""
        reply = self.control.get("/_sim/requests", params={"userId": self.user_id})
        return [one["status"] for one in reply.json()]

    def create(self) -> str:
        """Create an application; its id."""
        return self.client.applications.create(name="x", incoming_call_url="http://a.example/").id


@pytest.fixture
def troubled(served: tuple[str, str]) -> Iterator[Troubled]:
    api, control_url = served
    user_id = f"u-troubled-{next(_COUNTER)}"
    token, secret = f"t-{user_id}", "s"
    with httpx.Client(base_url=control_url, trust_env=False) as control:
        account = {"userId": user_id, "token": token, "secret": secret}
        assert control.post("/_sim/accounts", json=account).status_code == 200
        client = Catapult(
            user_id=user_id, token=token, secret=secret, base_url=f"{api}/v1", timeout=5
        )
        try:
            yield Troubled(control, client, user_id)
        finally:
            client.close()


def test_a_read_is_sent_again_after_a_reset(troubled: Troubled) -> None:
    troubled.meets("reset", times=2)
    assert troubled.client.account.get().balance is not None
    assert troubled.asked() == [0, 0, 200]


def test_a_read_is_sent_again_after_half_an_answer(troubled: Troubled) -> None:
    troubled.meets("truncated", times=1)
    assert troubled.client.account.get().balance is not None
    assert troubled.asked() == [200, 200]


@pytest.mark.parametrize("status", [500, 502, 503, 504])
def test_a_read_is_sent_again_when_something_in_between_fails(
    troubled: Troubled, status: int
) -> None:
    troubled.meets("status", status=status, times=1)
    assert troubled.client.account.get().balance is not None
    assert troubled.asked() == [status, 200]


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_creation_is_never_sent_again_after_a_reset(troubled: Troubled, when: str) -> None:
    troubled.meets("reset", when=when, operation="createApplication")
    with pytest.raises(errors.TransportError) as raised:
        troubled.create()
    assert raised.value.maybe_executed
    assert len(troubled.asked()) == 1
    assert len(list(troubled.client.applications.list())) == (1 if when == "after" else 0)


def test_a_creation_is_sent_again_when_it_was_refused_for_a_moment(troubled: Troubled) -> None:
    troubled.meets("error", code="too-many-requests", times=1)
    assert troubled.create()
    assert troubled.asked() == [429, 201]


def test_a_creation_that_fails_on_the_platform_is_not_sent_again(troubled: Troubled) -> None:
    troubled.meets("error", code="call-creation-failure", values=["+1919", "+1415"])
    with pytest.raises(errors.UnavailableError) as raised:
        troubled.create()
    assert (raised.value.code, raised.value.maybe_executed) == ("call-creation-failure", True)
    assert troubled.asked() == [503]


def test_what_always_fails_is_given_up_after_two_more(troubled: Troubled) -> None:
    troubled.meets("reset")
    with pytest.raises(errors.TransportError):
        troubled.client.account.get()
    assert troubled.asked() == [0, 0, 0]


def test_a_late_answer_is_a_time_out(troubled: Troubled) -> None:
    troubled.meets("latency", milliseconds=500, operation="createApplication")
    impatient = troubled.client.with_options(timeout=0.1)
    with pytest.raises(errors.RequestTimeoutError) as raised:
        impatient.applications.create(name="x", incoming_call_url="http://a.example/")
    assert raised.value.maybe_executed
