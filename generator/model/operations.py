"""Operations as the document has them: parameters, bodies and answers, references followed."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import pointers
from generator.document import Document
from generator.json_values import JsonObject, as_list, as_object, as_strings
from generator.model import upstream
from generator.model.reduce import METHODS
from generator.model.schema import Schema, Schemas

# The transport writes these itself (OpenAPI: such header parameters are ignored).
_OWN_HEADERS = frozenset({"accept", "authorization", "content-type", "content-length"})


@dataclass(frozen=True)
class Parameter:
    """A parameter in the path, the query or a header."""

    wire: str
    place: str
    required: bool
    data: JsonObject
    schema: Schema


@dataclass(frozen=True)
class Content:
    """A body: its media types, and the schema of the one that is used."""

    media: str
    medias: tuple[str, ...]
    schema: Schema
    required: bool


@dataclass(frozen=True)
class Answer:
    """A response: its status as written, its body, and whether a header says where something is."""

    status: str
    content: Content | None
    location: bool
    location_required: bool


@dataclass(frozen=True)
class Operation:
    """One operation of the document."""

    method: str
    path: str
    data: JsonObject
    pointer: str
    given: tuple[Parameter, ...]
    body: Content | None
    answers: tuple[Answer, ...]

    @property
    def id(self) -> str:
        """Its operationId."""
        return str(self.data.get("operationId") or "")

    @property
    def identifier(self) -> str:
        """Its operationId as upstream calls it."""
        return upstream.identifier(self.id)

    def parameters(self) -> frozenset[str]:
        """Documented names of all its parameters."""
        return frozenset(one.wire for one in self.given)

    @property
    def sent(self) -> list[Parameter]:
        """The parameters that a caller gives: not those of the client, nor of the transport."""
        return [
            one
            for one in self.given
            if one.data.get("x-sdk-from") != "client"
            and not (one.place == "header" and one.wire.lower() in _OWN_HEADERS)
        ]

    @property
    def extension(self) -> JsonObject:
        """Its `x-sdk`."""
        return as_object(self.data.get("x-sdk"))

    @property
    def successes(self) -> list[Answer]:
        """Answers with a status of 200 to 299."""
        return [one for one in self.answers if one.status.startswith("2")]

    @property
    def failures(self) -> list[int]:
        """Documented statuses of failure."""
        return sorted(
            int(one.status)
            for one in self.answers
            if one.status[0] in "45" and one.status.isdigit()
        )


class Operations:
    """All operations of a document, in its order."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._schemas = Schemas(document)
        self._all = list(self._read())

    def all(self) -> list[Operation]:
        """Every operation."""
        return self._all

    def _read(self) -> Iterator[Operation]:
        for path in as_object(self._document.data.get("paths")):
            pointer = pointers.join("/paths", path)
            found = self._document.follow(self._document.get(pointer), pointer)
            item = as_object(found.value)
            for method in METHODS:
                if method in item:
                    yield self._operation(path, method, item, found.pointer)

    def _operation(self, path: str, method: str, item: JsonObject, pointer: str) -> Operation:
        data = as_object(item[method])
        own = pointers.join(pointer, method)
        parameters = self._parameters(data, own)
        taken = {(one.wire, one.place) for one in parameters}
        shared = [
            one for one in self._parameters(item, pointer) if (one.wire, one.place) not in taken
        ]
        return Operation(
            method=method,
            path=path,
            data=data,
            pointer=own,
            given=(*shared, *parameters),
            body=self._body(data, own),
            answers=tuple(self._answers(data, own)),
        )

    def _parameters(self, holder: JsonObject, pointer: str) -> list[Parameter]:
        read: list[Parameter] = []
        for index, one in enumerate(as_list(holder.get("parameters"))):
            found = self._document.follow(one, pointers.join(pointer, "parameters", index))
            data = as_object(found.value)
            schema = self._schemas.read(data.get("schema"), pointers.join(found.pointer, "schema"))
            place = str(data.get("in"))
            read.append(
                Parameter(str(data.get("name")), place, bool(data.get("required")), data, schema)
            )
        return read

    def _body(self, operation: JsonObject, pointer: str) -> Content | None:
        if "requestBody" not in operation:
            return None
        found = self._document.follow(
            operation["requestBody"], pointers.join(pointer, "requestBody")
        )
        return self._content(as_object(found.value), found.pointer)

    def _answers(self, operation: JsonObject, pointer: str) -> Iterator[Answer]:
        for status, one in as_object(operation.get("responses")).items():
            found = self._document.follow(one, pointers.join(pointer, "responses", status))
            response = as_object(found.value)
            header = self._location(response, found.pointer)
            yield Answer(
                status=str(status),
                content=self._content(response, found.pointer),
                location=bool(header.get("x-sdk-id")),
                location_required=bool(header.get("required")) or str(status) == "201",
            )

    def _location(self, response: JsonObject, pointer: str) -> JsonObject:
        for name, one in as_object(response.get("headers")).items():
            if name.lower() == "location":
                return as_object(
                    self._document.follow(one, pointers.join(pointer, "headers", name)).value
                )
        return {}

    def _content(self, holder: JsonObject, pointer: str) -> Content | None:
        """The body in the media type that is preferred: JSON, then a form, then the first one."""
        content = as_object(holder.get("content"))
        if not content:
            return None
        media = sorted(content, key=_preference)[0]
        place = pointers.join(pointer, "content", media, "schema")
        schema = self._schemas.read(as_object(content[media]).get("schema"), place)
        return Content(media, tuple(content), schema, bool(holder.get("required")))


def is_json(media: str) -> bool:
    """Whether a media type is JSON."""
    return media.split(";")[0].strip() == "application/json" or media.split(";")[0].endswith(
        "+json"
    )


def tags(operation: Operation) -> list[str]:
    """The tags of an operation."""
    return as_strings(operation.data.get("tags"))


def _preference(media: str) -> int:
    return 0 if is_json(media) else 1 if media == "application/x-www-form-urlencoded" else 2
