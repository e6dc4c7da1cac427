"""Formats for Schemathesis: each draws the placeholder of something that exists."""

import schemathesis
from hypothesis import strategies as st

from contract_tests.seeding import FORMATS, format_of, placeholder


def register_formats() -> None:
    """Make the formats of `seeding.py` known; registering them again changes nothing."""
    for name in FORMATS:
        schemathesis.openapi.format(format_of(name), st.just(placeholder(name)))
