"""How each documented error is brought about: a code, one of its messages, a request.

What is expected (status, category, the words of the message) is the document's, which has it from
errors.md; here is only how one gets there, and what stands in the places of the message.
"""

from contract_tests.provocations import (
    any_request,
    applications,
    available_numbers,
    bridges,
    calls,
    conferences,
    error_log,
    media_and_names,
    messages,
    phone_numbers,
    recordings,
)
from contract_tests.provocations.provocation import PROVOCATIONS, REPORTS, Provocation, Report

__all__ = [
    "PROVOCATIONS",
    "REPORTS",
    "Provocation",
    "Report",
    "any_request",
    "applications",
    "available_numbers",
    "bridges",
    "calls",
    "conferences",
    "error_log",
    "media_and_names",
    "messages",
    "phone_numbers",
    "recordings",
]
