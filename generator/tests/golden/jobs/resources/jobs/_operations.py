# Generated from jobs.yaml by `python -m generator`. Do not edit: change those.
"""What the operations of `jobs` send and read."""

from __future__ import annotations

from ..._limits import Limits
from ..._operation import JsonFields, Operation
from ..._results import Json
from ...models.change_job_request import ChangeJobRequest
from ...models.job import Job
from ...models.start_job_request import StartJobRequest

START: Operation[Job] = Operation(
    name="jobs.start",
    method="POST",
    path="/jobs",
    result=Json(Job),
    body=JsonFields(
        {
            "command": "command",
            "priority": "priority",
            "environment": "environment",
            "report_url": "reportUrl",
            "report_fallback_url": "reportFallbackUrl",
            "key": "key",
        },
        Limits(StartJobRequest),
    ),
)
GET: Operation[Job] = Operation(
    name="jobs.get",
    method="GET",
    path="/jobs/{jobId}",
    result=Json(Job),
    path_arguments={"job_id": "jobId"},
    idempotent=True,
)
CHANGE: Operation[Job] = Operation(
    name="jobs.change",
    method="PATCH",
    path="/jobs/{jobId}",
    result=Json(Job),
    path_arguments={"job_id": "jobId"},
    body=JsonFields(
        {"state": "state", "priority": "priority", "reason": "reason"}, Limits(ChangeJobRequest)
    ),
)
CANCEL = CHANGE.alias(
    "jobs.cancel",
    JsonFields(
        {"priority": "priority", "reason": "reason"},
        Limits(ChangeJobRequest),
        fixed={"state": "cancelled"},
    ),
)
HURRY = CHANGE.alias(
    "jobs.hurry", JsonFields({"reason": "reason"}, Limits(ChangeJobRequest), fixed={"priority": 9})
)
