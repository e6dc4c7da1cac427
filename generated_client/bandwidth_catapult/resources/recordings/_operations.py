# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""What the operations of `recordings` send and read."""

from __future__ import annotations

from ..._limits import Limits
from ..._operation import Operation, Paging
from ..._pacing import Pace
from ..._results import Json
from ...models.recording import Recording
from ...models.scalars import PageNumber, PageSize

LIST: Operation[list[Recording]] = Operation(
    name="recordings.list",
    method="GET",
    path="/users/{userId}/recordings",
    result=Json(list[Recording]),
    query_arguments={"page": "page", "size": "size"},
    limits=Limits.of_parameters(
        {
            "page": PageNumber,
            "size": PageSize,
        }
    ),
    paging=Paging(page="page", size="size", page_size=25),
    idempotent=True,
    pace=Pace("recordings", 1.0),
    source="methods/recordings/getRecordings.md#list-recordings",
)
GET: Operation[Recording] = Operation(
    name="recordings.get",
    method="GET",
    path="/users/{userId}/recordings/{recordingId}",
    result=Json(Recording),
    path_arguments={"recording_id": "recordingId"},
    idempotent=True,
    pace=Pace("recordings", 1.0),
    source="methods/recordings/getRecordingsRecordingId.md#fetch-recording-information",
)
