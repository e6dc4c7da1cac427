"""What people do with the client, one file for each part of the API."""

from contract_tests.client_stories import (
    account,
    applications,
    calls,
    conferences,
    domains,
    failures,
    hearing,
    media,
    messages,
    numbers,
)
from contract_tests.client_stories.story import STORIES, Story

__all__ = [
    "STORIES",
    "Story",
    "account",
    "applications",
    "calls",
    "conferences",
    "domains",
    "failures",
    "hearing",
    "media",
    "messages",
    "numbers",
]
