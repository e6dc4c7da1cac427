"""The calls resource on HTTP: parse, call a rule, wrap the result."""

from collections.abc import Callable

from catapult_simulator.api.paging import page
from catapult_simulator.api.routing import Reply, Request, Route, created, done, ok
from catapult_simulator.resources.calls import rules
from catapult_simulator.resources.calls.documents import shown_call
from catapult_simulator.resources.calls.tables import CREATE, LIST, UPDATE
from catapult_simulator.state.store import Document


def _view(request: Request) -> Callable[[Document], Document]:
    return lambda call: shown_call(request.world.links, request.user_id, call)


def list_calls(request: Request) -> Reply:
    """A page of the calls; all at once for one bridge or conference, as documented."""
    rows = rules.find(request.world, request.user_id, request.query)
    if "bridgeId" in request.query or "conferenceId" in request.query:
        return ok([_view(request)(call) for call in rows])
    url = request.world.links.to(request.user_id, "calls")
    return page(request, rows, request.world.rendered.view(url, _view(request)))


def create_call(request: Request) -> Reply:
    """Place an outgoing call."""
    call = rules.create(request.world, request.user_id, request.body)
    return created(request.world.links.to(request.user_id, "calls", call["id"]))


def get_call(request: Request) -> Reply:
    """One call."""
    call = rules.show(request.world, request.user_id, request.path["callId"])
    return ok(_view(request)(call))


def update_call(request: Request) -> Reply:
    """Answer, reject, hang up, transfer or record; a transfer tells where its new call is."""
    leg = rules.update(request.world, request.user_id, request.path["callId"], request.body)
    if leg is None:
        return done()
    location = request.world.links.to(request.user_id, "calls", leg["id"])
    return Reply(200, b"", ((b"location", location.encode()),))


def list_call_events(request: Request) -> Reply:
    """What happened to a call, in order."""
    return ok(rules.events(request.world, request.user_id, request.path["callId"]))


def get_call_event(request: Request) -> Reply:
    """One thing that happened to a call."""
    path = request.path
    return ok(rules.event(request.world, request.user_id, path["callId"], path["eventId"]))


ALL = "/users/{userId}/calls"
ONE = ALL + "/{callId}"
EVENTS = ONE + "/events"
LIMIT = "calls"
ROUTES = (
    Route("listCalls", "GET", ALL, list_calls, query=LIST, limit=LIMIT),
    # Counted by the rule itself: one call too many is 403 and not 429.
    Route("createCall", "POST", ALL, create_call, body=CREATE.body),
    Route("getCall", "GET", ONE, get_call, limit=LIMIT),
    Route("updateCall", "POST", ONE, update_call, body=UPDATE.body, limit=LIMIT),
    Route("listCallEvents", "GET", EVENTS, list_call_events, limit=LIMIT),
    Route("getCallEvent", "GET", EVENTS + "/{eventId}", get_call_event, limit=LIMIT),
)
