"""What one operation sends and reads, as a table; `Operation.request` turns arguments into bytes.

The tables are printed from the document; sync and async resources share them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Generic, Protocol, TypeVar

import msgspec

from . import _paths, _wire
from ._errors import InvalidArgumentError
from ._exchange import Content, Request
from ._limits import Asked, Limits
from ._pacing import Pace
from ._results import Result

T = TypeVar("T")

Arguments = Mapping[str, Any]

_JSON: Final = {"Content-Type": "application/json"}
_FORM: Final = {"Content-Type": "application/x-www-form-urlencoded"}


class Paging(msgspec.Struct, frozen=True):
    """How a list goes on: `Link` with `rel="next"`, and page numbers where the document says so.

    Attributes:
        page, size: documented names of the query parameters; None without page numbers.
        first_page, page_size: what the server takes when they are not sent.
    """

    page: str | None = None
    size: str | None = None
    first_page: int = 0
    page_size: int | None = None


class Body(Protocol):
    """How a body is written: its content type, its bytes, and headers that describe it."""

    def write(
        self, arguments: Arguments, checked_for: Asked | None
    ) -> tuple[Mapping[str, str], Content | None]:
        """Headers and content; limits are checked when it is known for which operation."""
        ...


class Operation(msgspec.Struct, Generic[T], frozen=True):
    """One operation of the document.

    Attributes:
        name: as a caller writes it, `calls.create`.
        path: template; its placeholders are documented names.
        arguments: argument name → documented name, for path, query and header parameters each.
        limits: documented limits of the query parameters.
        anonymous: True when no credentials are sent.
        comma_lists: documented names of lists that are one query value.
        pace: the documented limit that counts its requests.
        source: page that documents the operation, shown in errors.
    """

    name: str
    method: str
    path: str
    result: Result[T]
    path_arguments: Mapping[str, str] = {}
    query_arguments: Mapping[str, str] = {}
    header_arguments: Mapping[str, str] = {}
    body: Body | None = None
    limits: Limits | None = None
    paging: Paging | None = None
    idempotent: bool = False
    anonymous: bool = False
    comma_lists: tuple[str, ...] = ()
    pace: Pace | None = None
    source: str = ""

    def alias(self, name: str, body: Body) -> Operation[T]:
        """The same operation under another name, with a body that has fixed fields."""
        return msgspec.structs.replace(self, name=name, body=body)

    def request(
        self, base_url: str, known: Mapping[str, str], arguments: Arguments, *, validate: bool
    ) -> Request:
        """The request for these arguments. InvalidArgumentError when they cannot be sent."""
        checked_for = Asked(self.name, self.source) if validate else None
        values = dict(known)
        for argument, name in self.path_arguments.items():
            values[name] = _wire.text(name, arguments[argument])
        url = base_url + _paths.fill(self.path, values)
        asked = self._given(self.query_arguments, arguments)
        if checked_for is not None and self.limits is not None:
            plain = {name: _wire.plain(name, value) for name, value in asked}
            self.limits.check(plain, checked_for)
        query = _wire.query(asked, self.comma_lists)
        headers = {
            name: _wire.text(name, value)
            for name, value in self._given(self.header_arguments, arguments)
        }
        content: Content | None = None
        if self.body is not None:
            describing, content = self.body.write(arguments, checked_for)
            headers.update(describing)
        return Request(
            operation=self.name,
            method=self.method,
            url=f"{url}?{query}" if query else url,
            headers={
                "Accept": self.result.accept,
                **{name: _wire.header(name, value) for name, value in headers.items()},
            },
            content=content,
            idempotent=self.idempotent,
            anonymous=self.anonymous,
            pace=self.pace,
        )

    def _given(self, names: Mapping[str, str], arguments: Arguments) -> list[tuple[str, Any]]:
        values = [(name, arguments[argument]) for argument, name in names.items()]
        return [(name, value) for name, value in values if value is not None]


class JsonFields(msgspec.Struct, frozen=True):
    """A JSON object made of the arguments that were passed.

    Attributes:
        fields: argument name → documented name.
        limits: documented limits of the object.
        fixed: fields that an alias sets.
        optional: whether the operation does without a body.
    """

    fields: Mapping[str, str]
    limits: Limits
    fixed: Mapping[str, object] = {}
    optional: bool = False

    def write(
        self, arguments: Arguments, checked_for: Asked | None
    ) -> tuple[Mapping[str, str], Content | None]:
        """The object as JSON; no body at all when it is optional and nothing was passed."""
        body = self._body(arguments)
        if not body and self.optional:
            return {}, None
        if checked_for is not None:
            self.limits.check(body, checked_for)
        return _JSON, encode_json(body)

    def _body(self, arguments: Arguments) -> dict[str, object]:
        body: dict[str, object] = {**self.fixed}
        for argument, name in self.fields.items():
            value = arguments[argument]
            if value is not None and value is not msgspec.UNSET:
                body[name] = _wire.plain(name, value)
        return body


class JsonValue(msgspec.Struct, frozen=True):
    """A JSON body that is one argument as a whole, such as a list.

    Attributes:
        optional: whether the operation does without a body.
    """

    argument: str
    limits: Limits
    optional: bool = False

    def write(
        self, arguments: Arguments, checked_for: Asked | None
    ) -> tuple[Mapping[str, str], Content | None]:
        """The value as JSON; no body when it is None and optional."""
        value = arguments[self.argument]
        if value is None and self.optional:
            return {}, None
        if value is None:
            raise InvalidArgumentError(f"{self.argument}: it is missing", field=self.argument)
        body = _wire.plain(self.argument, value)
        if checked_for is not None:
            self.limits.check(body, checked_for)
        return _JSON, encode_json(body)


class FormFields(msgspec.Struct, frozen=True):
    """A body of `name=value` pairs, as HTML forms send it."""

    fields: Mapping[str, str]
    limits: Limits

    def write(
        self, arguments: Arguments, checked_for: Asked | None
    ) -> tuple[Mapping[str, str], Content | None]:
        """The fields that were passed, percent-encoded."""
        given = [(name, arguments[argument]) for argument, name in self.fields.items()]
        pairs = [(name, value) for name, value in given if value is not None]
        if checked_for is not None:
            plain = {name: _wire.plain(name, value) for name, value in pairs}
            self.limits.check(plain, checked_for)
        return _FORM, _wire.query(pairs).encode()


def encode_json(body: object) -> bytes:
    """Compact UTF-8 JSON. InvalidArgumentError for a value that JSON does not have."""
    try:
        return msgspec.json.encode(body)
    except (TypeError, ValueError, OverflowError, RecursionError, msgspec.MsgspecError) as error:
        raise InvalidArgumentError(
            f"The body cannot be written as JSON: {error}", field=""
        ) from error
