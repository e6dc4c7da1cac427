"""HTTP in and out of transcriptions."""

from catapult_simulator.api.routing import Reply, Request, Route, created, ok
from catapult_simulator.checks.table import Table
from catapult_simulator.resources.transcriptions import rules
from catapult_simulator.resources.transcriptions.documents import shown_transcription
from catapult_simulator.state.store import Document

CREATE = Table("transcription")


def create_transcription(request: Request) -> Reply:
    """Begins to transcribe a recording; the body is an empty object."""
    world, user_id, recording_id = request.world, request.user_id, request.path["recordingId"]
    id_ = rules.create(world, user_id, recording_id)
    return created(world.links.to(user_id, "recordings", recording_id, "transcriptions", id_))


def list_transcriptions(request: Request) -> Reply:
    """All transcriptions of a recording."""
    path = request.path["recordingId"]
    return _shown(request, rules.of_recording(request.world, request.user_id, path))


def get_transcription(request: Request) -> Reply:
    """One transcription, whatever its state."""
    path = (request.path["recordingId"], request.path["transcriptionId"])
    found = rules.find(request.world, request.user_id, *path)
    return ok(shown_transcription(request.world, request.user_id, found))


def list_call_transcriptions(request: Request) -> Reply:
    """All transcriptions of a call's recordings."""
    rows = rules.of_call(request.world, request.user_id, request.path["callId"])
    return _shown(request, rows)


def _shown(request: Request, rows: list[Document]) -> Reply:
    return ok([shown_transcription(request.world, request.user_id, row) for row in rows])


ALL = "/users/{userId}/recordings/{recordingId}/transcriptions"
ONE = ALL + "/{transcriptionId}"
OF_CALL = "/users/{userId}/calls/{callId}/transcriptions"
LIMIT = "transcriptions"
ROUTES = (
    Route("createTranscription", "POST", ALL, create_transcription, body=CREATE.body, limit=LIMIT),
    Route("listTranscriptions", "GET", ALL, list_transcriptions, limit=LIMIT),
    Route("getTranscription", "GET", ONE, get_transcription, limit=LIMIT),
    Route("listCallTranscriptions", "GET", OF_CALL, list_call_transcriptions, limit="calls"),
)
