# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""Bases of the emitted models: Structs, open enums and the time type."""

from __future__ import annotations

import enum
import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias, cast

import msgspec

_LATE_SECONDS = re.compile(r"(.*T\d\d:\d\d:)([6-9]\d)(.*)", re.ASCII)
_USERINFO = re.compile(r"(?<=://)[^/@\s]+(?=@)")


class Model(msgspec.Struct, kw_only=True, rename="camel", omit_defaults=True):
    """A JSON object. Fields that are absent are None; fields that are not known are ignored."""

    __secrets__: ClassVar[frozenset[str]] = frozenset()

    def __repr__(self) -> str:
        shown = ", ".join(
            f"{name}={'***' if name in self.__secrets__ else mask_userinfo(repr(value))}"
            for name in self.__struct_fields__
            if (value := getattr(self, name)) is not None and value is not msgspec.UNSET
        )
        return f"{type(self).__name__}({shown})"


class OpenObject(dict[str, Any]):
    """A JSON object whose further members are documented too: all of them are kept.

    Documented members are attributes; None when they are absent or of another type.
    """


class OpenEnum(enum.StrEnum):
    """Documented values; any other text becomes a member of its own and never raises."""

    @classmethod
    def _missing_(cls, value: object) -> OpenEnum | None:
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = value
        member._value_ = value
        return member

    @property
    def is_known(self) -> bool:
        """Whether this value was documented when the package was made."""
        return self._name_ in type(self).__members__


class _IsDatetime(type):
    """Lets a plain datetime pass as the type that makes msgspec ask our hook."""

    # The method of the other class, in C: a function of ours would run once more for each time.
    __instancecheck__ = datetime.__instancecheck__  # pyright: ignore[reportAssignmentType]


if TYPE_CHECKING:
    Moment: TypeAlias = datetime
else:

    class Moment(metaclass=_IsDatetime):
        """A point in time, read from ISO 8601 with any offset (none: UTC) or epoch milliseconds.

        The values are plain datetimes: making a subclass of it costs five times as much.
        """


_from_iso = datetime.fromisoformat


def decoding_hook(kind: type[object], value: object) -> object:
    """Read the types that msgspec does not know itself."""
    # Times first: a list of a thousand calls has thousands of them.
    if kind is Moment:
        try:
            found = _from_iso(value)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        except (TypeError, ValueError):
            return read_moment(value)
        return found if found.tzinfo is not None else read_moment(value)
    if issubclass(kind, OpenObject) and isinstance(value, dict):
        return kind(cast(dict[str, Any], value))
    raise NotImplementedError(f"no reader for {kind}")


def read_moment(value: object) -> datetime:
    """A time that is not plain ISO 8601 with an offset. ValueError when it is no time at all."""
    if isinstance(value, str) and not value.lstrip("-").isdigit():
        moment = _of_text(value)
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        try:
            return datetime.fromtimestamp(float(value) / 1000, UTC)
        except (OverflowError, OSError) as error:
            raise ValueError(f"{value!r} milliseconds are outside the calendar") from error
    raise ValueError(f"Expected a time as ISO 8601 text or epoch milliseconds, got {value!r}")


def _of_text(text: str) -> datetime:
    """ISO 8601. Some servers print seconds from 60 to 99: they run into the next minute."""
    try:
        return _from_iso(text)
    except ValueError:
        late = _LATE_SECONDS.match(text)
        if late is None:
            raise
        try:
            return _from_iso(f"{late[1]}00{late[3]}") + timedelta(seconds=int(late[2]))
        except OverflowError as error:
            raise ValueError(f"{text!r} is outside the calendar") from error


def mask_userinfo(text: str) -> str:
    """Hide `user:password` in each URL of a text."""
    return _USERINFO.sub("***", text)
