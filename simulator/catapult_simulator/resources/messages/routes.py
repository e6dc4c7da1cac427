"""The messages resource on HTTP: parse, call a rule, wrap the result."""

from catapult_simulator.api.paging import DEFAULT_SIZE, link, link_header, part
from catapult_simulator.api.routing import (
    Header,
    Reply,
    Request,
    Route,
    created,
    done,
    json_reply,
    ok,
)
from catapult_simulator.checks.table import Clean
from catapult_simulator.errors.api_error import ApiError, envelope
from catapult_simulator.resources.messages import rules
from catapult_simulator.resources.messages.documents import shown_message
from catapult_simulator.resources.messages.tables import LIST, create, redact
from catapult_simulator.state.store import Document


def list_messages(request: Request) -> Reply:
    """A page of the messages; Link leads on as long as there is another page."""
    size: int = request.query.get("size", DEFAULT_SIZE)
    rows = rules.find(request.world, request.user_id, request.query)
    found = part(rows, request.query.get("page", 0), size)
    now = request.world.clock.timestamp()
    shown = [
        {"messageId": message["id"], **shown_message(message, now)} for message in found[:size]
    ]
    return ok(shown, _links(request, found[size - 1]) if len(found) > size else [])


def create_message(request: Request) -> Reply:
    """Send one message (201), or up to 50, each accepted or not by itself (202)."""
    body: Clean | list[Clean | ApiError] = request.body
    if isinstance(body, dict):
        message = rules.create(request.world, request.user_id, body)
        return created(_location(request, message))
    return json_reply(202, [_result(request, entry) for entry in body])


def get_message(request: Request) -> Reply:
    """One message; the page prints no `messageId`, but replies that libraries show have it."""
    message = rules.show(request.world, request.user_id, request.path["messageId"])
    now = request.world.clock.timestamp()
    own = {"messageId": message["id"], "skipMMSCarrierValidation": False}
    return ok({**shown_message(message, now), **own})


def redact_message(request: Request) -> Reply:
    """Take the text out of a message."""
    rules.redact(request.world, request.user_id, request.path["messageId"])
    return done()


def _result(request: Request, entry: Clean | ApiError) -> Document:
    try:
        if isinstance(entry, ApiError):
            raise entry
        with request.world.store.unit():
            message = rules.create(request.world, request.user_id, entry)
    except ApiError as error:
        _remember(request, error)
        return {"result": "error", "error": envelope(error)}
    return {"result": "accepted", "location": _location(request, message)}


def _remember(request: Request, error: ApiError) -> None:
    """The reply is no error, so that nobody else writes down what a part of the request was."""
    path = f"users/{request.user_id}/messages"
    asked = (("requestMethod", request.route.method), ("requestPath", path))
    details = [*error.details, *asked]
    request.world.errors.add(request.user_id, error.category, error.code, error.message, details)


def _location(request: Request, message: Document) -> str:
    return request.world.links.to(request.user_id, "messages", message["id"])


def _links(request: Request, last: Document) -> list[Header]:
    """Source: methods/messages/getMessages.md, the printed header (`sortKeyLT`)."""
    newest_first = request.query.get("sortOrder", "asc") == "desc"
    size = request.query.get("size", DEFAULT_SIZE)
    after: dict[str, object] = {"sortKeyLT": None, "sortKeyGT": None, "page": None, "size": size}
    first = link(request, **after)
    after["sortKeyLT" if newest_first else "sortKeyGT"] = last["_sortKey"]
    return link_header({"first": first, "next": link(request, **after)})


ALL = "/users/{userId}/messages"
ONE = ALL + "/{messageId}"
LIMIT = "messages"
ROUTES = (
    Route("listMessages", "GET", ALL, list_messages, query=LIST, limit=LIMIT),
    # Counted by the rule itself: one message too many is 403 and not 429.
    Route("createMessage", "POST", ALL, create_message, body=create),
    Route("getMessage", "GET", ONE, get_message, limit=LIMIT),
    Route("redactMessage", "PATCH", ONE, redact_message, body=redact, limit=LIMIT),
)
