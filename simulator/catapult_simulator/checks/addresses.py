"""Checks of addresses: phone numbers, SIP URIs, URLs."""

import re
from functools import lru_cache
from typing import Any

from catapult_simulator.checks.place import Place
from catapult_simulator.checks.schema import described, matching
from catapult_simulator.errors.api_error import INVALID_PHONE_NUMBER, ApiError

E164 = re.compile(r"\+[1-9][0-9]{1,14}")
# Three to six digits: with more it would be a local number, of which nobody knows where.
SHORT_CODE = re.compile(r"[1-9][0-9]{2,5}")
# RFC 3986 and RFC 3261 (19.1.1): user information, host, port, and what follows.
URL_USER = r"""[!-"$-.0->A-Z\\^-~]"""
SIP_USER = r"[A-Za-z0-9_.!~*'()&=+$,;?/%:-]"
# Without `sip:` before it a user has no password: `tel:` and `sips:` would look like users.
BARE_SIP_USER = SIP_USER.replace(":", "")
PORT = "(?:[0-5]?[0-9]{0,4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])"
HOST = rf"(?:[A-Za-z0-9._~!$&'()*+,;=%-]+|\[[0-9A-Fa-f:.]+\])(?::{PORT})?"
_A_HOST = re.compile(HOST)
URL = re.compile(rf"[Hh][Tt][Tt][Pp][Ss]?://(?:{URL_USER}*@)?{HOST}(?:[/?#][!-~]*)?")
SIP_URI = re.compile(rf"(?:[Ss][Ii][Pp]:(?:{SIP_USER}+@)?|{BARE_SIP_USER}+@){HOST}(?:[;?][!-~]*)?")
SHORT_URL = 500


def phone_number(value: Any, place: Place) -> str:
    """A number in E.164 format, such as +19195551212."""
    if isinstance(value, str) and E164.fullmatch(value):
        return value
    raise _not_a_number(place)


def phone_number_or_short_code(value: Any, place: Place) -> str:
    """A number in E.164 format, or a short code such as 80888."""
    if isinstance(value, str) and (E164.fullmatch(value) or SHORT_CODE.fullmatch(value)):
        return value
    raise _not_a_number(place)


def phone_number_or_sip_uri(value: Any, place: Place) -> str:
    """A number in E.164 format or a SIP address; `sips:` is not supported."""
    if isinstance(value, str) and can_be_called(value):
        return value
    raise _not_a_number(place)


def callback_url(value: Any, place: Place) -> str:
    """An absolute http or https URL. 400 `callback-invalid-url` otherwise."""
    if isinstance(value, str) and is_url(value):
        return value
    raise ApiError("callback-invalid-url", shown(value), details=[("property", place.name)])


def web_url(value: Any, place: Place) -> str:
    """An absolute http or https URL of something else than a callback."""
    if isinstance(value, str) and is_url(value):
        return value
    raise place.wrong("must be an http or https URL")


_NUMBER = matching(E164.pattern) | {"description": "a number like +19195551212"}
_SIP_URI = matching(SIP_URI.pattern) | {"description": "a SIP address"}
_SHORT_CODE = matching(SHORT_CODE.pattern) | {"description": "a short code like 80888"}
_WEB_URL = matching(URL.pattern) | {"description": "an http or https URL"}
described(phone_number, _NUMBER)
described(phone_number_or_short_code, {"anyOf": [_NUMBER, _SHORT_CODE]})
described(phone_number_or_sip_uri, {"anyOf": [_NUMBER, _SIP_URI]})
described(callback_url, _WEB_URL)
described(web_url, _WEB_URL)


def is_host(value: str) -> bool:
    """Whether this is a name or an address, perhaps with a port, as the header Host has it."""
    return _A_HOST.fullmatch(value) is not None


def is_url(value: str) -> bool:
    """Whether this is an absolute http or https URL with a host."""
    # An application has the same few URLs in thousands of requests.
    return _is_short_url(value) if len(value) <= SHORT_URL else URL.fullmatch(value) is not None


@lru_cache(maxsize=1024)
def _is_short_url(value: str) -> bool:
    return URL.fullmatch(value) is not None


def can_be_called(value: str) -> bool:
    """Whether this is a number in E.164 format or a SIP address, with or without `sip:`."""
    return (E164.fullmatch(value) or SIP_URI.fullmatch(value)) is not None


def shown(value: object) -> str:
    """What was given as a URL, as an error may repeat it: without what could be a password.

    It is no URL, so that nobody knows where user information ends but at the last `@`.
    """
    before, at, behind = str(value).rpartition("@")
    return f"…@{behind}" if at and before else behind


def _not_a_number(place: Place) -> ApiError:
    details = [("resource", place.resource), ("property", place.name)]
    return ApiError("validation-error", says=INVALID_PHONE_NUMBER, details=details)
