"""How a call is kept, and how it is shown.

A kept call has the API's own properties; those that begin with an underscore are the simulator's:
``_due`` (scheduled events by name), ``_active`` (seconds since the epoch when it was answered),
``_peer`` (the call at the other end: account and id), ``_transferTo`` and ``_transferOf`` (ids),
``_dtmf`` (digits and pauses still to be sent), ``_keys`` (``conference`` while one takes the keys
that the far end presses).

Source: methods/calls/getCallsCallId.md and getCalls.md, Properties.
"""

from catapult_simulator.api.links import Links
from catapult_simulator.api.schema import BOOLEAN, INTEGER, MOMENT, TEXT, Schema, by_name, record
from catapult_simulator.state.store import Document, Kind

CALLS = Kind("calls", indexes=("from", "to", "bridgeId", "conferenceId"))
CALL_EVENTS = Kind("call-events", indexes=("callId",))

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


def chargeable_seconds(talked_seconds: float) -> int:
    """Return the seconds billed: whole minutes, as in the printed example; nothing for no talk."""
    return -int(-talked_seconds // BILLED_SECONDS) * BILLED_SECONDS
