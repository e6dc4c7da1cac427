# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""Reads the bodies of webhooks: JSON of a POST, or the query string of a GET."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, TypeVar, cast, get_args, get_origin
from urllib.parse import parse_qsl

import msgspec

from ._errors import InvalidEventError
from ._model import Model, Moment, decoding_hook, mask_userinfo

E = TypeVar("E", bound=Model)

_BYTES = (bytes, bytearray, memoryview)


class UnknownEvent(msgspec.Struct, frozen=True):
    """An event of a type that was not documented when this package was made.

    Attributes:
        event_type: what the event calls itself; None when it does not say.
        data: every field, as it came.
    """

    event_type: str | None
    data: dict[str, Any]

    def __repr__(self) -> str:
        data = mask_userinfo(repr(self.data))
        return f"UnknownEvent(event_type={self.event_type!r}, data={data})"


def fields_of(body: bytes | str | Mapping[str, Any]) -> tuple[dict[str, Any], bool]:
    """The fields of an event, and whether they are text only, as in a query string."""
    if isinstance(body, Mapping):
        return dict(body), False
    text = bytes(body).decode("utf-8-sig", "replace") if isinstance(body, _BYTES) else body
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidEventError(f"Expected bytes, text or a mapping, got {type(body).__name__}")
    if text.lstrip().startswith(("{", "[")):
        return _json_fields(text), False
    return _query_fields(text), True


def convert(fields: dict[str, Any], kind: type[E], *, from_query: bool) -> E:
    """The typed event. InvalidEventError when a field is missing or of another kind."""
    given = _unflatten(fields, kind) if from_query else fields
    try:
        return msgspec.convert(given, kind, strict=False, dec_hook=decoding_hook)
    except msgspec.ValidationError as error:
        raise InvalidEventError(f"{kind.__name__}: {error}") from error


def _json_fields(text: str) -> dict[str, Any]:
    try:
        value: object = msgspec.json.decode(text)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise InvalidEventError(f"The body is no JSON: {error}") from error
    if not isinstance(value, dict):
        raise InvalidEventError(f"Expected a JSON object, got a {type(value).__name__}")
    return cast(dict[str, Any], value)


def _query_fields(text: str) -> dict[str, Any]:
    # What comes before the question mark may be any URL, or no URL at all.
    query = text.partition("?")[2].partition("#")[0] if "?" in text else text
    fields: dict[str, Any] = {}
    for name, value in parse_qsl(query.strip(), keep_blank_values=True):
        if name in fields:
            before = fields[name] if isinstance(fields[name], list) else [fields[name]]
            fields[name] = [*before, value]
        else:
            fields[name] = value
    if "=" not in query:
        raise InvalidEventError("Expected a JSON object or a query string, got neither")
    return fields


def _unflatten(fields: dict[str, Any], kind: type[Model]) -> dict[str, Any]:
    """Give text the shape of its field: a list of one, an object from JSON, nothing for ''."""
    shaped = dict(fields)
    for field in msgspec.structs.fields(kind):
        value = shaped.get(field.encode_name)
        kinds = [get_origin(one) or one for one in (get_args(field.type) or (field.type,))]
        if list in kinds or get_origin(field.type) is list:
            if isinstance(value, str):
                shaped[field.encode_name] = _parsed(value, [value])
        elif str in kinds or not isinstance(value, str):
            continue
        elif any(isinstance(one, type) and issubclass(one, Model | dict) for one in kinds):
            shaped[field.encode_name] = _parsed(value, None)
        elif not value and any(one in (bool, int, float, Moment) for one in kinds):
            shaped[field.encode_name] = None
    return shaped


def _parsed(text: str, otherwise: list[str] | None) -> Any:
    """JSON inside a query value; some senders lose its last brace, or the quotes in a list."""
    for candidate in (text, text + "}"):
        try:
            return msgspec.json.decode(candidate)
        except (msgspec.MsgspecError, UnicodeError, RecursionError):
            continue
    if otherwise is not None and text.startswith("[") and text.endswith("]"):
        # A comma alone is a legal part of a URL: only one with a blank separates.
        return re.split(r",\s+", text[1:-1].strip()) if text[1:-1].strip() else []
    return otherwise
