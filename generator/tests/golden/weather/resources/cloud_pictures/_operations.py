# Generated from weather.yaml by `python -m generator`. Do not edit: change those.
"""What the operations of `cloud_pictures` send and read."""

from __future__ import annotations

from ..._files import Binary
from ..._operation import Operation
from ..._results import Bytes, Nothing

DOWNLOAD: Operation[bytes] = Operation(
    name="cloud_pictures.download",
    method="GET",
    path="/pictures/{pictureName}",
    result=Bytes(),
    path_arguments={"picture_name": "pictureName"},
    idempotent=True,
)
UPLOAD: Operation[None] = Operation(
    name="cloud_pictures.upload",
    method="PUT",
    path="/pictures/{pictureName}",
    result=Nothing(),
    path_arguments={"picture_name": "pictureName"},
    body=Binary("content"),
    idempotent=True,
)
