# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""What the operations of `transcriptions` send and read."""

from __future__ import annotations

from typing import Any

from ..._limits import Limits
from ..._operation import JsonValue, Operation
from ..._pacing import Pace
from ..._results import Created, Json, Location
from ...models.transcription import Transcription

LIST: Operation[list[Transcription]] = Operation(
    name="transcriptions.list",
    method="GET",
    path="/users/{userId}/recordings/{recordingId}/transcriptions",
    result=Json(list[Transcription]),
    path_arguments={"recording_id": "recordingId"},
    idempotent=True,
    pace=Pace("transcriptions", 1.0),
    source="methods/transcriptions/getTranscriptions.md#list-transcriptions-on-recording",
)
CREATE: Operation[Created] = Operation(
    name="transcriptions.create",
    method="POST",
    path="/users/{userId}/recordings/{recordingId}/transcriptions",
    result=Location(),
    path_arguments={"recording_id": "recordingId"},
    body=JsonValue("body", Limits(dict[str, Any]), optional=True),
    pace=Pace("transcriptions", 1.0),
    source="methods/transcriptions/postTranscriptions.md#create-new-transcription-on-an-existing-recording",
)
GET: Operation[Transcription] = Operation(
    name="transcriptions.get",
    method="GET",
    path="/users/{userId}/recordings/{recordingId}/transcriptions/{transcriptionId}",
    result=Json(Transcription),
    path_arguments={"recording_id": "recordingId", "transcription_id": "transcriptionId"},
    idempotent=True,
    pace=Pace("transcriptions", 1.0),
    source="methods/transcriptions/getTranscriptionsTranscriptionId.md#fetch-transcription-information",
)
