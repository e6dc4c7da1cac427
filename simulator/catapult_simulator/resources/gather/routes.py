"""HTTP in and out of gathers."""

from typing import Any

from catapult_simulator.api.routing import Reply, Request, Route, created, done, ok
from catapult_simulator.checks.addresses import web_url
from catapult_simulator.checks.combined import record
from catapult_simulator.checks.place import Place
from catapult_simulator.checks.table import Clean, Field, Table
from catapult_simulator.checks.values import boolean, choice, integer, number, text, text_or_number
from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.resources.calls.tables import LOCALES
from catapult_simulator.resources.gather import rules

MOST_DIGITS = 30
LONGEST_PAUSE_SECONDS = 30.0

_DIGITS = text(pattern="[A-D0-9#*]+", says="must be digits: 0-9, A-D, #, *")
_PROMPT = record(
    Field("fileUrl", web_url),
    # The page gives audio a longest sentence, and a prompt none.
    Field("sentence", text()),
    Field("gender", choice("female", "male")),
    Field("locale", choice(*LOCALES)),
    Field("loopEnabled", boolean),
    # Checked and without effect: the page says that it cannot be turned off.
    Field("bargeable", boolean),
)


def terminating_digits(value: Any, place: Place) -> str:
    """Digits, at least one: 400 `blank-property` for none."""
    if isinstance(value, str) and not value.strip():
        raise ApiError("blank-property", *place)
    digits: str = _DIGITS(value, place)
    return digits


def prompt(value: Any, place: Place) -> Clean:
    """A file or a sentence; without either there is no prompt."""
    audio: Clean = _PROMPT(value, place)
    if "fileUrl" not in audio and "sentence" not in audio:
        raise place.wrong("must have a fileUrl or a sentence")
    return audio


CREATE = Table(
    "gather",
    Field("maxDigits", integer(at_least=1, at_most=MOST_DIGITS)),
    Field("interDigitTimeout", number(above=0, at_most=LONGEST_PAUSE_SECONDS)),
    Field("terminatingDigits", terminating_digits),
    Field("tag", text_or_number),
    Field("prompt", prompt),
)
UPDATE = Table("gather", Field("state", choice("completed"), required=True))


def create_gather(request: Request) -> Reply:
    """Begin to collect digits."""
    call_id = request.path["callId"]
    id_ = rules.create(request.world, request.user_id, call_id, request.body)
    return created(request.world.links.to(request.user_id, "calls", call_id, "gather", id_))


def get_gather(request: Request) -> Reply:
    """One gather: what was collected, and why it ended."""
    path = request.path
    gather = rules.find(request.world, request.user_id, path["callId"], path["gatherId"])
    return ok(rules.shown(request.world, request.user_id, gather))


def stop_gather(request: Request) -> Reply:
    """End a gather."""
    path = request.path
    rules.stop(request.world, request.user_id, path["callId"], path["gatherId"])
    return done()


ALL = "/users/{userId}/calls/{callId}/gather"
ONE = ALL + "/{gatherId}"
LIMIT = "calls"
ROUTES = (
    Route("createGather", "POST", ALL, create_gather, body=CREATE.body, limit=LIMIT),
    Route("getGather", "GET", ONE, get_gather, limit=LIMIT),
    Route("stopGather", "POST", ONE, stop_gather, body=UPDATE.body, limit=LIMIT),
)
