# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""What the operations of `bridges` send and read."""

from __future__ import annotations

from ..._limits import Limits
from ..._operation import JsonFields, Operation, Paging
from ..._pacing import Pace
from ..._results import Created, Json, Location, Nothing
from ...models.bridge import Bridge
from ...models.bridge_audio_request import BridgeAudioRequest
from ...models.call import Call
from ...models.create_bridge_request import CreateBridgeRequest
from ...models.scalars import PageNumber, PageSize
from ...models.update_bridge_request import UpdateBridgeRequest

LIST: Operation[list[Bridge]] = Operation(
    name="bridges.list",
    method="GET",
    path="/users/{userId}/bridges",
    result=Json(list[Bridge]),
    query_arguments={"page": "page", "size": "size"},
    limits=Limits.of_parameters(
        {
            "page": PageNumber,
            "size": PageSize,
        }
    ),
    paging=Paging(page="page", size="size", page_size=25),
    idempotent=True,
    pace=Pace("bridges", 1.0),
    source="methods/bridges/getBridges.md#list-bridges",
)
CREATE: Operation[Created] = Operation(
    name="bridges.create",
    method="POST",
    path="/users/{userId}/bridges",
    result=Location(),
    body=JsonFields(
        {"bridge_audio": "bridgeAudio", "call_ids": "callIds"},
        Limits(CreateBridgeRequest),
        optional=True,
    ),
    pace=Pace("bridges", 1.0),
    source="methods/bridges/postBridges.md#create-bridge",
)
GET: Operation[Bridge] = Operation(
    name="bridges.get",
    method="GET",
    path="/users/{userId}/bridges/{bridgeId}",
    result=Json(Bridge),
    path_arguments={"bridge_id": "bridgeId"},
    idempotent=True,
    pace=Pace("bridges", 1.0),
    source="methods/bridges/getBridgesBridgeId.md#fetch-bridge-information",
)
UPDATE: Operation[None] = Operation(
    name="bridges.update",
    method="POST",
    path="/users/{userId}/bridges/{bridgeId}",
    result=Nothing(),
    path_arguments={"bridge_id": "bridgeId"},
    body=JsonFields(
        {"bridge_audio": "bridgeAudio", "call_ids": "callIds"},
        Limits(UpdateBridgeRequest),
        optional=True,
    ),
    pace=Pace("bridges", 1.0),
    source="methods/bridges/postBridgesBridgeId.md#update-bridge",
)
HOLD = UPDATE.alias(
    "bridges.hold",
    JsonFields({}, Limits(UpdateBridgeRequest), fixed={"bridgeAudio": False}, optional=True),
)
UNHOLD = UPDATE.alias(
    "bridges.unhold",
    JsonFields({}, Limits(UpdateBridgeRequest), fixed={"bridgeAudio": True}, optional=True),
)
REMOVE_CALLS = UPDATE.alias(
    "bridges.remove_calls",
    JsonFields({}, Limits(UpdateBridgeRequest), fixed={"callIds": []}, optional=True),
)
PLAY_AUDIO: Operation[None] = Operation(
    name="bridges.play_audio",
    method="POST",
    path="/users/{userId}/bridges/{bridgeId}/audio",
    result=Nothing(),
    path_arguments={"bridge_id": "bridgeId"},
    body=JsonFields(
        {
            "file_url": "fileUrl",
            "sentence": "sentence",
            "gender": "gender",
            "locale": "locale",
            "voice": "voice",
        },
        Limits(BridgeAudioRequest),
    ),
    pace=Pace("bridges", 1.0),
    source="methods/bridges/postBridgesBridgeIdAudio.md#play-audio-in-bridge",
)
PLAY = PLAY_AUDIO.alias(
    "bridges.play", JsonFields({"file_url": "fileUrl"}, Limits(BridgeAudioRequest))
)
STOP_PLAYING = PLAY_AUDIO.alias(
    "bridges.stop_playing", JsonFields({}, Limits(BridgeAudioRequest), fixed={"fileUrl": ""})
)
SPEAK = PLAY_AUDIO.alias(
    "bridges.speak",
    JsonFields(
        {"sentence": "sentence", "gender": "gender", "locale": "locale", "voice": "voice"},
        Limits(BridgeAudioRequest),
    ),
)
STOP_SPEAKING = PLAY_AUDIO.alias(
    "bridges.stop_speaking", JsonFields({}, Limits(BridgeAudioRequest), fixed={"sentence": ""})
)
LIST_CALLS: Operation[list[Call]] = Operation(
    name="bridges.list_calls",
    method="GET",
    path="/users/{userId}/bridges/{bridgeId}/calls",
    result=Json(list[Call]),
    path_arguments={"bridge_id": "bridgeId"},
    idempotent=True,
    pace=Pace("bridges", 1.0),
    source="methods/bridges/getBridgesBridgeIdCalls.md#list-calls-in-bridge",
)
