"""References that lead nowhere, out of the file, round in a circle, or to another kind."""

from collections.abc import Iterator

from generator import pointers
from generator.document import UnresolvedReferenceError
from generator.json_values import as_object
from generator.lint.survey import Reference, Survey
from generator.lint.wording import a
from generator.problems import Problem
from generator.suggest import did_you_mean


def check(survey: Survey) -> Iterator[Problem]:
    """Every `$ref`, the targets of `discriminator.mapping`, and operations named by links."""
    for reference in survey.references:
        yield from _reference(survey, reference)
    for schema, pointer in survey.schemas():
        discriminator = as_object(schema.get("discriminator"))
        for name, target in as_object(discriminator.get("mapping")).items():
            below = pointers.join(pointer, "discriminator", "mapping", name)
            yield from _mapping(survey, below, target)
    yield from _links(survey)


def _reference(survey: Survey, reference: Reference) -> Iterator[Problem]:
    pointer = pointers.join(reference.pointer, "$ref")
    try:
        found = survey.document.resolve(reference.target)
    except UnresolvedReferenceError as error:
        yield survey.problem(pointer, str(error), _nearest(survey, reference.target))
        return
    kind = survey.kinds.get(found.pointer)
    if kind != reference.kind:
        leads = f"$ref {reference.target} leads to {a(kind or 'other thing')}"
        yield survey.problem(pointer, leads, f"{a(reference.kind)} belongs here")
    yield from _siblings(survey, reference)


def _siblings(survey: Survey, reference: Reference) -> Iterator[Problem]:
    if reference.kind in ("schema", "path item"):
        return
    for name in as_object(survey.document.get(reference.pointer)):
        if name not in ("$ref", "summary", "description") and not name.startswith("x-"):
            what = f"{name!r} has no effect beside a $ref"
            yield survey.key_problem(pointers.join(reference.pointer, name), what)


def _mapping(survey: Survey, pointer: str, target: object) -> Iterator[Problem]:
    if not isinstance(target, str):
        return
    reference = target if "#" in target or "/" in target else f"#/components/schemas/{target}"
    try:
        survey.document.resolve(reference)
    except UnresolvedReferenceError:
        hint = _nearest(survey, reference)
        yield survey.problem(pointer, f"discriminator mapping to {target} leads nowhere", hint)


def _links(survey: Survey) -> Iterator[Problem]:
    known = {str(operation.value.get("operationId")) for operation in survey.operations()}
    for link, pointer in survey.each("link"):
        name = link.get("operationId")
        if isinstance(name, str) and name not in known:
            what = f"link to unknown operation {name!r}"
            yield survey.problem(f"{pointer}/operationId", what, did_you_mean(name, known))


def _nearest(survey: Survey, target: str) -> str:
    if not target.startswith("#/"):
        return "this generator reads documents of one file: write '#/components/…'"
    holder, _, name = target[1:].rpartition("/")
    try:
        known = as_object(survey.document.get(holder))
    except LookupError:
        return ""
    return "" if name in known else did_you_mean(name, known)
