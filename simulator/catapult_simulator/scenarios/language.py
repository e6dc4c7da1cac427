"""The parts of a scenario. What each may be and do: docs/reference/scenarios.md."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

GIVEN = ("user", "server", "fallback-server")
"""Names that every scenario may refer to from its first step on."""


@dataclass(frozen=True)
class Request:
    """A request to the API as the customer: method, path below `/v1`, and JSON body."""

    method: str
    path: str
    body: Any = None


@dataclass(frozen=True)
class Verb:
    """Something that the outside world can do.

    Attributes:
        path: of the control API, below `/_sim`; words in braces are arguments.
        required, optional: the names of the arguments. Of a verb with `alone` they are one, and
            its value stands directly behind the verb.
    """

    path: str
    required: tuple[str, ...]
    optional: tuple[str, ...] = ()
    alone: bool = False


_CALL = "/users/{user}/calls/{call}/"
VERBS: Mapping[str, Verb] = {
    "call-arrives": Verb(
        "/calls",
        ("from", "to"),
        (
            "sipHeaders",
            "diversion",
            "displayName",
            "withholdCallerNumber",
            "withholdCallerName",
        ),
    ),
    "message-arrives": Verb("/messages", ("from", "to"), ("text", "media")),
    "far-end-answers": Verb(_CALL + "answer", ("call",), alone=True),
    "far-end-is-busy": Verb(_CALL + "busy", ("call",), alone=True),
    "far-end-rejects": Verb(_CALL + "reject", ("call",), alone=True),
    "far-end-does-not-answer": Verb(_CALL + "no-answer", ("call",), alone=True),
    "far-end-hangs-up": Verb(_CALL + "hang-up", ("call",), alone=True),
    "far-end-presses": Verb(_CALL + "digits", ("call", "digits")),
    "far-end-speaks": Verb(_CALL + "speak", ("call", "sentence")),
    "recording-fails": Verb(
        "/users/{user}/recordings/{recording}/fail", ("recording",), alone=True
    ),
    "transcription-fails": Verb(
        "/users/{user}/transcriptions/{transcription}/fail", ("transcription",), alone=True
    ),
}


@dataclass(frozen=True)
class Outside:
    """The outside world acts: one of VERBS with its arguments."""

    verb: str
    arguments: Mapping[str, Any]


@dataclass(frozen=True)
class Fault:
    """A fault is planted for the customer's account, as `POST /_sim/faults` takes it."""

    properties: Mapping[str, Any]


@dataclass(frozen=True)
class ServerAnswers:
    """From now on the customer's server (or the fallback one) answers so.

    `answer` is a status, `no-answer` (the callback's time runs out) or `no-connection`.
    """

    fallback: bool
    answer: int | str


Action = Request | Outside | Fault | ServerAnswers


@dataclass(frozen=True)
class Callback:
    """A callback of this event type, with these properties; each fulfils one step only.

    Attributes:
        delivery: the state of its delivery, where that matters.
        attempts: what each attempt met with: a status, or None where there was no answer.
    """

    event_type: str
    properties: Mapping[str, Any]
    delivery: str | None = None
    attempts: tuple[int | None, ...] | None = None


@dataclass(frozen=True)
class NoCallback:
    """No callback of this event type with these properties, until the time is over."""

    event_type: str
    properties: Mapping[str, Any]


UNASKED = object()
"""In the place of what an answer must be, where nothing is said of it."""


@dataclass(frozen=True)
class State:
    """A request whose answer has this status (None: any 2xx) and is this, or UNASKED."""

    request: Request
    status: int | None
    properties: Any


@dataclass(frozen=True)
class Expectation:
    """What must come, within so many virtual seconds, and what is kept of it.

    `save` is names and the properties (with dots) whose values they stand for.
    """

    what: Callback | NoCallback | State
    within_seconds: float
    line: int
    save: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True)
class Step:
    """One step: its time, what it waits for, what is done, what must come of it.

    Attributes:
        at_seconds: virtual seconds from the start; `after_seconds`: from the step before.
        save: of what `do` returned.
    """

    line: int
    name: str
    at_seconds: float | None = None
    after_seconds: float | None = None
    when: Expectation | None = None
    do: Action | None = None
    save: Mapping[str, str] = field(default_factory=dict[str, str])
    expect: tuple[Expectation, ...] = ()


@dataclass(frozen=True)
class Scenario:
    """A story: its name, what it is about, and its steps in order."""

    name: str
    about: str
    steps: tuple[Step, ...]
