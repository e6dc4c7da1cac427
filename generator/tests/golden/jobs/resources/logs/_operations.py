# Generated from jobs.yaml by `python -m generator`. Do not edit: change those.
"""What the operations of `logs` send and read."""

from __future__ import annotations

from ..._operation import Operation
from ..._results import Nothing, Text

GET: Operation[str] = Operation(
    name="logs.get",
    method="GET",
    path="/jobs/{jobId}/log",
    result=Text(),
    path_arguments={"job_id": "jobId"},
    idempotent=True,
    anonymous=True,
)
CLEAR: Operation[None] = Operation(
    name="logs.clear",
    method="DELETE",
    path="/jobs/{jobId}/log",
    result=Nothing(),
    path_arguments={"job_id": "jobId"},
)
