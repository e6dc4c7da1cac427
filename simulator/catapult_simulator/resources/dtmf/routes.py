"""HTTP in and out of DTMF."""

from catapult_simulator.api.routing import Reply, Request, Route, done
from catapult_simulator.checks.table import Field, Table
from catapult_simulator.checks.values import text
from catapult_simulator.resources.dtmf import rules

MOST_CHARACTERS = 92
SENT = text(
    longest=MOST_CHARACTERS,
    pattern="[A-D0-9#*,wW]+",
    says="must be digits (0-9, A-D, #, *) and pauses (comma, w, W)",
)
DTMF = Table("dtmf", Field("dtmfOut", SENT))


def send_call_dtmf(request: Request) -> Reply:
    """Send digits; the page does not demand any, and then none are sent."""
    digits = request.body.get("dtmfOut", "")
    rules.send(request.world, request.user_id, request.path["callId"], digits)
    return done()


ROUTES = (
    Route(
        "sendCallDtmf",
        "POST",
        "/users/{userId}/calls/{callId}/dtmf",
        send_call_dtmf,
        body=DTMF.body,
        limit="calls",
    ),
)
