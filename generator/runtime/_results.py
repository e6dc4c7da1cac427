"""How an answer becomes what a method returns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Generic, Protocol, TypeVar
from urllib.parse import unquote, urlsplit

import msgspec

from ._errors import InvalidResponseError
from ._exchange import Request, Response
from ._model import decoding_hook

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Result(Protocol[T_co]):
    """Reads one kind of answer."""

    @property
    def accept(self) -> str:
        """The `Accept` header that asks for it."""
        ...

    def read(self, request: Request, response: Response) -> T_co:
        """The typed answer. InvalidResponseError when it is not what the API promises."""
        ...


class Created(msgspec.Struct, frozen=True, kw_only=True):
    """What a creation answers: where the new resource is.

    Attributes:
        id: last path segment of the location, decoded.
        location: the `Location` header as it came, absolute or relative.
    """

    id: str
    location: str


class Json(Generic[T]):
    """A JSON body of one type."""

    accept = "application/json"

    def __init__(self, kind: type[T]) -> None:
        self._kind = kind
        self._decoder: msgspec.json.Decoder[T] | None = None

    def read(self, request: Request, response: Response) -> T:
        """Decode the body; numbers and booleans may be text, unknown fields are ignored."""
        if self._decoder is None:
            self._decoder = msgspec.json.Decoder(self._kind, strict=False, dec_hook=decoding_hook)
        try:
            return self._decoder.decode(response.content)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
            raise invalid(request, response, str(error)) from error


class Nothing:
    """No body that matters."""

    accept = "*/*"

    def read(self, request: Request, response: Response) -> None:
        """Nothing to read."""


class Text:
    """A body of text, decoded as UTF-8; bytes that are not are replaced."""

    accept = "text/*"

    def read(self, request: Request, response: Response) -> str:  # noqa: ARG002
        """The body as text."""
        return response.content.decode("utf-8", "replace")


class Bytes:
    """A body as it is; methods that return it stream it instead (`Download`)."""

    accept = "*/*"

    def read(self, request: Request, response: Response) -> bytes:  # noqa: ARG002
        """The bytes."""
        return response.content


class Location:
    """The `Location` header of a creation."""

    accept = "*/*"

    def read(self, request: Request, response: Response) -> Created:
        """The id and location. InvalidResponseError when there is no such header."""
        created = LocationIfAny().read(request, response)
        if created is None:
            raise invalid(request, response, "there is no Location header with an id")
        return created


class LocationIfAny:
    """The `Location` header of an answer that does not always have one."""

    accept = "*/*"

    def read(self, request: Request, response: Response) -> Created | None:
        """The id and location, or None. InvalidResponseError when the header is no URL."""
        location = response.headers.get("Location", "")
        try:
            path = urlsplit(location).path
        except ValueError as error:
            raise invalid(request, response, f"the Location header is no URL: {error}") from error
        last = path.rstrip("/").rpartition("/")[2]
        return Created(id=unquote(last), location=location) if last else None


class ByStatus(Generic[T]):
    """Another type for each status of success; the first is for all others."""

    def __init__(self, results: Mapping[int, Result[T]]) -> None:
        self._results = results
        self.accept = next(iter(results.values())).accept

    def read(self, request: Request, response: Response) -> T:
        """What the status promises."""
        default = next(iter(self._results.values()))
        return self._results.get(response.status, default).read(request, response)


def invalid(request: Request, response: Response, what: str) -> InvalidResponseError:
    """The error for an answer of success that cannot be used."""
    return InvalidResponseError(
        f"{request.operation}: {request.method} answered {response.status} with a body or headers "
        f"that cannot be used: {what}",
        request=request,
        response=response,
    )


def decode_any(content: bytes) -> Any:
    """Whatever JSON says, or None when it is no JSON."""
    try:
        return msgspec.json.decode(content)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
