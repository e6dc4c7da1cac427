"""What a request about calls may say.

Sources: methods/calls/postCalls.md, postCallsCallId.md, postTransferCall.md, getCalls.md; the limit
of 256 characters is on the GET pages. A timeout is at least 1: decisions/0006.
"""

from typing import Any, cast

from catapult_simulator.api.paging import PAGE, SIZE
from catapult_simulator.checks.addresses import (
    E164,
    callback_url,
    phone_number,
    phone_number_or_sip_uri,
    web_url,
)
from catapult_simulator.checks.combined import record
from catapult_simulator.checks.place import Place
from catapult_simulator.checks.schema import ANYTHING, accepted, by_name, described, nullable
from catapult_simulator.checks.table import Clean, Field, Sent, Table
from catapult_simulator.checks.unencoded import in_query
from catapult_simulator.checks.values import (
    boolean,
    choice,
    choice_as_said,
    integer,
    text,
    text_or_number,
)
from catapult_simulator.errors.api_error import EXCEEDS_LIMIT, ApiError

CALLER_ID_NOT_ALLOWED = (
    "The callerId ${0} is not allowed. It must be `private` or a phone number owned by user"
)

LONGEST_CALL_TIMEOUT_SECONDS = 300
LONGEST_CALLBACK_TIMEOUT_MS = 10_000
MOST_SIP_HEADERS = 5
LONGEST_SIP_HEADER = 256

LOCALES = ("en", "en_US", "en_UK", "es", "es_MX", "fr", "fr_FR", "de", "de_DE", "it", "it_IT")
DIVERSION_REASONS = (
    "unknown",
    "user-busy",
    "no-answer",
    "unavailable",
    "unconditional",
    "time-of-day",
    "do-not-disturb",
    "deflection",
    "follow-me",
    "out-of-service",
    "away",
)


_SIP_HEADER_NAME = text(
    longest=LONGEST_SIP_HEADER,
    pattern=r"X-[A-Za-z0-9.!%*_+`'~-]{1,254}",
    says="SIP headers are named X-…, without blanks or separators",
)
_SIP_HEADER_VALUE = text(
    longest=LONGEST_SIP_HEADER,
    pattern=r"[^\x00-\x08\x0A-\x1F\x7F]*",
    says="must be one line",
)


def sip_headers(value: Any, place: Place) -> dict[str, str]:
    """At most 5 headers, each named X-…, name and value at most 256 characters.

    Names are tokens and values one line (RFC 3261, 25.1), or there would be other headers.
    """
    if not isinstance(value, dict):
        raise place.wrong("must be an object of SIP headers")
    sent = cast(Clean, value)
    headers = {name: content for name, content in sent.items() if content is not None}
    if len(headers) > MOST_SIP_HEADERS:
        raise ApiError("validation-error", *place, MOST_SIP_HEADERS, says=EXCEEDS_LIMIT)
    for name, content in headers.items():
        header = Place(place.resource, f"{place.name}.{name[:LONGEST_SIP_HEADER]}")
        _SIP_HEADER_NAME(name, header)
        _SIP_HEADER_VALUE(content, header)
    return headers


described(
    sip_headers,
    {
        "type": "object",
        "description": f"at most {MOST_SIP_HEADERS} SIP headers by name, each like `X-Name`",
        "patternProperties": {
            accepted(_SIP_HEADER_NAME)["pattern"]: nullable(accepted(_SIP_HEADER_VALUE))
        },
        # What is null was not sent.
        "additionalProperties": {"type": "null"},
    },
)


def caller_id(value: Any, place: Place) -> str:
    """`private` or a number in E.164 format."""
    if isinstance(value, str) and (value == "private" or E164.fullmatch(value)):
        return value
    details = [("resource", place.resource), ("property", place.name)]
    raise ApiError("validation-error", value, says=CALLER_ID_NOT_ALLOWED, details=details)


_WHISPER_AUDIO = record(
    Field("fileUrl", web_url),
    Field("sentence", text()),
    Field("gender", choice("female", "male")),
    Field("locale", choice(*LOCALES)),
    # The pages disagree about the voices there are: any name will do (decisions/0053).
    Field("voice", text()),
)


def whisper_audio(value: Any, place: Place) -> Clean:
    """A file or a sentence to play; without either there is no audio."""
    audio: Clean = _WHISPER_AUDIO(value, place)
    if "fileUrl" not in audio and "sentence" not in audio:
        raise place.wrong("must have a fileUrl or a sentence")
    return audio


def a_transfer_has_a_target(asked: Clean) -> None:
    """400 `missing-property`, as methods/errors/getErrorsErrorId.md shows."""
    if asked.get("state") == "transferring" and "transferTo" not in asked:
        raise ApiError("missing-property", "call", "transferTo")


_CALLBACK_TIMEOUT = integer(at_least=1, at_most=LONGEST_CALLBACK_TIMEOUT_MS)
_RECORDING_FILE_FORMAT = Field("recordingFileFormat", choice("wav", "mp3"))


def _with_or_without_url(sent: Sent) -> Sent:
    """Bandwidth's Java library sends `none` for no URL. Choice: decisions/0162."""
    return {**sent, "callbackUrl": None} if sent.get("callbackUrl") == "none" else sent


CREATE = Table(
    "call",
    Field("from", phone_number, required=True),
    Field("to", phone_number_or_sip_uri, required=True),
    Field("callTimeout", integer(at_least=1, at_most=LONGEST_CALL_TIMEOUT_SECONDS)),
    Field("callbackUrl", callback_url),
    Field("callbackTimeout", _CALLBACK_TIMEOUT),
    Field("callbackHttpMethod", choice_as_said("GET", "POST")),
    Field("fallbackUrl", callback_url),
    Field("bridgeId", text()),
    Field("conferenceId", text()),
    Field("recordingEnabled", boolean),
    Field("recordingMaxDuration", integer(at_least=1)),
    _RECORDING_FILE_FORMAT,
    Field("transcriptionEnabled", boolean),
    Field("tag", text_or_number),
    Field("sipHeaders", sip_headers),
    reads=_with_or_without_url,
)


UPDATE = Table(
    "call",
    Field("state", choice("rejected", "active", "completed", "transferring")),
    Field("recordingEnabled", boolean),
    _RECORDING_FILE_FORMAT,
    # These two and the tag are on no page of updates (decisions/0192).
    Field("recordingMaxDuration", integer(at_least=1)),
    Field("transcriptionEnabled", boolean),
    Field("tag", text_or_number),
    Field("transferTo", phone_number_or_sip_uri),
    Field("transferCallerId", caller_id),
    Field("callbackUrl", callback_url),
    Field("whisperAudio", whisper_audio),
    Field("diversionTreatment", choice("none", "propagate", "stack")),
    Field("diversionReason", choice(*DIVERSION_REASONS)),
    rules=(a_transfer_has_a_target,),
)

LIST = Table(
    "call",
    Field("bridgeId", text()),
    Field("conferenceId", text()),
    Field("from", in_query(phone_number_or_sip_uri)),
    Field("to", in_query(phone_number_or_sip_uri)),
    PAGE,
    SIZE,
    Field("sortOrder", choice_as_said("asc", "desc")),
)


def _diversion(value: Any, place: Place) -> Clean:
    """An object of diversion headers, as apiCallbacks/incomingCall.md describes it."""
    if not isinstance(value, dict):
        raise place.wrong("must be an object")
    return cast(Clean, value)


diversion = described(_diversion, by_name(ANYTHING))
