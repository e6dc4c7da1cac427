"""Resources and their methods: what each takes, returns and says."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.view.type_text import TypeText


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
