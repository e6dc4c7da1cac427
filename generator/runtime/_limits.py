"""Documented limits, checked before anything is sent."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple, TypeAlias

import msgspec

from ._errors import InvalidArgumentError
from ._model import mask_userinfo

_PLACE = re.compile(r"^(?P<what>.*?)(?: - at `\$\.?(?P<field>.*)`)?$", re.DOTALL)

_SHOWN_BITS = 256
_SHOWN_CHARACTERS = 60

Kind: TypeAlias = Any  # a type expression that msgspec understands


class Asked(NamedTuple):
    """The operation that a check is for, and the page that documents it."""

    operation: str
    source: str


class Limits:
    """The type, with its limits, that a value must have.

    The checking type is built when it is first needed, so that importing a resource stays cheap.
    """

    __slots__ = ("_kind", "_parameters")

    def __init__(self, of: Kind) -> None:
        self._kind: Kind = of
        self._parameters: Mapping[str, Kind] | None = None

    @classmethod
    def of_parameters(cls, kinds: Mapping[str, Kind]) -> Limits:
        """Limits of several optional parameters, each under its documented name."""
        limits = cls(None)
        limits._parameters = kinds
        return limits

    def check(self, value: object, asked: Asked) -> None:
        """Raise InvalidArgumentError with the field, the limit and the page that documents it."""
        # Several threads may come here at once: each builds the same type, and none finds half.
        parameters = self._parameters
        if parameters is not None:
            self._kind = _parameters(parameters)
            self._parameters = None
        try:
            msgspec.convert(value, self._kind, strict=False)
        except msgspec.ValidationError as error:
            found = _PLACE.match(str(error))
            what, field = (found["what"], found["field"] or "") if found else (str(error), "")
            page = f" (see {asked.source})" if asked.source else ""
            given = "" if field in _secrets(self._kind) else _shown(value, field)
            raise InvalidArgumentError(
                f"{asked.operation}: {field or 'body'}: {what}{given}{page}", field=field
            ) from error


def _parameters(kinds: Mapping[str, Kind]) -> type[msgspec.Struct]:
    """A Struct with one optional field per parameter; its fields are called p0, p1 …"""
    fields = [
        (f"p{index}", kind | None, msgspec.field(name=name, default=None))
        for index, (name, kind) in enumerate(kinds.items())
    ]
    return msgspec.defstruct("Parameters", fields, kw_only=True)


def _shown(value: object, field: str) -> str:
    """`, got …` for a plain value directly under the body; values deeper down stay unnamed."""
    if isinstance(value, Mapping) and field in value:
        given: object = value[field]  # pyright: ignore[reportUnknownVariableType]
        if isinstance(given, int) and given.bit_length() > _SHOWN_BITS:
            return f", got a number of {given.bit_length()} bits"
        if isinstance(given, int | float):
            return f", got {given}"
        if isinstance(given, str) and len(given) <= _SHOWN_CHARACTERS:
            return f", got {mask_userinfo(repr(given))}"
        if isinstance(given, str):
            return f", got text of {len(given)} characters"
    return ""


def _secrets(kind: Kind) -> frozenset[str]:
    """Documented names of the fields whose values no error may tell."""
    names: frozenset[str] = getattr(kind, "__secrets__", frozenset())
    if not names:
        return names
    return frozenset(one.encode_name for one in msgspec.structs.fields(kind) if one.name in names)
