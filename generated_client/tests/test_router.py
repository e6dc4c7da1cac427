"""A router hands events to functions, and to nobody without the expected name and password."""

import asyncio
from base64 import b64encode

import pytest

from bandwidth_catapult import ConfigurationError, InvalidEventError, webhooks
from bandwidth_catapult.webhooks import UnauthenticEventError

ANSWER = {
    "eventType": "answer",
    "from": "+19195551212",
    "to": "+19195551213",
    "callId": "c-1",
    "callUri": "https://api.example/v1/users/u-1/calls/c-1",
    "callState": "active",
    "applicationId": "a-1",
    "time": "2012-11-14T16:28:31.536Z",
}


def basic(text: str) -> str:
    return f"Basic {b64encode(text.encode()).decode()}"


def test_each_event_reaches_the_function_of_its_class() -> None:
    router = webhooks.Router()

    @router.on(webhooks.AnswerEvent)
    def answered(event: webhooks.AnswerEvent) -> str:
        return f"hello {event.call_id}"

    @router.otherwise
    def other(event: webhooks.Event) -> str:
        return type(event).__name__

    assert router.dispatch(ANSWER) == "hello c-1"
    assert router.dispatch(b'{"eventType": "brandNew"}') == "UnknownEvent"
    assert answered.__name__ == "answered"
    assert other.__name__ == "other"


def test_an_event_without_a_function_is_ignored() -> None:
    assert webhooks.Router().dispatch(ANSWER) is None


def test_what_cannot_be_read_is_said() -> None:
    with pytest.raises(InvalidEventError):
        webhooks.Router().dispatch(b"")


def test_asynchronous_functions_are_awaited() -> None:
    router = webhooks.Router()

    @router.on(webhooks.AnswerEvent)
    async def answered(event: webhooks.AnswerEvent) -> str:
        await asyncio.sleep(0)
        return event.call_id or ""

    assert asyncio.run(router.dispatch_async(ANSWER)) == "c-1"
    assert asyncio.run(router.dispatch_async({"eventType": "other"})) is None
    with pytest.raises(TypeError, match="dispatch_async"):
        router.dispatch(ANSWER)


def test_a_second_function_for_a_class_is_refused() -> None:
    router = webhooks.Router()
    router.on(webhooks.AnswerEvent)(lambda _: None)
    router.otherwise(lambda _: None)
    with pytest.raises(ConfigurationError, match="AnswerEvent"):
        router.on(webhooks.AnswerEvent)
    with pytest.raises(ConfigurationError, match="other events"):
        router.otherwise(lambda _: None)


@pytest.mark.parametrize(
    "authorization",
    [
        None,
        "",
        "Basic",
        "Basic !!!",
        basic("app:wrong"),
        basic("app"),
        basic("äpp:pä:ss"),
        f"Bearer {b64encode(b'app:pa:ss').decode()}",
    ],
)
def test_an_event_without_the_expected_credentials_reaches_nobody(
    authorization: str | None,
) -> None:
    router = webhooks.Router(username="app", password="pa:ss")
    reached: list[object] = []
    router.otherwise(reached.append)
    with pytest.raises(UnauthenticEventError) as caught:
        router.dispatch(b"not read either", authorization=authorization)
    assert reached == []
    assert "pa:ss" not in str(caught.value) + repr(router)


def test_an_event_with_the_expected_credentials_is_handled() -> None:
    router = webhooks.Router(username="äpp", password="pa:ss")
    router.otherwise(lambda event: event)
    for word in ("Basic", "basic"):
        given = basic("äpp:pa:ss").replace("Basic", word)
        assert isinstance(router.dispatch(ANSWER, authorization=given), webhooks.AnswerEvent)


@pytest.mark.parametrize("given", [{"username": "app"}, {"password": "x"}])
def test_a_name_without_a_password_is_refused(given: dict[str, str]) -> None:
    with pytest.raises(ConfigurationError, match="username and password"):
        webhooks.Router(**given)
