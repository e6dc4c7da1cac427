# Generated from jobs.yaml by `python -m generator`. Do not edit: change those.
"""A class for each schema of the document. Fields that are absent are None."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .change_job_request import ChangeJobRequest as ChangeJobRequest
    from .finished_event import FinishedEvent as FinishedEvent
    from .heartbeat_event import HeartbeatEvent as HeartbeatEvent
    from .job import Job as Job
    from .job_state import JobState as JobState
    from .start_job_request import StartJobRequest as StartJobRequest
    from .started_event import StartedEvent as StartedEvent

_MODULES = {
    "ChangeJobRequest": "change_job_request",
    "FinishedEvent": "finished_event",
    "HeartbeatEvent": "heartbeat_event",
    "Job": "job",
    "JobState": "job_state",
    "StartJobRequest": "start_job_request",
    "StartedEvent": "started_event",
}

__all__ = [
    "ChangeJobRequest",
    "FinishedEvent",
    "HeartbeatEvent",
    "Job",
    "JobState",
    "StartJobRequest",
    "StartedEvent",
]

# Type checkers take the names above for all there are; with the function they would admit any.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value: object = getattr(import_module(f".{_MODULES[name]}", __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted(__all__)
