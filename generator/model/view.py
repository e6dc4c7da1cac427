"""What the templates print: everything is decided here already, so that they only lay it out."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

_BASES: Final = (
    "ApiError",
    "ClientError",
    "ConfigurationError",
    "ConnectError",
    "InvalidArgumentError",
    "InvalidEventError",
    "InvalidResponseError",
    "RequestTimeoutError",
    "StatusError",
    "TransportError",
    "UnauthenticEventError",
)
_VALUES: Final = (
    "AsyncDownload",
    "AsyncPages",
    "Created",
    "Download",
    "Page",
    "Pages",
    "RawResponse",
)


@dataclass(frozen=True, order=True)
class Import:
    """A name to import; a module that begins with a dot lies in the emitted package."""

    module: str
    name: str


@dataclass(frozen=True)
class TypeText:
    """A type expression as it is printed, with what it needs."""

    text: str
    imports: frozenset[Import] = frozenset()

    def within(self, template: str) -> "TypeText":
        """The expression inside another one, such as `list[{}]`."""
        return TypeText(template.format(self.text), self.imports)

    def or_none(self) -> "TypeText":
        """The expression or None."""
        return self if self.text.endswith("| None") else self.within("{} | None")


def imported(name: str, module: str, text: str = "{}") -> TypeText:
    """A type expression around one imported name."""
    return TypeText(text.format(name), frozenset({Import(module, name)}))


def joined(separator: str, types: Sequence[TypeText]) -> TypeText:
    """Several expressions with something between them, each once."""
    texts = dict.fromkeys(one.text for one in types)
    needs = frozenset[Import]().union(*(one.imports for one in types))
    return TypeText(separator.join(texts), needs)


@dataclass(frozen=True)
class Field:
    """A member of an object: its type in a Struct and as an argument, and what is said about it."""

    name: str
    wire: str
    kind: TypeText
    argument: TypeText
    required: bool
    nullable: bool
    doc: str
    secret: bool = False
    constant: str | None = None
    fixed: object = None
    renamed: bool = False

    @property
    def default(self) -> str:
        """What follows the annotation in a Struct: a default, a wire name, or nothing."""
        value = "UNSET" if self.nullable and not self.required else "None"
        value = self.constant if self.constant is not None else value
        if not self.renamed:
            return "" if self.required and self.constant is None else f" = {value}"
        parts = [f'name="{self.wire}"']
        if not self.required or self.constant is not None:
            parts.insert(0, f"default={value}")
        return f" = field({', '.join(parts)})"

    @property
    def annotation(self) -> TypeText:
        """The annotation in a Struct."""
        if self.required or self.constant is not None:
            return self.kind
        if self.nullable and "UNSET" in self.default:
            return joined(" | ", [self.kind.or_none(), imported("UnsetType", "msgspec")])
        return self.kind.or_none()


@dataclass(frozen=True)
class Struct:
    """A JSON object as a class."""

    name: str
    module: str
    doc: tuple[str, ...]
    fields: tuple[Field, ...]
    tag: tuple[str, str] | None = None
    open: bool = False

    @property
    def secrets(self) -> list[str]:
        """Names of fields that `repr` hides."""
        return [one.name for one in self.fields if one.secret]


@dataclass(frozen=True)
class Member:
    """One documented value of an enum."""

    name: str
    value: str
    doc: str = ""


@dataclass(frozen=True)
class Enum:
    """Documented values of a string."""

    name: str
    module: str
    doc: tuple[str, ...]
    members: tuple[Member, ...]
    open: bool


@dataclass(frozen=True)
class Scalar:
    """A named type with limits, for requests."""

    name: str
    kind: TypeText
    doc: str


@dataclass(frozen=True)
class Argument:
    """One argument of a method."""

    name: str
    wire: str
    place: str
    kind: TypeText
    required: bool
    doc: str
    limits: TypeText
    nullable: bool = False

    @property
    def positional(self) -> bool:
        """Path parameters and whole bodies may be given by place."""
        return self.place in ("path", "content")

    @property
    def signature(self) -> str:
        """As it stands in the parameter list."""
        if self.required:
            return f"{self.name}: {self.kind.text}"
        if self.nullable:
            return f"{self.name}: {self.kind.or_none().text} | UnsetType = UNSET"
        return f"{self.name}: {self.kind.or_none().text} = None"


@dataclass(frozen=True)
class Result:
    """What a method returns: its annotation, and the expression that reads it."""

    kind: str
    annotation: TypeText
    expression: TypeText

    def returned(self, asynchronous: bool) -> str:
        """The annotation of the method."""
        prefix = "Async" if asynchronous else ""
        if self.kind == "pages":
            return f"{prefix}Pages[{self.annotation.text}]"
        if self.kind == "download":
            return f"{prefix}Download"
        return self.annotation.text

    def annotated(self, asynchronous: bool) -> str:
        """The annotation inside a class, where a method may be called `list` or `dict`."""
        return re.sub(r"\b(list|dict)\[", r"builtins.\1[", self.returned(asynchronous))


@dataclass(frozen=True)
class Method:
    """One method of a resource, with the table of its operation."""

    name: str
    operation: str
    verb: str
    path: str
    constant: str
    alias_of: str | None
    arguments: tuple[Argument, ...]
    extra: tuple[str, ...]
    result: Result
    body: TypeText | None
    paging: str | None
    idempotent: bool
    anonymous: bool
    comma_lists: tuple[str, ...]
    pace: TypeText | None
    source: str
    summary: str
    doc: tuple[str, ...]
    raises: tuple[str, ...] = ()
    limit_name: str = "limit"

    def given(self, place: str) -> Mapping[str, str]:
        """Argument name → documented name, for one place."""
        return {one.name: one.wire for one in self.arguments if one.place == place}

    @property
    def query_limits(self) -> list[Argument]:
        """Query arguments whose documented limits are checked."""
        return [one for one in self.arguments if one.place == "query"]

    @property
    def table_type(self) -> str:
        """What the table of the operation promises to read."""
        text = self.result.annotation.text
        return f"list[{text}]" if self.result.kind == "pages" else text

    @property
    def awaited(self) -> bool:
        """Whether the asynchronous method is a coroutine; lists and files wait when read."""
        return self.runner == "run"

    @property
    def runner(self) -> str:
        """The method of the API object that performs it."""
        return self.result.kind if self.result.kind in ("pages", "download") else "run"

    @property
    def short_parameters(self) -> str:
        """Names of the arguments; optional ones in brackets."""
        names = [one.name if one.required else f"[{one.name}]" for one in self.arguments]
        return ", ".join(names)

    def parameters(self, asynchronous: bool) -> str:
        """The parameter list after `self`."""
        first = [one.signature for one in self.arguments if one.positional]
        if asynchronous:
            first = [text.replace(": Upload", ": AsyncUpload") for text in first]
        named = [one.signature for one in self.arguments if not one.positional and one.required]
        named += [
            one.signature for one in self.arguments if not one.positional and not one.required
        ]
        named += self.extra
        return "".join(f", {one}" for one in [*first, *(["*", *named] if named else [])])


@dataclass(frozen=True)
class Resource:
    """The methods of one tag."""

    name: str
    class_name: str
    doc: str
    methods: tuple[Method, ...]

    @property
    def raises(self) -> list[str]:
        """Failures that every method may have; they are said once, of the class."""
        own = [one for one in self.methods if one.alias_of is None]
        if len(own) < 2:
            return []
        return [one for one in own[0].raises if all(one in method.raises for method in own)]


@dataclass(frozen=True)
class Setting:
    """One thing that a client is given: as an argument, or by the environment."""

    name: str
    wire: str
    variable: str | None
    secret: bool = False


@dataclass(frozen=True)
class Client:
    """The client class and what it is given."""

    package: str
    class_name: str
    parameters: tuple[Setting, ...]
    credentials: tuple[Setting, ...]
    base_url: str
    base_url_variable: str | None
    timeout_seconds: float
    title: str
    version: str
    is_paced: bool

    @property
    def settings(self) -> list[Setting]:
        """Everything that the client is given and requests need."""
        return [*self.parameters, *self.credentials]

    def doc(self, asynchronous: bool) -> list[str]:
        """The docstring of the client class."""
        told = [
            f"    {one.name}: or {one.variable} in the environment."
            for one in self.settings
            if one.variable
        ]
        found = (
            f", or {self.base_url_variable} in the environment" if self.base_url_variable else ""
        )
        told += [
            f"    base_url: where the API is{found}; {self.base_url} otherwise.",
            "    timeout: seconds for connecting, and for each read and write.",
            "    max_retries: tries after the first; only where that cannot do a thing twice.",
            "    max_wait: seconds; what is refused for longer is not sent again, and the error",
            "        says until when (`reset_at`).",
            "    retry_budget: seconds from the first try after which none is begun.",
            *(
                [
                    "    pacing: whether requests wait for their turn, spaced by the documented",
                    "        limits, so that none is refused.",
                ]
                if self.is_paced
                else []
            ),
            "    validate: whether documented limits are checked before anything is sent.",
            "    http_client: an HTTP client of yours (httpx), which you close yourself.",
            "    transport: a transport for our own HTTP client (httpx), for tests and proxies.",
        ]
        kind = "An asynchronous client" if asynchronous else "A client"
        sharers = "tasks" if asynchronous else "threads"
        return [
            f"{kind} of {self.title}; safe to share between {sharers}.",
            "\n".join(["Args:", *told]),
            "Raises: ConfigurationError when something is neither passed nor in the environment.",
        ]

    @property
    def package_doc(self) -> list[str]:
        """The docstring of the package."""
        name = self.class_name
        return [f"Client of {self.title}: `{name}`, `Async{name}`, errors, models."]


@dataclass(frozen=True)
class ErrorClass:
    """An exception for a status, or for a status and a category."""

    name: str
    base: str
    status: int
    category: str | None
    codes: tuple[str, ...] = ()

    @property
    def doc(self) -> list[str]:
        """The docstring of the class: when it is raised, and what `code` may say then."""
        told = f"Status {self.status}" + (f", category {self.category}" if self.category else "")
        codes = ", ".join(f"`{code}`" for code in self.codes)
        return [f"{told}.", f"Codes: {codes}." if codes else ""]


@dataclass(frozen=True)
class RefusalRule:
    """An answer that means: refused before it had an effect, and worth another try later.

    `codes` are the only ones that are meant, where any are named.
    """

    status: int
    category: str | None
    codes: tuple[str, ...]


@dataclass(frozen=True)
class Errors:
    """The exceptions, the fields of an error body, and when a request was refused."""

    classes: tuple[ErrorClass, ...]
    fields: tuple[Field, ...]
    refused: tuple[RefusalRule, ...]
    reset: tuple[str, str] | None

    @property
    def tree(self) -> list[str]:
        """The classes by status, those by category below them."""
        lines: list[str] = []
        for one in self.classes:
            nested = one.base != "ApiError"
            told = f"status {one.status}" + (f", category {one.category}" if one.category else "")
            lines.append(
                f"{'│   └── ' if nested else '├── '}{one.name:<{20 if nested else 24}} {told}"
            )
        return lines

    @property
    def names(self) -> list[str]:
        """Every exception that can be caught."""
        return sorted({*_BASES, *(one.name for one in self.classes)})


@dataclass(frozen=True)
class Event:
    """A document that a webhook receives."""

    type: str
    struct: Struct


@dataclass(frozen=True)
class Model:
    """Everything that is printed."""

    document: str
    client: Client
    resources: tuple[Resource, ...]
    structs: tuple[Struct, ...]
    enums: tuple[Enum, ...]
    scalars: tuple[Scalar, ...]
    errors: Errors
    events: tuple[Event, ...]
    event_field: str
    modules: Mapping[str, Sequence[Struct | Enum]]
    elsewhere: Mapping[Import, Import]
    command: str

    @property
    def class_names(self) -> list[str]:
        """Every model."""
        return sorted(one.name for ones in self.modules.values() for one in ones)

    @property
    def event_names(self) -> list[str]:
        """What the module of webhooks offers."""
        offered = {
            "Event",
            "InvalidEventError",
            "Router",
            "UnauthenticEventError",
            "UnknownEvent",
            "parse",
        }
        return sorted(offered | {event.struct.name for event in self.events})

    @property
    def package_names(self) -> list[str]:
        """What the package offers."""
        clients = {self.client.class_name, f"Async{self.client.class_name}"}
        modules = {"errors", "models", *(["webhooks"] if self.events else [])}
        return sorted({*_VALUES, *clients, *modules, *self.errors.names})
