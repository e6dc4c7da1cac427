# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""Named types of requests, with the documented limits that are checked before sending."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from msgspec import Meta

AreaCode: TypeAlias = Annotated[str, Meta(max_length=3, pattern=r"^[0-9]{3}$(?!\n)")]
"""Three-digit telephone area code."""
CallTimeoutInput: TypeAlias = Annotated[int, Meta(ge=1, le=300)]
"""Seconds to let the called party ring; 1 to 300; also accepted as digits in a string."""
CallbackTimeoutInput: TypeAlias = Annotated[int, Meta(ge=1, le=10000)]
"""Milliseconds to wait for the answer of a callback URL before the fallback URL is tried; 1 to
10000; also accepted as digits in a string.
"""
DomainName: TypeAlias = Annotated[
    str,
    Meta(
        max_length=253,
        min_length=1,
        pattern=r"^[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?(\.[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?)*$(?!\n)",
    ),
]
"""A name that DNS takes, at most 253 characters: labels of 1 to 63 letters, digits, `-` and `_`,
parted by dots; a label neither begins nor ends with `-`.
"""
DtmfDigits: TypeAlias = Annotated[str, Meta(max_length=92, pattern=r"^[A-D0-9#*,wW]+$(?!\n)")]
"""Keypad presses, at most 92 characters: `0`–`9`, `A`–`D`, `#`, `*`; `,` and `w` pause for half a
second, `W` for one second.
"""
E164Number: TypeAlias = Annotated[str, Meta(max_length=16, pattern=r"^\+[1-9][0-9]{1,14}$(?!\n)")]
"""A telephone number in E.164 form; a plus sign, the country code and the national number."""
E164NumberOrShortCode: TypeAlias = Annotated[
    str, Meta(pattern=r"^(\+[1-9][0-9]{1,14}|[1-9][0-9]{2,5})$(?!\n)")
]
"""A telephone number in E.164 form, or a short code of three to six digits."""
E164NumberOrSipUri: TypeAlias = Annotated[
    str,
    Meta(
        pattern=r"^(\+[1-9][0-9]{1,14}|(?=[!-~]*$)([Ss][Ii][Pp]:([^@\[\]]+@)?|[^:@\[\]]+@)([A-Za-z0-9._~!$&'()*+,;=%-]+|\[[0-9A-Fa-f:.]+\])(:([0-5]?[0-9]{0,4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?([;?].*)?)$(?!\n)"
    ),
]
"""A telephone number in E.164 form, or a SIP URI as RFC 3261 has it, with or without a user. One
with a user may leave `sip:` out, as the `sipUri` of an endpoint does. The secure scheme `sips` is
not supported.
"""
HttpUrl: TypeAlias = Annotated[
    str,
    Meta(
        pattern=r"^(?=[!-~]*$)[Hh][Tt][Tt][Pp][Ss]?://([^@/?#\[\]]*@)?([A-Za-z0-9._~!$&'()*+,;=%-]+|\[[0-9A-Fa-f:.]+\])(:([0-5]?[0-9]{0,4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?([/?#].*)?$(?!\n)"
    ),
]
"""An absolute `http` or `https` URL with a host, in printable ASCII and without blanks. User name
and password in it are sent as basic authentication.
"""
HttpUrlOrEmpty: TypeAlias = Annotated[
    str,
    Meta(
        pattern=r"^(?=[!-~]*$)([Hh][Tt][Tt][Pp][Ss]?://([^@/?#\[\]]*@)?([A-Za-z0-9._~!$&'()*+,;=%-]+|\[[0-9A-Fa-f:.]+\])(:([0-5]?[0-9]{0,4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?([/?#].*)?)?$(?!\n)"
    ),
]
"""An absolute `http` or `https` URL, or the empty string, which has a meaning of its own."""
InterDigitTimeoutInput: TypeAlias = Annotated[float, Meta(gt=0, le=30)]
"""Seconds without a digit after which gathering ends; more than 0, at most 30; also accepted as a
number in a string.
"""
ItemCount: TypeAlias = Annotated[int, Meta(ge=1)]
"""A number of items, at least one."""
LocalNumber: TypeAlias = Annotated[
    str, Meta(max_length=4, min_length=3, pattern=r"^[0-9]{3,4}$(?!\n)")
]
"""The first digits of a number inside its area code; three or four digits."""
MaxDigitsInput: TypeAlias = Annotated[int, Meta(ge=1, le=30)]
"""Number of digits to collect, 1 to 30; also accepted as digits in a string."""
MessageDateTime: TypeAlias = Annotated[
    str,
    Meta(
        pattern=r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01])([ T]([01][0-9]|2[0-3])(:[0-5][0-9](:[0-5][0-9](\.[0-9]{1,3})?)?)?Z?)?)?)?$(?!\n)"
    ),
]
"""A date, or a date and time of day, as `yyyy-MM-dd hh:mm:ss.sss`. Parts may be left out from the
right; they then count as zero.
"""
NonBlankText: TypeAlias = Annotated[str, Meta(pattern=r"[^\s\x1C-\x1F\x85]")]
"""Text with at least one character that is not a blank."""
NumberPattern: TypeAlias = Annotated[str, Meta(min_length=1, pattern=r"^[A-Za-z0-9?*]+$(?!\n)")]
"""A pattern that numbers must match; letters stand for their keypad digits, `?` for any one digit,
`*` for any run of digits, also an empty one.
"""
OrderQuantity: TypeAlias = Annotated[int, Meta(ge=1, le=10)]
"""How many numbers to order, at most 10."""
PageNumber: TypeAlias = Annotated[int, Meta(ge=0)]
"""Number of a page, counted from 0."""
PageSize: TypeAlias = Annotated[int, Meta(ge=1, le=1000)]
"""Number of items on a page, at most 1000."""
RecordingMaxDurationInput: TypeAlias = Annotated[int, Meta(ge=1)]
"""Longest duration of a recording, in seconds; also accepted as digits in a string. A maximum
exists, yet its value is not documented.
"""
SearchQuantity: TypeAlias = Annotated[int, Meta(ge=1, le=5000)]
"""How many numbers to look for, at most 5000."""
Sentence: TypeAlias = Annotated[str, Meta(max_length=1000)]
"""Text to speak, at most 1000 characters. An empty string stops speech."""
SipPassword: TypeAlias = Annotated[str, Meta(min_length=6, pattern=r"^[\u0000-\u00ff]*$(?!\n)")]
"""The password that a SIP client registers with, in plain text; at least 6 characters, all of them
in ISO 8859-1 (Latin 1). Upper and lower case differ.
"""
SipUser: TypeAlias = Annotated[
    str, Meta(min_length=1, pattern=r"^([A-Za-z0-9_.!~*'()&=+$,;?/-]|%[0-9A-Fa-f]{2})+$(?!\n)")
]
"""The user part of a SIP address, letters, digits and the marks that RFC 3261 section 19.1.1 allows
there, others as `%` and two hexadecimal digits. A telephone number in that form is one too.
"""
TenDigitNumber: TypeAlias = Annotated[str, Meta(pattern=r"^\+[1-9][0-9]{0,2}[0-9]{10}$(?!\n)")]
"""A number in E.164 form whose national part has ten digits, as in North America. Lists of messages
cannot be searched by short codes or by numbers of another length.
"""
TransactionDate: TypeAlias = Annotated[
    str,
    Meta(
        max_length=25,
        pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:?[0-9]{2})?$(?!\n)",
    ),
]
"""A date and time with a `T` between them, with `Z`, an offset, or no zone, in which case the zone
is not documented.
"""
TransferCallerId: TypeAlias = Annotated[
    str, Meta(max_length=16, pattern=r"^(\+[1-9][0-9]{1,14}|private)$(?!\n)")
]
"""The caller id that the transfer target sees; a number in E.164 form, or `private` to withhold it.
"""
UsState: TypeAlias = Annotated[
    str, Meta(max_length=2, min_length=2, pattern=r"^[A-Za-z]{2}$(?!\n)")
]
"""Two-letter abbreviation of a US state."""
VolumeInput: TypeAlias = Annotated[int, Meta(ge=-4, le=4)]
"""Loudness of audio, from -4 to 4, where 0 is normal; also accepted as digits in a string."""
ZipCode: TypeAlias = Annotated[str, Meta(max_length=5, pattern=r"^[0-9]{5}$(?!\n)")]
"""Five-digit US ZIP code."""
