"""Objects, enums and named types: the package `models`, and what webhooks receive."""

from dataclasses import dataclass

from generator.model.view.type_text import TypeText, imported, joined


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
class Event:
    """A document that a webhook receives."""

    type: str
    struct: Struct
