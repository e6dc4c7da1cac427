"""What goes wrong is told by class, status, category and code."""

import time

import pytest

from bandwidth_catapult import (
    ApiError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    ForbiddenError,
    InvalidArgumentError,
    LimitError,
    NotFoundError,
    TooManyRequestsError,
)
from contract_tests.client_stories.person import Person
from contract_tests.client_stories.story import story

ANSWERS = "+19195550100"
CALLS_IN_TEN_SECONDS = 10


def told(error: ApiError) -> tuple[int, str | None, str | None]:
    """Status, category and code of an error, which has words too."""
    assert error.message
    return error.status, error.category, error.code


@story()
async def something_unknown_is_not_found(someone: Person) -> None:
    with pytest.raises(NotFoundError) as refusal:
        await someone.client.messages.get("m-unknown")
    assert told(refusal.value) == (404, "not-found", "message-not-found")
    assert "m-unknown" in str(refusal.value.message)
    assert refusal.value.request.url.endswith("/messages/m-unknown")


@story()
async def a_limit_is_refused_before_anything_is_sent(someone: Person) -> None:
    number = await someone.number()
    with pytest.raises(InvalidArgumentError) as refusal:
        await someone.client.calls.create(from_=number, to=ANSWERS, call_timeout=301)
    assert refusal.value.field == "callTimeout"
    assert await someone.outside.requests("createCall") == []


@story()
async def the_same_limit_is_refused_by_the_server_when_the_client_lets_it_through(
    someone: Person,
) -> None:
    number = await someone.number()
    unchecked = someone.client.with_options(validate=False)
    with pytest.raises(BadRequestError) as refusal:
        await unchecked.calls.create(from_=number, to=ANSWERS, call_timeout=301)
    assert told(refusal.value) == (400, "bad-request", "validation-error")
    assert refusal.value.details


@story()
async def a_missing_field_has_its_own_code(someone: Person) -> None:
    unchecked = someone.client.with_options(validate=False)
    with pytest.raises(BadRequestError) as refusal:
        await unchecked.applications.create(name="", incoming_call_url="https://example.com")
    assert told(refusal.value) == (400, "bad-request", "blank-property")


@story()
async def somebody_elses_number_may_not_call(someone: Person) -> None:
    with pytest.raises(AuthenticationError) as refusal:
        await someone.client.calls.create(from_="+19195551999", to=ANSWERS)
    assert told(refusal.value) == (401, "authorization", "number-access-denied")


@story()
async def what_a_call_cannot_do_now_is_forbidden(someone: Person) -> None:
    created = await someone.client.calls.create(from_=await someone.number(), to=ANSWERS)
    await someone.client.calls.hangup(created.id)
    with pytest.raises(ForbiddenError) as refusal:
        await someone.client.calls.hangup(created.id)
    assert told(refusal.value) == (403, "forbidden", "call-invalid-state")


@story()
async def a_number_that_one_has_already_is_a_conflict(someone: Person) -> None:
    number = await someone.number()
    with pytest.raises(ConflictError) as refusal:
        await someone.client.phone_numbers.create(number=number)
    assert told(refusal.value) == (409, "conflict", "duplicate-number")


@story()
async def too_many_requests_say_when_to_come_back(someone: Person) -> None:
    await someone.outside.limits("documented")
    try:
        await someone.client.account.get()
        with pytest.raises(TooManyRequestsError) as refusal:
            await someone.client.account.get()
    finally:
        await someone.outside.limits("off")
    assert told(refusal.value) == (429, "too-many-requests", "too-many-requests")
    assert refusal.value.reset_at is not None
    assert refusal.value.reset_at > time.time()


@story()
async def too_many_calls_are_a_limit_of_their_own(someone: Person) -> None:
    number = await someone.number()
    await someone.outside.limits("documented")
    try:
        for _ in range(CALLS_IN_TEN_SECONDS):
            await someone.client.calls.create(from_=number, to=ANSWERS)
        with pytest.raises(LimitError) as refusal:
            await someone.client.calls.create(from_=number, to=ANSWERS)
    finally:
        await someone.outside.limits("off")
    assert told(refusal.value) == (403, "limit", "call-rate-limit")
    assert isinstance(refusal.value, ForbiddenError)
