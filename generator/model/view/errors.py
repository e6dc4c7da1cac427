"""Exceptions: their classes, and which answers are worth another try."""

from dataclasses import dataclass
from typing import Final

from generator.model.view.models import Field

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
