"""How a call is kept, and how it is shown.

A kept call has the API's own properties; those that begin with an underscore are the simulator's:
``_due`` (scheduled events by name), ``_active`` (seconds since the epoch when it was answered),
``_peer`` (the call at the other end: account and id), ``_transferTo`` and ``_transferOf`` (ids),
``_number`` (see own_number), ``_diverted`` (what the far end of a leg is told of its way),
``_dtmf`` (digits and pauses still to be sent), ``_keys`` (``conference`` while one takes the keys
that the far end presses), ``_log`` (what happened: when, its name, and data or None), ``_caller``
(who calls the account by it, None when it is over).

Source: methods/calls/getCallsCallId.md and getCalls.md, Properties.
"""

import math
from collections.abc import Callable
from typing import Literal

from catapult_simulator.api.links import Links
from catapult_simulator.checks.schema import BOOLEAN, INTEGER, MOMENT, TEXT, Schema, by_name, record
from catapult_simulator.moments import whole_milliseconds
from catapult_simulator.resources.calls.lifecycle import FINAL_STATES, Cause, Direction, State
from catapult_simulator.state.kinds import METHOD, URL
from catapult_simulator.state.store import Document, Kind

_HAS_ENDED = {"endTime": str, "chargeableDuration": int, "_cause": Cause}
CALLS = Kind(
    "calls",
    indexes=("from", "to", "bridgeId", "conferenceId", "_caller"),
    needs={
        "direction": Direction,
        "state": State,
        "from": str,
        "to": str,
        "startTime": str,
        "recordingEnabled": bool,
        "recordingFileFormat": Literal["wav", "mp3"],
        "transcriptionEnabled": bool,
        "callbackHttpMethod": METHOD,
        "callbackTimeout": int,
        "_log": list[tuple[float, str, str | None]],
    },
    maybe={
        "activeTime": str,
        "_active": float,
        "callTimeout": int,
        "callbackUrl": URL,
        "fallbackUrl": URL,
        "bridgeId": str,
        "conferenceId": str,
        "recordingMaxDuration": int,
        "sipHeaders": dict,
        "tag": str,
        "_due": dict[str, int],
        "_peer": tuple[str, str],
        "_transferTo": str,
        "_transferOf": str,
        "_number": str | None,
        "_diversion": dict,
        "_diverted": dict,
        "_whisperAudio": dict,
        "_dtmf": str,
        "_keys": str,
        "_applicationId": str,
        "_caller": str | None,
    },
    when={("state", state.value): _HAS_ENDED for state in FINAL_STATES},
)

SHOWN = (
    "id",
    "direction",
    "from",
    "to",
    "state",
    "startTime",
    "activeTime",
    "endTime",
    "chargeableDuration",
    "callTimeout",
    "callbackUrl",
    "callbackHttpMethod",
    "callbackTimeout",
    "fallbackUrl",
    "bridgeId",
    "conferenceId",
    "recordingEnabled",
    "recordingFileFormat",
    "transcriptionEnabled",
    "sipHeaders",
)
LINKED = ("events", "recordings", "transcriptions")

BILLED_SECONDS = 60

SHOWN_CALL: Schema = record(
    "Call",
    {"id": TEXT, "direction": TEXT, "from": TEXT, "to": TEXT, "state": TEXT, "startTime": MOMENT}
    | dict.fromkeys(LINKED, TEXT),
    maybe={
        "userId": TEXT,
        "activeTime": MOMENT,
        "endTime": MOMENT,
        "chargeableDuration": INTEGER,
        "callTimeout": INTEGER,
        "callbackUrl": TEXT,
        "callbackHttpMethod": TEXT,
        "callbackTimeout": INTEGER,
        "fallbackUrl": TEXT,
        "bridgeId": TEXT,
        "conferenceId": TEXT,
        "recordingEnabled": BOOLEAN,
        "recordingFileFormat": TEXT,
        "transcriptionEnabled": BOOLEAN,
        "sipHeaders": by_name(TEXT),
    },
)
"""What `shown_call` returns; `userId` where an endpoint has no account in its path."""


def shown_call(links: Links, user_id: str, call: Document) -> Document:
    """Return the call as the API shows it; what was never set is left out."""
    shown = {name: call[name] for name in SHOWN if name in call}
    own_url = links.to(user_id, "calls", call["id"])
    for name in LINKED:
        shown[name] = f"{own_url}/{name}"
    return shown


def shown_log(call: Document, written: Callable[[float], str | int]) -> list[Document]:
    """Return what happened to a call as the API shows it, in order, with times as they are written.

    An entry has the id of its call, and its place in the log, which it keeps.
    """
    own_id = call["id"].removeprefix("c-")
    return [
        {"id": f"ce-{own_id}-{place}", "time": written(timestamp), "name": name}
        | ({} if data is None else {"data": data})
        for place, (timestamp, name, data) in enumerate(call["_log"], 1)
    ]


def own_number(call: Document) -> str | None:
    """Return the account's number that a call belongs to.

    ``_number`` where it shows another's; that is None for what came from an endpoint.
    """
    shown = "to" if call["direction"] == Direction.IN else "from"
    number: str | None = call.get("_number", call[shown])
    return number


def chargeable_seconds(talked_seconds: float) -> int:
    """Return the seconds billed: whole minutes, as in the printed example; nothing for no talk."""
    minutes = math.ceil(whole_milliseconds(talked_seconds) / BILLED_SECONDS)
    return minutes * BILLED_SECONDS
