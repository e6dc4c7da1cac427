"""Type expressions as they are printed, with what they need."""

from collections.abc import Sequence
from dataclasses import dataclass


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
