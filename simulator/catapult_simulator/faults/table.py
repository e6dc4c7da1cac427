"""What a fault is declared with: kinds, where it strikes, and what each kind takes besides."""

from collections.abc import Collection, Iterable, Mapping
from difflib import get_close_matches
from typing import Any, cast

from catapult_simulator.checks.combined import list_of
from catapult_simulator.checks.events import EVENT_TYPES
from catapult_simulator.checks.place import Place
from catapult_simulator.checks.schema import TEXT, Schema, accepted, by_name, described, one_of
from catapult_simulator.checks.table import Clean, Field, Sent, Table
from catapult_simulator.checks.values import LARGEST, choice, integer, number, text
from catapult_simulator.errors.api_error import bad_property, places
from catapult_simulator.errors.catalogue import CATALOGUE

LONGEST_LATENCY_MS = 60_000
LONGEST_DETOUR_MS = 24 * 3600 * 1000
MOST_COPIES = 100

ANYWHERE = ("kind", "userId", "probability", "times")
AT_REQUESTS = ("operation", "method", "path")
AT_CALLBACKS = ("eventType", "key")

TAKES: dict[str, tuple[str, ...]] = {
    "error": (*AT_REQUESTS, "code", "says", "values", "details"),
    "status": (*AT_REQUESTS, "status"),
    "latency": (*AT_REQUESTS, "milliseconds"),
    "reset": (*AT_REQUESTS, "when"),
    "truncated": AT_REQUESTS,
    "callback-lost": AT_CALLBACKS,
    "callback-repeated": (*AT_CALLBACKS, "copies"),
    "callback-reordered": (*AT_CALLBACKS, "milliseconds"),
    "callback-delayed": (*AT_CALLBACKS, "milliseconds"),
}
NEEDS = {
    "error": "code",
    "status": "status",
    "latency": "milliseconds",
    "callback-delayed": "milliseconds",
}
DEFAULTS: dict[str, Clean] = {
    "reset": {"when": "before"},
    "callback-repeated": {"copies": 1},
    "callback-reordered": {"milliseconds": 1000},
}


def is_of_callbacks(kind: str) -> bool:
    """Whether faults of this kind strike callbacks, and not requests to the API."""
    return kind.startswith("callback-")


def declared(given: Mapping[str, Any]) -> Clean:
    """The clean properties of a fault, with defaults. Raises ApiError (400)."""
    fault = FAULT.body(given)
    return {"probability": 1.0} | DEFAULTS.get(fault["kind"], {}) | fault


def require_operation(given: Mapping[str, Any], known: Collection[str]) -> None:
    """A fault of an operation that there is not would never strike. Raises ApiError (400)."""
    operation = given.get("operation")
    if operation is not None and operation not in known:
        raise bad_property("fault", "operation", _unknown("operation", operation, known))


def _unknown(what: str, word: str, known: Iterable[str]) -> str:
    near = get_close_matches(word, sorted(known), n=1, cutoff=0)
    return f"is no {what}; the one with the nearest name is {near[0]}"


def _what_its_kind_takes(fault: Clean) -> None:
    kind = fault["kind"]
    known = (*ANYWHERE, *TAKES[kind])
    for name in fault:
        if name not in known:
            reason = f"is nothing that {kind} takes; it takes {', '.join(known)}"
            raise bad_property("fault", name, reason)
    needed = NEEDS.get(kind)
    if needed is not None and needed not in fault:
        raise bad_property("fault", needed, f"has to be there when kind is {kind}")
    if kind == "latency" and fault["milliseconds"] > LONGEST_LATENCY_MS:
        reason = f"is at most {LONGEST_LATENCY_MS} when kind is latency"
        raise bad_property("fault", "milliseconds", reason)


def _documented_words(fault: Clean) -> None:
    if fault["kind"] != "error":
        return
    templates = CATALOGUE[fault["code"]].templates
    says = fault.get("says", templates[0])
    if says not in templates:
        reason = f"must be one of the messages of {fault['code']}: {' | '.join(templates)}"
        raise bad_property("fault", "says", reason)
    if len(fault.get("values", ())) > places(says):
        reason = f"are more than the {places(says)} that the message has places for: {says}"
        raise bad_property("fault", "values", reason)


def _code(value: Any, place: Place) -> str:
    code = str(text()(value, place))
    if code not in CATALOGUE:
        raise place.wrong(_unknown("code of an error", code, CATALOGUE))
    return code


def _named_texts(value: Any, place: Place) -> dict[str, str]:
    if not isinstance(value, dict):
        raise place.wrong("must be an object: the name of each detail, and its value")
    named = cast(dict[str, object], value)
    for name, one in named.items():
        if not isinstance(one, str):
            raise place.wrong(f"must have text as value of {name!r}")
    return cast(dict[str, str], value)


FIELDS = (
    Field("kind", choice(*TAKES), required=True),
    Field("userId", text()),
    Field("probability", number(at_least=0, at_most=1)),
    Field("times", integer(at_least=1, at_most=LARGEST)),
    Field("operation", text()),
    Field("method", choice("DELETE", "GET", "PATCH", "POST", "PUT")),
    Field("path", text(pattern="/.*", says="begins with /, behind /v1; * stands for one segment")),
    Field("eventType", choice(*EVENT_TYPES)),
    Field("key", text()),
    Field("code", described(_code, one_of(*CATALOGUE))),
    Field("says", text()),
    Field("values", list_of(text(), at_most=10)),
    Field("details", described(_named_texts, by_name(TEXT))),
    Field("status", integer(at_least=400, at_most=599)),
    Field("milliseconds", number(above=0, at_most=LONGEST_DETOUR_MS)),
    Field("when", choice("before", "after")),
    Field("copies", integer(at_least=1, at_most=MOST_COPIES)),
)


def _only_known(sent: Sent) -> Sent:
    """Refuses a name that is not known: a misspelt one would let a fault strike everywhere."""
    known = [field.name for field in FIELDS]
    for name, value in sent.items():
        if value is not None and name not in known:
            raise bad_property("fault", name, f"is not known; known are {', '.join(known)}")
    return sent


def _of_kind(kind: str) -> Schema:
    """What `_what_its_kind_takes` lets through."""
    known = (*ANYWHERE, *TAKES[kind])
    nothing = {one.name: {"type": "null"} for one in FIELDS if one.name not in known}
    needed = [one for one in FIELDS if one.name == NEEDS.get(kind)]
    properties = {"kind": {"const": kind}} | nothing
    properties |= {one.name: accepted(one.check) for one in needed}
    if kind == "latency":
        properties["milliseconds"] = accepted(number(above=0, at_most=LONGEST_LATENCY_MS))
    return {"properties": properties, "required": [one.name for one in needed]}


FAULT = Table(
    "fault",
    *FIELDS,
    reads=_only_known,
    rules=(_what_its_kind_takes, _documented_words),
    together={"anyOf": [_of_kind(kind) for kind in TAKES]},
)
