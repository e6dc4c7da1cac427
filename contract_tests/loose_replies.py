"""Replies as servers really write them: all that a client must take without a word.

A documented value in any of its spellings, a field more or less, a word that nobody knows yet. What
each means is not said here: `client_payloads.lost` compares what was printed with what was read.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from contract_tests.compositions import properties_of
from contract_tests.document import Document, Schema

NEWS = st.sampled_from(["brandNew", "unheard-of", "LEVITATING"])
# The decoder takes the word «null» for no value where a word of an enumeration may be absent; that
# a text keeps it is for a test to say by itself.
WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12).filter(
    lambda word: word.lower() != "null"
)
UNKNOWN_FIELDS: st.SearchStrategy[dict[str, Any]] = st.dictionaries(
    st.sampled_from(["xNew", "auraOf", "zz-top"]),
    st.sampled_from([None, 7, "x", {"deep": [1]}, []]),
    max_size=2,
)
SECONDS = st.integers(0, 2_000_000_000)


def loose(document: Document, schema: Schema) -> st.SearchStrategy[Any]:
    """Values of a reply's schema, in every spelling that a client has to read."""
    resolved = document.resolve(schema)
    if "x-sdk-wire-forms" in resolved:
        # What it is, then how else it is spelt.
        return _spelt(document, document.resolve(resolved["anyOf"][0]))
    if resolved is document.resolve(document.schema("Timestamp")):
        return SECONDS.flatmap(_times)
    branches = resolved.get("anyOf", []) if "properties" not in resolved else []
    if branches:
        return st.one_of([loose(document, one) for one in branches])
    if "const" in resolved:
        return st.just(resolved["const"])
    if "enum" in resolved:
        known = [one for one in resolved["enum"] if one is not None]
        return st.sampled_from(known) | (st.just(9999) if isinstance(known[0], int) else NEWS)
    kind = resolved.get("type")
    if "properties" in resolved or "allOf" in resolved or kind == "object":
        return _objects(document, resolved)
    if kind == "array":
        return st.lists(loose(document, resolved.get("items", {})), max_size=3)
    return _scalars(resolved)


def _spelt(document: Document, schema: Schema) -> st.SearchStrategy[Any]:
    values = loose(document, schema)
    if schema.get("type") in ("integer", "number"):
        return values | values.map(str)
    return values


def _objects(document: Document, schema: Schema) -> st.SearchStrategy[dict[str, Any]]:
    properties, required = properties_of(document, schema)
    if not properties:
        return st.dictionaries(st.sampled_from(["X-One", "X-Two"]), WORDS, max_size=2)
    always = {name: loose(document, properties[name]) for name in properties.keys() & required}
    sometimes = {
        name: st.none() | loose(document, properties[name]) for name in properties.keys() - required
    }
    known = st.fixed_dictionaries(always, optional=sometimes)
    return st.builds(lambda news, fields: news | fields, UNKNOWN_FIELDS, known)


def _scalars(schema: Schema) -> st.SearchStrategy[Any]:
    kind = schema.get("type")
    if kind == "boolean":
        return st.sampled_from([True, False, "true", "false"])
    if kind == "integer":
        return SECONDS
    if kind == "number":
        return st.integers(-(10**6), 10**6).map(lambda cents: cents / 100)
    if kind == "null":
        return st.none()
    if schema.get("format") == "decimal" or "pattern" in schema:
        return st.integers(0, 10**6).map(lambda cents: f"{cents // 100}.{cents % 100:02d}")
    return WORDS


def _times(seconds: int) -> st.SearchStrategy[Any]:
    """One moment as ISO 8601 in UTC, with two kinds of offset, and as epoch milliseconds."""
    utc = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
    west = utc - timedelta(hours=2)
    return st.sampled_from(
        [
            f"{utc:%Y-%m-%dT%H:%M:%SZ}",
            f"{utc:%Y-%m-%dT%H:%M:%S.250Z}",
            f"{west:%Y-%m-%dT%H:%M:%S}-02",
            f"{west:%Y-%m-%dT%H:%M:%S}-02:00",
            seconds * 1000,
            str(seconds * 1000),
        ]
    )
