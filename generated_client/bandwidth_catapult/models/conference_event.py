# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal

from .._model import Model, Moment
from .conference_event_status import ConferenceEventStatus


class ConferenceEvent(Model, kw_only=True):
    """A conference was created or has ended.

    Source: apiCallbacks/conf.md#properties
    """

    event_type: Literal["conference"] = "conference"
    """Which event this is."""
    conference_id: str
    """Id of the conference."""
    conference_uri: str
    """URL of the conference."""
    status: ConferenceEventStatus
    """Whether the conference was created or has ended."""
    created_time: Moment
    """When the conference was created."""
    completed_time: Moment | None = None
    """When the conference ended, once it has."""
    tag: str | None = None
    """Tag of the conference, where it has one."""
