"""HTTP in and out of applications."""

from catapult_simulator.api.paging import page
from catapult_simulator.api.routing import Reply, Request, Route, created, done, ok
from catapult_simulator.resources.applications import rules
from catapult_simulator.resources.applications.tables import CREATE, LIST, OLDER_NAMES, UPDATE
from catapult_simulator.state.store import Document


def _shown(application: Document) -> Document:
    """An application; where messages go is there by its older name too, for programs read that."""
    if "incomingMessageUrl" not in application:
        return application
    older = {old: application[new] for old, new in OLDER_NAMES.items() if new in application}
    return application | older


def list_applications(request: Request) -> Reply:
    """A page of the applications, in order of creation."""
    return page(request, rules.every(request.world, request.user_id), _shown)


def create_application(request: Request) -> Reply:
    """Creates an application."""
    id_ = rules.create(request.world, request.user_id, request.body)
    return created(request.world.links.to(request.user_id, "applications", id_))


def get_application(request: Request) -> Reply:
    """One application."""
    return ok(_shown(rules.find(request.world, request.user_id, request.path["applicationId"])))


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
    Route("createApplication", "POST", ALL, create_application, body=CREATE.body, limit=LIMIT),
    Route("getApplication", "GET", ONE, get_application, limit=LIMIT),
    Route("updateApplication", "POST", ONE, update_application, body=UPDATE.body, limit=LIMIT),
    Route("deleteApplication", "DELETE", ONE, delete_application, limit=LIMIT),
)
