"""Parameters and bodies as declared tables, compiled into checks.

A table lists the properties of a body (or the parameters of a query) and what each may be. A check
takes what was sent and returns the clean value, or raises the documented error. How things may be
spelt is decided here, once, for every operation:

- `null` is the same as not sent, nested too; unknown properties are ignored;
- booleans and numbers may be strings (`"true"`, `"True"`, `"2000"`); `1.0` is the integer 1;
- a pattern is matched against the whole text: a final newline is never part of a match.

Choice: docs/decisions/0040 (which code for which mistake).
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple, cast

from catapult_simulator.api.errors import (
    EXCEEDS_LIMIT,
    INVALID_PHONE_NUMBER,
    MUST_BE_GREATER,
    MUST_BE_ONE_OF,
    ApiError,
    bad_property,
)
from catapult_simulator.api.schema import (
    BOOLEAN,
    TEXT,
    Schema,
    accepted,
    bounded,
    described,
    items,
    matching,
    not_blank,
    one_of,
)
from catapult_simulator.outgoing.callback_urls import shown

Clean = dict[str, Any]


class Place(NamedTuple):
    """Where a value stands, for messages: the resource, and the property as a path."""

    resource: str
    name: str

    def wrong(self, reason: str) -> ApiError:
        """The error for a value of the wrong type or form."""
        return bad_property(self.resource, self.name, reason)


Check = Callable[[Any, Place], Any]

INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)")
NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
E164 = re.compile(r"\+[1-9][0-9]{1,14}")
# RFC 3986 and RFC 3261 (19.1.1): user information, host, port, and what follows. All classes are
# positive: a negated one of all but ASCII would, ignoring case, lose k and s to their relatives.
URL_USER = r"""[!-"$-.0->A-Z\\^-~]"""
SIP_USER = r"[A-Za-z0-9_.!~*'()&=+$,;?/%:-]"
HOST = r"(?:[A-Za-z0-9._~!$&'()*+,;=%-]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]{0,5})?"
URL = re.compile(rf"https?://(?:{URL_USER}*@)?{HOST}(?:[/?#][!-~]*)?", re.I | re.A)
SIP_URI = re.compile(rf"sip:(?:{SIP_USER}+@)?{HOST}(?:[;?][!-~]*)?", re.I | re.A)
LONGEST_INTEGER = 1000
SHORT_URL = 500


@dataclass(frozen=True)
class Field:
    """One property or parameter: its name, what it may be, whether it must be there."""

    name: str
    check: Check
    required: bool = False


Rule = Callable[[Clean], None]
Step = tuple[int, str, Check, bool, Place]
"""A field: its place in the table, its name, what it may be, if it must be there, where it is."""


class Table:
    """The properties of a body or the parameters of a query.

    `resource` is the word that messages use: "The 'message' resource property 'to' …". `rules`
    look at several clean properties together and raise ApiError; they never look at state.
    """

    def __init__(self, resource: str, *fields: Field, rules: tuple[Rule, ...] = ()) -> None:
        self.resource = resource
        self.fields = fields
        self.rules = rules
        self._compiled = self._steps("")

    def check(self, sent: Mapping[str, Any], prefix: str = "") -> Clean:
        """The clean values of what was sent, only of what was sent.

        Raises ApiError (400): `missing-property`, `blank-property`, or what the checks raise.
        """
        clean: Clean = {}
        # Every request comes through here: what depends on the table alone is worked out before,
        # and of the fields, of which a request sends few, only those are looked at that matter.
        optional, steps = self._steps(prefix) if prefix else self._compiled
        steps = steps + [optional[name] for name in sent if name in optional]
        # In the table's order: of several mistakes the first is told.
        steps.sort()
        for _, name, check, required, place in steps:
            value = sent.get(name)
            if value is None:
                if required:
                    raise ApiError("missing-property", *place)
            elif required and isinstance(value, str) and not value.strip():
                raise ApiError("blank-property", *place)
            else:
                clean[name] = check(value, place)
        for rule in self.rules:
            rule(clean)
        return clean

    def _steps(self, prefix: str) -> tuple[dict[str, Step], list[Step]]:
        """The optional fields by name, and the required ones."""
        steps = [
            (index, one.name, one.check, one.required, Place(self.resource, prefix + one.name))
            for index, one in enumerate(self.fields)
        ]
        return {step[1]: step for step in steps if not step[3]}, [s for s in steps if s[3]]

    def body(self, sent: Any) -> Clean:
        """The clean values of a JSON body that must be an object; no body is an empty one."""
        if not isinstance(sent, dict | None):
            raise bad_property(self.resource, "", "the body must be a JSON object")
        properties = cast(Clean, sent or {})
        return self.check(properties)


def text(
    *, longest: int | None = None, pattern: str | None = None, says: str = "has the wrong form"
) -> Check:
    """Text of at most `longest` characters that matches `pattern` as a whole."""
    compiled = re.compile(pattern) if pattern else None

    def check(value: Any, place: Place) -> str:
        if not isinstance(value, str):
            raise place.wrong("must be text")
        if longest is not None and len(value) > longest:
            raise ApiError("validation-error", *place, longest, says=EXCEEDS_LIMIT)
        if compiled is not None and compiled.fullmatch(value) is None:
            raise place.wrong(says)
        return value

    schema = TEXT if pattern is None else matching(pattern)
    return described(check, bounded(schema, maxLength=longest))


def boolean(value: Any, place: Place) -> bool:
    """true, false, or one of these as text: `True` too, as Bandwidth's Python library sends it."""
    if isinstance(value, bool):
        return value
    if value in ("true", "false", "True", "False"):
        return bool(value in ("true", "True"))
    raise place.wrong("must be true or false")


def integer(*, at_least: int | None = None, at_most: int | None = None) -> Check:
    """A whole number, or its digits as text."""

    def check(value: Any, place: Place) -> int:
        number = _whole(value)
        if number is None:
            raise place.wrong("must be a whole number")
        _bounds(number, at_least, at_most, place)
        return number

    return described(check, bounded({"type": "integer"}, minimum=at_least, maximum=at_most))


def number(*, above: float | None = None, at_most: float | None = None) -> Check:
    """A number greater than `above`, or its decimal notation as text."""

    def check(value: Any, place: Place) -> float:
        if isinstance(value, str) and len(value) <= LONGEST_INTEGER and NUMBER.fullmatch(value):
            value = float(value)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise place.wrong("must be a number")
        if above is not None and value <= above:
            raise ApiError("validation-error", *place, above, says=MUST_BE_GREATER)
        if at_most is not None and value > at_most:
            raise ApiError("validation-error", *place, at_most, says=EXCEEDS_LIMIT)
        return float(value)

    schema: Schema = {"type": "number"}
    return described(check, bounded(schema, exclusiveMinimum=above, maximum=at_most))


def choice(*values: str) -> Check:
    """One of these words, spelt exactly so."""
    listed = ", ".join(values)

    def check(value: Any, place: Place) -> str:
        if isinstance(value, str) and value in values:
            return value
        raise ApiError("validation-error", *place, listed, says=MUST_BE_ONE_OF)

    return described(check, one_of(*values))


def choice_of_any_case(*values: str) -> Check:
    """One of these words, whatever its case; returned as listed."""
    known = {value.lower(): value for value in values}
    listed = ", ".join(values)

    def check(value: Any, place: Place) -> str:
        found = known.get(value.lower()) if isinstance(value, str) else None
        if found is None:
            raise ApiError("validation-error", *place, listed, says=MUST_BE_ONE_OF)
        return found

    return described(check, one_of(*values))


def phone_number(value: Any, place: Place) -> str:
    """A number in E.164 format, such as +19195551212."""
    if isinstance(value, str) and E164.fullmatch(value):
        return value
    raise _not_a_number(place)


def phone_number_or_sip_uri(value: Any, place: Place) -> str:
    """A number in E.164 format or a `sip:` address; `sips:` is not supported."""
    if isinstance(value, str) and (E164.fullmatch(value) or is_sip_uri(value)):
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


def list_of(item: Check, *, at_most: int | None = None) -> Check:
    """A list; a null in it is refused, for it would change the places of the others."""

    def check(value: Any, place: Place) -> list[Any]:
        if not isinstance(value, list):
            raise place.wrong("must be a list")
        values = cast(list[object], value)
        if at_most is not None and len(values) > at_most:
            raise ApiError("validation-error", *place, at_most, says=EXCEEDS_LIMIT)
        return [
            item(one, Place(place.resource, f"{place.name}[{index}]"))
            for index, one in enumerate(values)
        ]

    return described(check, items(accepted(item), at_most=at_most))


def either(first: Check, kind: type, second: Check) -> Check:
    """`second` when the value is of this Python type, else `first`."""

    def check(value: Any, place: Place) -> Any:
        return (second if isinstance(value, kind) else first)(value, place)

    return described(check, {"anyOf": [accepted(first), accepted(second)]})


def record(*fields: Field) -> Check:
    """An object with these properties; errors name them with a dot: `prompt.sentence`."""

    def check(value: Any, place: Place) -> Clean:
        if not isinstance(value, dict):
            raise place.wrong("must be an object")
        return Table(place.resource, *fields).check(cast(Clean, value), f"{place.name}.")

    return described(check, schema_of(fields))


def optional(*, blank: Check) -> Check:
    """Lets the empty string through beside what `blank` allows: it takes something away."""

    def check(value: Any, place: Place) -> Any:
        return "" if value == "" else blank(value, place)

    return described(check, {"anyOf": [{"const": ""}, accepted(blank)]})


def schema_of(fields: Iterable[Field]) -> Schema:
    """What fields take together, as a schema of an object; text that has to be is not blank."""
    fields = tuple(fields)
    properties = {
        one.name: not_blank(accepted(one.check)) if one.required else accepted(one.check)
        for one in fields
    }
    required = [one.name for one in fields if one.required]
    return {"type": "object", "properties": properties, "required": required}


def parameters(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The query as a dictionary; of a repeated parameter the last counts."""
    return dict(pairs)


_NUMBER = matching(E164.pattern) | {"description": "a number like +19195551212"}
_SIP_URI = matching("[Ss][Ii][Pp]:.+") | {"description": "a `sip:` address"}
_WEB_URL = matching("https?://.+") | {"description": "an http or https URL"}
described(boolean, BOOLEAN)
described(phone_number, _NUMBER)
described(phone_number_or_sip_uri, {"anyOf": [_NUMBER, _SIP_URI]})
described(callback_url, _WEB_URL)
described(web_url, _WEB_URL)


def is_url(value: str) -> bool:
    """Whether this is an absolute http or https URL with a host."""
    # An application has the same few URLs in thousands of requests.
    return _is_short_url(value) if len(value) <= SHORT_URL else URL.fullmatch(value) is not None


@lru_cache(maxsize=1024)
def _is_short_url(value: str) -> bool:
    return URL.fullmatch(value) is not None


def is_sip_uri(value: str) -> bool:
    """Whether this is a `sip:` address with a host."""
    return SIP_URI.fullmatch(value) is not None


def _whole(value: Any) -> int | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, str) and len(value) <= LONGEST_INTEGER and INTEGER.fullmatch(value):
        return int(value)
    return None


def _bounds(number: int, at_least: int | None, at_most: int | None, place: Place) -> None:
    if at_least is not None and number < at_least:
        raise ApiError("validation-error", *place, at_least - 1, says=MUST_BE_GREATER)
    if at_most is not None and number > at_most:
        raise ApiError("validation-error", *place, at_most, says=EXCEEDS_LIMIT)


def _not_a_number(place: Place) -> ApiError:
    details = [("resource", place.resource), ("property", place.name)]
    return ApiError("validation-error", says=INVALID_PHONE_NUMBER, details=details)
