"""HTTP in and out of recordings."""

from functools import partial

from catapult_simulator.api.paging import PAGE, SIZE, page
from catapult_simulator.api.routing import Reply, Request, Route, ok
from catapult_simulator.checks.table import Table
from catapult_simulator.resources.recordings import rules
from catapult_simulator.resources.recordings.documents import shown_recording

LIST = Table("recording", PAGE, SIZE)


def list_recordings(request: Request) -> Reply:
    """A page of the account's recordings."""
    rows = rules.every(request.world, request.user_id)
    return page(request, rows, partial(shown_recording, request.world, request.user_id))


def get_recording(request: Request) -> Reply:
    """One recording."""
    found = rules.find(request.world, request.user_id, request.path["recordingId"])
    return ok(shown_recording(request.world, request.user_id, found))


def list_call_recordings(request: Request) -> Reply:
    """All recordings of a call."""
    world, user_id = request.world, request.user_id
    rows = rules.of_call(world, user_id, request.path["callId"])
    return ok([shown_recording(world, user_id, row) for row in rows])


ALL = "/users/{userId}/recordings"
OF_CALL = "/users/{userId}/calls/{callId}/recordings"
LIMIT = "recordings"
ROUTES = (
    Route("listRecordings", "GET", ALL, list_recordings, query=LIST, limit=LIMIT),
    Route("getRecording", "GET", ALL + "/{recordingId}", get_recording, limit=LIMIT),
    Route("listCallRecordings", "GET", OF_CALL, list_call_recordings, limit="calls"),
)
