"""Operations: which there are, what they take, what they answer, and by which methods."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.document import Document
from generator.json_values import JsonObject, as_list, as_object
from generator.lint.grammar import METHODS
from generator.spec_diff.answers import answers, content
from generator.spec_diff.change import Comparison, Group, Impact, Tell, Way
from generator.spec_diff.methods import methods, names_of
from generator.spec_diff.parameters import parameters
from generator.spec_diff.schemas import Schemas


@dataclass(frozen=True)
class Operation:
    """An operation with what its path says for all of its methods."""

    document: Document
    verb: str
    path: str
    value: JsonObject
    shared: JsonObject

    @property
    def key(self) -> str:
        """The same for two operations whose path parameters only have other names."""
        return f"{self.verb} {re.sub(r'{[^}]*}', '{}', self.path)}"

    @property
    def label(self) -> str:
        """How users call it: by its first method, by its id, or by its path."""
        methods = names_of(self.value)
        request = f"{self.verb.upper()} {self.path}"
        return f"{methods[0]}, {request}" if methods else request

    @property
    def short(self) -> str:
        """The first method alone, where there is one."""
        return self.label.partition(", ")[0]


def compare(found: Comparison, schemas: Schemas) -> None:
    """Tell of every operation that came, went or changed."""
    before, after = _by_key(found.old), _by_key(found.new)
    moved = _moved(before, after)
    for key, one in before.items():
        other = after.get(key) or moved.get(key)
        if other is None:
            found.at(Group.OPERATIONS, one.label)(Impact.BREAKING, "the operation is gone")
        else:
            _compare(one, other, found, schemas)
    arrived = {one.key for one in moved.values()}
    for key, one in after.items():
        if key not in before and key not in arrived:
            found.at(Group.OPERATIONS, one.label)(Impact.ADDITION, "the operation is new")


def _compare(old: Operation, new: Operation, found: Comparison, schemas: Schemas) -> None:
    tell = found.at(Group.OPERATIONS, new.label)
    if old.key != new.key:
        tell(Impact.BREAKING, f"moved here from {old.verb.upper()} {old.path}")
    if old.value.get("operationId") != new.value.get("operationId"):
        before, after = old.value.get("operationId"), new.value.get("operationId")
        tell(Impact.CORRECTION, f"operationId was {before} and is {after}")
    methods(old.value, new.value, tell)
    parameters(found, schemas, (old.shared, old.value), (new.shared, new.value), tell, new.short)
    _request_body(old, new, schemas, tell)
    answers(found, schemas, old.value, new.value, tell, new.short)
    _security(old, new, tell)
    _handling(old.value, new.value, tell)


def _request_body(old: Operation, new: Operation, schemas: Schemas, tell: Tell) -> None:
    before = as_object(old.document.follow(old.value.get("requestBody"), "").value)
    after = as_object(new.document.follow(new.value.get("requestBody"), "").value)
    needed = bool(after.get("required"))
    if before and not after:
        tell(Impact.BREAKING, "takes no body any more")
    elif after and not before:
        impact = Impact.BREAKING if needed else Impact.ADDITION
        tell(impact, f"takes a body now, {'required' if needed else 'optional'}")
    elif needed != bool(before.get("required")):
        impact = Way.SENT.narrowed if needed else Way.SENT.widened
        tell(impact, f"the body is {'required' if needed else 'optional'} now")
    content(schemas, before, after, Way.SENT, tell, new.short)


def _security(old: Operation, new: Operation, tell: Tell) -> None:
    before, after = _schemes(old), _schemes(new)
    if before == after:
        return
    needs_more = bool(after - before) and "nothing" not in after
    impact = Impact.BREAKING if needs_more else Impact.ADDITION
    tell(impact, f"asked for {_told(before)} and asks for {_told(after)}")


def _schemes(operation: Operation) -> set[str]:
    """What is asked for, as alternatives."""
    wanted = operation.value.get("security", operation.document.data.get("security", []))
    return {" and ".join(sorted(as_object(one))) or "nothing" for one in as_list(wanted)} or {
        "nothing"
    }


def _told(schemes: set[str]) -> str:
    return " or ".join(sorted(schemes))


def _handling(old: JsonObject, new: JsonObject, tell: Tell) -> None:
    """How a client treats the operation."""
    if bool(old.get("deprecated")) != bool(new.get("deprecated")):
        is_new = bool(new.get("deprecated"))
        impact = Impact.ADDITION if is_new else Impact.CORRECTION
        tell(impact, "is deprecated now" if is_new else "is no longer deprecated")
    before, after = old.get("x-sdk-pagination"), new.get("x-sdk-pagination")
    if bool(before) != bool(after):
        tell(Impact.BREAKING, "is read page by page now" if after else "is one list now")
    elif before != after:
        tell(Impact.CORRECTION, "finds its next page otherwise")
    if old.get("x-sdk-pace") != new.get("x-sdk-pace"):
        limit = new.get("x-sdk-pace")
        what = f"the limit {limit} counts it now" if limit else "no limit counts it any more"
        tell(Impact.CORRECTION, what)
    before, after = _may_be_sent_again(old), _may_be_sent_again(new)
    if before != after:
        rule = {None: "is sent again as its method says", True: "may be sent again"}
        tell(Impact.CORRECTION, f"after a failure it {rule.get(after, 'is not sent again')} now")


def _may_be_sent_again(operation: JsonObject) -> bool | None:
    """What the document says of it; None where it says nothing."""
    idempotent = as_object(operation.get("x-sdk-retry")).get("idempotent")
    return bool(idempotent) if idempotent is not None else None


def _by_key(document: Document) -> dict[str, Operation]:
    return {one.key: one for one in _operations(document)}


def _operations(document: Document) -> Iterator[Operation]:
    for path, value in as_object(document.data.get("paths")).items():
        item = as_object(document.follow(value, "").value)
        for verb in METHODS:
            if verb in item:
                yield Operation(document, verb, path, as_object(item[verb]), item)


def _moved(before: dict[str, Operation], after: dict[str, Operation]) -> dict[str, Operation]:
    """Old key → the operation of the same id that now stands elsewhere."""
    new_ids = {one.value.get("operationId"): one for key, one in after.items() if key not in before}
    new_ids.pop(None, None)
    return {
        key: new_ids[one.value.get("operationId")]
        for key, one in before.items()
        if key not in after and one.value.get("operationId") in new_ids
    }
