"""Whatever goes wrong on the way, nothing is done twice: every method against every fault."""

import asyncio
import contextlib
from collections.abc import Callable, Sequence
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bandwidth_catapult import (
    AsyncCatapult,
    Catapult,
    ClientError,
    InvalidResponseError,
    StatusError,
    TransportError,
)

from .every_method import Call, calls, finish, finish_async
from .fault_transport import REFUSED, Fault, FaultTransport, Tally

RETRIES: Final = 2  # the default of `max_retries`
IDEMPOTENT: Final = ("GET", "PUT", "DELETE")
# A text that is gone cannot be taken away a second time.
DECLARED_IDEMPOTENT: Final = ("messages.redact",)
CALLS: Final = list(calls(Catapult(user_id="u-1", token="t", secret="s")))
# Ten thousand examples, in parts that run side by side.
PARTS: Final = 4
EXAMPLES: Final = 10_000 // PARTS


@pytest.fixture(autouse=True)
def no_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("time.sleep", lambda _: None)

    async def at_once(_: float) -> None:
        return

    monkeypatch.setattr("asyncio.sleep", at_once)


def run(call: Call, faults: Sequence[Fault]) -> tuple[Tally, ClientError | None]:
    """The tally of one call, and the error that it ended with. Any other exception gets out."""
    transport = FaultTransport(faults)
    with Catapult(
        user_id="u-1", token="t", secret="s", transport=transport, validate=False
    ) as client:
        try:
            finish(call.on(client))
        except ClientError as error:
            return transport.tally, error
    return transport.tally, None


def run_async(call: Call, faults: Sequence[Fault]) -> tuple[Tally, ClientError | None]:
    transport = FaultTransport(faults)

    async def once() -> ClientError | None:
        async with AsyncCatapult(
            user_id="u-1", token="t", secret="s", transport=transport, validate=False
        ) as client:
            result = call.on(client)
            try:
                with contextlib.suppress(TypeError):
                    result = await result
                await finish_async(result)
            except ClientError as error:
                return error
        return None

    return transport.tally, asyncio.run(once())


def expected_tries(call: Call, method: str, fault: Fault) -> int:
    """How often a request that always meets this fault is to be sent."""
    if fault is Fault.TRUNCATED and call.method == "download":
        return 1  # Pieces of it have been handed over already.
    return 1 + RETRIES if fault in REFUSED or may_be_repeated(call, method) else 1


def may_be_repeated(call: Call, method: str) -> bool:
    """Whether doing it twice is the same as doing it once."""
    return method in IDEMPOTENT or str(call) in DECLARED_IDEMPOTENT


@pytest.mark.parametrize("runner", [run, run_async])
@pytest.mark.parametrize("fault", Fault, ids=lambda one: one.name.lower())
def test_every_method_is_tried_as_often_as_the_policy_says(
    fault: Fault, runner: Callable[[Call, Sequence[Fault]], tuple[Tally, ClientError | None]]
) -> None:
    for call in CALLS:
        tally, error = runner(call, [fault] * 9)
        assert tally.tries == expected_tries(call, tally.method, fault), str(call)
        assert isinstance(error, StatusError | TransportError), str(call)
        assert error.maybe_executed == (fault not in REFUSED), str(call)


@pytest.mark.parametrize("part", range(PARTS))
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    call=st.sampled_from(CALLS), faults=st.lists(st.sampled_from(list(Fault)), max_size=RETRIES + 2)
)
def test_nothing_that_is_not_idempotent_is_done_twice(
    part: int,  # noqa: ARG001
    call: Call,
    faults: list[Fault],
) -> None:
    tally, error = run(call, faults)
    if not may_be_repeated(call, tally.method):
        assert tally.acted <= 1
        if tally.acted and error is not None and not isinstance(error, InvalidResponseError):
            assert isinstance(error, StatusError | TransportError)
            assert error.maybe_executed
    assert tally.tries <= 1 + RETRIES


def test_a_request_that_succeeds_at_last_raises_nothing() -> None:
    call = next(one for one in CALLS if str(one) == "calls.create")
    tally, error = run(call, [Fault.CONNECT, Fault.LIMIT])
    assert (tally.tries, tally.acted, error) == (3, 1, None)
