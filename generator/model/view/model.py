"""The whole package as it is printed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.model.view.client import Client
from generator.model.view.errors import Errors
from generator.model.view.methods import Resource
from generator.model.view.models import Enum, Event, Scalar, Struct
from generator.model.view.type_text import Import

_VALUES: Final = (
    "AsyncDownload",
    "AsyncPages",
    "Created",
    "Download",
    "Page",
    "Pages",
    "RawResponse",
)


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
