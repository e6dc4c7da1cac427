"""What a request about messages may say.

Sources: methods/messages/postMessages.md, getMessages.md, redactMessageText.md;
rateLimits/messageRateLimits.md (50 messages at once).
"""

from datetime import datetime
from typing import Any, cast

from catapult_simulator.api.paging import PAGE, SIZE
from catapult_simulator.checks.addresses import (
    callback_url,
    phone_number,
    phone_number_or_short_code,
    web_url,
)
from catapult_simulator.checks.combined import either, list_of
from catapult_simulator.checks.place import Place
from catapult_simulator.checks.table import Clean, Field, Table
from catapult_simulator.checks.unencoded import in_query
from catapult_simulator.checks.values import choice, choice_as_said, integer, text, text_or_number
from catapult_simulator.errors.api_error import ApiError, bad_property
from catapult_simulator.resources.messages.date_time import parse_date_time
from catapult_simulator.resources.messages.lifecycle import (
    DeliveryState,
    Direction,
    Receipts,
    State,
)
from catapult_simulator.resources.messages.segments import TEXT_LIMIT_CHARACTERS

LONGEST_CALLBACK_TIMEOUT_MS = 10_000
MOST_MESSAGES_AT_ONCE = 50
TEN_DIGITS = 10
LONGEST_COUNTRY_CODE = 3


def date_time(value: Any, place: Place) -> datetime:
    """A moment in UTC, written yyyy-MM-dd hh:mm:ss.sss or the beginning of that."""
    moment = parse_date_time(value) if isinstance(value, str) else None
    if moment is None:
        raise place.wrong("must be like 2014-05-25 12:00:00.000, or the beginning of that")
    return moment


def ten_digit_number(value: Any, place: Place) -> str:
    """An E.164 number with ten digits behind its country code, which the filters are limited to."""
    number = phone_number(value, place)
    if not 1 <= len(number) - len("+") - TEN_DIGITS <= LONGEST_COUNTRY_CODE:
        raise place.wrong("must have ten digits behind the country code")
    return number


def a_message_has_a_text_or_media(message: Clean) -> None:
    """400 `missing-property`; a text may be empty, and media need none (decisions/0193)."""
    if "text" not in message and not message.get("media"):
        raise ApiError("missing-property", "message", "text")


def media_excludes_receipts(message: Clean) -> None:
    """400: the page forbids both in one request."""
    if "media" in message and "receiptRequested" in message:
        raise bad_property("message", "receiptRequested", "cannot be requested for media")


_MEDIA = either(list_of(web_url), str, lambda value, place: [web_url(value, place)])
_TEXT = text(longest=TEXT_LIMIT_CHARACTERS)

CREATE_ONE = Table(
    "message",
    Field("from", phone_number, required=True),
    # E.164, says the page; those about events and replies know short codes (decisions/0188).
    Field("to", phone_number_or_short_code, required=True),
    Field("text", _TEXT),
    Field("media", _MEDIA),
    Field("receiptRequested", choice(*Receipts)),
    Field("callbackUrl", callback_url),
    Field("callbackHttpMethod", choice_as_said("GET", "POST")),
    Field("callbackTimeout", integer(at_least=1, at_most=LONGEST_CALLBACK_TIMEOUT_MS)),
    Field("fallbackUrl", callback_url),
    Field("tag", text_or_number),
    rules=(a_message_has_a_text_or_media, media_excludes_receipts),
)

LIST = Table(
    "message",
    Field("from", in_query(ten_digit_number)),
    Field("to", in_query(ten_digit_number)),
    Field("fromDateTime", date_time),
    Field("toDateTime", date_time),
    SIZE,
    # No parameter of this page's, but libraries for Java, Go and PHP count pages here too, and
    # the page of one message tells of it among its properties: docs/decisions/0161.
    PAGE,
    Field("direction", choice_as_said(*Direction)),
    Field("state", choice_as_said(*State)),
    Field("deliveryState", choice_as_said(*DeliveryState)),
    Field("sortOrder", choice_as_said("asc", "desc")),
    Field("sortKeyLT", integer(at_least=0)),
    Field("sortKeyGT", integer(at_least=0)),
)


def create(sent: Any) -> Clean | list[Clean | ApiError]:
    """Check the body of a creation: one message, or a list in which each stands for itself.

    Raises:
        ApiError: 400 for one wrong message, and for a list of something else than objects; 403
            ``multi-message-limit`` for more than 50.
    """
    if not isinstance(sent, list):
        return CREATE_ONE.body(sent)
    messages = cast(list[object], sent)
    for place, message in enumerate(messages):
        if not isinstance(message, dict):
            raise bad_property("message", f"[{place}]", "a message must be a JSON object")
    if len(messages) > MOST_MESSAGES_AT_ONCE:
        raise ApiError("multi-message-limit", len(messages), MOST_MESSAGES_AT_ONCE)
    return [_checked(message) for message in messages]


def redact(sent: Any) -> None:
    """Check the body of a redaction: {"text": ""} and nothing else, else 400."""
    if not isinstance(sent, dict):
        raise bad_property("message", "text", "the body must be the object of an empty text")
    for name, value in cast(Clean, sent).items():
        if value is not None and (name != "text" or value != ""):
            raise bad_property("message", name[:100], "only the text can be set, to nothing")
    if cast(Clean, sent).get("text") is None:
        raise ApiError("missing-property", "message", "text")


def _checked(message: object) -> Clean | ApiError:
    try:
        return CREATE_ONE.body(message)
    except ApiError as error:
        return error
