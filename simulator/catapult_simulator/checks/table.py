"""Declared tables: which properties a body has, or parameters a query, and which must be there."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from catapult_simulator.checks.place import Check, Place
from catapult_simulator.checks.schema import Schema, accepted, not_blank, nullable
from catapult_simulator.errors.api_error import ApiError, bad_property

Clean = dict[str, Any]
Sent = Mapping[str, Any]


@dataclass(frozen=True)
class Field:
    """One property or parameter: its name, what it may be, whether it must be there."""

    name: str
    check: Check
    required: bool = False


Rule = Callable[[Clean], None]
Step = tuple[str, Check, bool, Place]
"""A field: its name, what it may be, whether it must be there, and where it stands."""


class Table:
    """The properties of a body or the parameters of a query.

    `resource` is the word that messages use: "The 'message' resource property 'to' …". `reads` says
    in the table's words what was sent in others. `rules` look at several clean properties together
    and raise ApiError; they never look at state. `together` says in a JSON Schema what rules ask
    for, as far as it can.
    """

    def __init__(
        self,
        resource: str,
        *fields: Field,
        reads: Callable[[Sent], Sent] | None = None,
        rules: tuple[Rule, ...] = (),
        together: Schema | None = None,
    ) -> None:
        self.resource = resource
        self.fields = fields
        self.reads = reads
        self.rules = rules
        self.together = together or {}
        self._compiled = self._steps("")

    def check(self, sent: Sent, prefix: str = "") -> Clean:
        """The clean values of what was sent, only of what was sent.

        Raises ApiError (400): `missing-property`, `blank-property`, or what the checks raise.
        """
        if self.reads is not None:
            sent = self.reads(sent)
        clean: Clean = {}
        # In the table's order: of several mistakes the first is told.
        for name, check, required, place in self._steps(prefix) if prefix else self._compiled:
            value = sent.get(name)
            if value is None:
                if required:
                    raise ApiError("missing-property", *place)
            elif required and isinstance(value, str) and not value.strip():
                raise ApiError("blank-property", *place)
            else:
                clean[name] = check(value, place)
        for rule in self.rules:
            rule(clean)
        return clean

    def _steps(self, prefix: str) -> list[Step]:
        """What every request is judged by, as far as it depends on the table alone."""
        return [
            (one.name, one.check, one.required, Place(self.resource, prefix + one.name))
            for one in self.fields
        ]

    def body(self, sent: Any) -> Clean:
        """The clean values of a JSON body that must be an object; no body is an empty one."""
        if sent is None:
            sent = {}
        elif not isinstance(sent, dict):
            raise bad_property(self.resource, "", "the body must be a JSON object")
        return self.check(cast(Sent, sent))


def schema_of(fields: Iterable[Field]) -> Schema:
    """What fields take together, as a schema of an object.

    Text that has to be there is not blank, and what need not be may be null.
    """
    fields = tuple(fields)
    properties = {
        one.name: not_blank(accepted(one.check)) if one.required else nullable(accepted(one.check))
        for one in fields
    }
    required = [one.name for one in fields if one.required]
    return {"type": "object", "properties": properties, "required": required}
