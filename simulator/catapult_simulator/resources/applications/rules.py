"""What the API does with applications.

Source: methods/applications/*.md; errors.md (the messages about their URLs and time-outs).
"""

from collections.abc import Iterable
from typing import Any

from catapult_simulator.checks.addresses import is_url, shown
from catapult_simulator.checks.place import Check, Place
from catapult_simulator.checks.table import Clean
from catapult_simulator.checks.values import integer
from catapult_simulator.errors.api_error import INVALID_URL, ApiError
from catapult_simulator.resources.domains.documents import ENDPOINTS
from catapult_simulator.state.kinds import APPLICATIONS, PHONE_NUMBERS
from catapult_simulator.state.store import Document
from catapult_simulator.world import World

NO_URL = "Your application must have a least one callback URL."
MAX_TIMEOUT_MS = 10_000
DEFAULTS: Document = {
    "incomingCallUrlCallbackTimeout": MAX_TIMEOUT_MS,
    "incomingMessageUrlCallbackTimeout": MAX_TIMEOUT_MS,
    "callbackHttpMethod": "POST",
    "autoAnswer": True,
}


def every(world: World, user_id: str) -> Iterable[Document]:
    """The account's applications, in order of creation."""
    return world.store.all(APPLICATIONS, user_id)


def find(world: World, user_id: str, application_id: str) -> Document:
    """One application. Raises ApiError (404, `application-not-found`)."""
    found = world.store.get(APPLICATIONS, user_id, application_id)
    if found is None:
        raise ApiError("application-not-found", application_id)
    return found


def create(world: World, user_id: str, given: Clean) -> str:
    """Creates an application and returns its id."""
    id_ = world.ids.new("application", user_id)
    world.store.put(APPLICATIONS, user_id, {"id": id_, **DEFAULTS, **given})
    return id_


def update(world: World, user_id: str, application_id: str, given: Clean) -> None:
    """Changes what is given; the rules about URLs hold for the result."""
    changed = find(world, user_id, application_id) | given
    check_urls(changed)
    world.store.put(APPLICATIONS, user_id, changed)


def delete(world: World, user_id: str, application_id: str) -> None:
    """Removes an application; its numbers and endpoints stay, without one."""
    find(world, user_id, application_id)
    for kind in (PHONE_NUMBERS, ENDPOINTS):
        for user in list(world.store.where(kind, user_id, "applicationId", application_id)):
            world.store.put(kind, user_id, user | {"applicationId": None})
    world.store.remove(APPLICATIONS, user_id, application_id)


def check_urls(application: Clean) -> None:
    """At least one URL, and no fallback without the URL it falls back from. 400."""
    call, message = application.get("incomingCallUrl"), application.get("incomingMessageUrl")
    if not call and not message:
        raise ApiError("validation-error", says=NO_URL)
    if not call and application.get("incomingCallFallbackUrl"):
        raise _nothing_to_fall_back_from("call")
    if not message and application.get("incomingMessageFallbackUrl"):
        raise _nothing_to_fall_back_from("sms")


def _nothing_to_fall_back_from(word: str) -> ApiError:
    says = f"Your application must have a {word} callback URL in order to have a fallback URL."
    return ApiError("validation-error", says=says)


def event_url(value: Any, place: Place) -> str:
    """An http or https URL. 400 `validation-error`, «Invalid … URL»."""
    if isinstance(value, str) and is_url(value):
        return value
    raise ApiError(
        "validation-error", shown(value), says=INVALID_URL, details=[("property", place.name)]
    )


def fallback_url(word: str) -> Check:
    """A URL that may not be blank; `word` is what the message calls the kind of event."""

    def check(value: Any, place: Place) -> str:
        if isinstance(value, str) and not value.strip():
            says = f"Your application {word} fallback URL may not be blank/empty."
            raise ApiError("validation-error", says=says)
        return event_url(value, place)

    return check


def callback_timeout(word: str) -> Check:
    """Milliseconds, more than 0 and at most 10000; `word` is what the message calls the event."""
    whole = integer()

    def check(value: Any, place: Place) -> int:
        milliseconds: int = whole(value, place)
        if milliseconds <= 0:
            says = f"Incoming {word} callback timeout must be greater than 0"
            raise ApiError("validation-error", says=says)
        if milliseconds > MAX_TIMEOUT_MS:
            says = f"Incoming {word} callback timeout must not surpass {MAX_TIMEOUT_MS}"
            raise ApiError("validation-error", says=says)
        return milliseconds

    return check


def name(value: Any, place: Place) -> str:
    """A name, when it is sent, must not be blank. 400 `blank-property`."""
    if not isinstance(value, str):
        raise place.wrong("must be text")
    if not value.strip():
        raise ApiError("blank-property", *place)
    return value
