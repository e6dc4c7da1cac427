"""HTTP in and out of applications."""

from typing import Any, cast

from catapult_simulator.api.paging import PAGE, SIZE, page
from catapult_simulator.api.routing import Reply, Request, Route, created, done, ok
from catapult_simulator.checks.table import Clean, Field, Table
from catapult_simulator.checks.values import boolean, choice_as_said, text
from catapult_simulator.resources.applications import rules

FIELDS = (
    Field("incomingCallUrl", rules.event_url),
    Field("incomingCallUrlCallbackTimeout", rules.callback_timeout("Call")),
    Field("incomingCallFallbackUrl", rules.fallback_url("call")),
    Field("incomingMessageUrl", rules.event_url),
    Field("incomingMessageUrlCallbackTimeout", rules.callback_timeout("SMS")),
    Field("incomingMessageFallbackUrl", rules.fallback_url("sms")),
    Field("callbackHttpMethod", choice_as_said("GET", "POST")),
    Field("autoAnswer", boolean),
)
LIST = Table("application", PAGE, SIZE)
CREATE = Table(
    "application", Field("name", text(), required=True), *FIELDS, rules=(rules.check_urls,)
)
URLS = ("incomingCallUrl", "incomingMessageUrl")


def new(sent: Any) -> Clean:
    """The body of an application that is created. A program sends empty text for no URL.

    Choice: decisions/0189.
    """
    if isinstance(sent, dict):
        given = cast(Clean, sent)
        sent = given | {name: None for name in URLS if given.get(name) == ""}
    return CREATE.body(sent)


# The page calls `name` mandatory here too, yet says that properties that are not sent stay, and its
# example sends none: optional.
UPDATE = Table("application", Field("name", rules.name), *FIELDS)


def list_applications(request: Request) -> Reply:
    """A page of the applications, in order of creation."""
    return page(request, rules.every(request.world, request.user_id))


def create_application(request: Request) -> Reply:
    """Creates an application."""
    id_ = rules.create(request.world, request.user_id, request.body)
    return created(request.world.links.to(request.user_id, "applications", id_))


def get_application(request: Request) -> Reply:
    """One application."""
    return ok(rules.find(request.world, request.user_id, request.path["applicationId"]))


def update_application(request: Request) -> Reply:
    """Changes the properties that were sent."""
    rules.update(request.world, request.user_id, request.path["applicationId"], request.body)
    return done()


def delete_application(request: Request) -> Reply:
    """Removes an application for good, and takes its numbers off it."""
    rules.delete(request.world, request.user_id, request.path["applicationId"])
    return done()


ALL = "/users/{userId}/applications"
ONE = ALL + "/{applicationId}"
LIMIT = "applications"
ROUTES = (
    Route("listApplications", "GET", ALL, list_applications, query=LIST, limit=LIMIT),
    Route("createApplication", "POST", ALL, create_application, body=new, limit=LIMIT),
    Route("getApplication", "GET", ONE, get_application, limit=LIMIT),
    Route("updateApplication", "POST", ONE, update_application, body=UPDATE.body, limit=LIMIT),
    Route("deleteApplication", "DELETE", ONE, delete_application, limit=LIMIT),
)
