# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""What the operations of `media` send and read."""

from __future__ import annotations

from ..._files import Binary
from ..._operation import Operation
from ..._pacing import Pace
from ..._results import Bytes, Json, Nothing
from ...models.media_file import MediaFile

LIST: Operation[list[MediaFile]] = Operation(
    name="media.list",
    method="GET",
    path="/users/{userId}/media",
    result=Json(list[MediaFile]),
    idempotent=True,
    pace=Pace("media", 1.0),
    source="methods/media/getMedia.md#list-media",
)
DOWNLOAD: Operation[bytes] = Operation(
    name="media.download",
    method="GET",
    path="/users/{userId}/media/{mediaName}",
    result=Bytes(),
    path_arguments={"media_name": "mediaName"},
    idempotent=True,
    pace=Pace("media", 1.0),
    source="methods/media/getMediaMediaName.md#download-media",
)
UPLOAD: Operation[None] = Operation(
    name="media.upload",
    method="PUT",
    path="/users/{userId}/media/{mediaName}",
    result=Nothing(),
    path_arguments={"media_name": "mediaName"},
    header_arguments={"cache_control": "Cache-Control"},
    body=Binary("content"),
    idempotent=True,
    pace=Pace("media", 1.0),
    source="methods/media/putMediaMediaName.md#properties",
)
DELETE: Operation[None] = Operation(
    name="media.delete",
    method="DELETE",
    path="/users/{userId}/media/{mediaName}",
    result=Nothing(),
    path_arguments={"media_name": "mediaName"},
    idempotent=True,
    pace=Pace("media", 1.0),
    source="methods/media/deleteMediaMediaName.md#remove-media-file",
)
