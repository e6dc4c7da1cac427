"""What a method returns: how each documented answer is read."""

from collections.abc import Mapping

from generator.json_values import as_object
from generator.model.operations import Answer, Operation, is_json
from generator.model.report import Report
from generator.model.types import Face, Types
from generator.model.view.methods import Result
from generator.model.view.type_text import Import, TypeText, imported, joined

_NONE = Result("nothing", TypeText("None"), imported("Nothing", "._results", "{}()"))


class Answers:
    """Makes the results of operations."""

    def __init__(self, types: Types, report: Report) -> None:
        self._types = types
        self._report = report

    def of(self, operation: Operation, status: str | None) -> Result:
        """What a method returns that is about one status, or (None) about all of success."""
        answers = operation.successes
        if status is not None:
            answers = [one for one in answers if one.status == status]
        results = {one.status: self._answer(operation, one) for one in answers} or {"200": _NONE}
        distinct = {one.expression.text: one for one in results.values()}
        if len(distinct) > 1:
            return self._by_status(operation, results)
        result = next(iter(distinct.values()))
        if operation.data.get("x-sdk-pagination") and result.annotation.text.startswith("list["):
            item = TypeText(result.annotation.text[5:-1], result.annotation.imports)
            return Result("pages", item, result.expression)
        return result

    def _answer(self, operation: Operation, answer: Answer) -> Result:
        content = answer.content
        if content is None:
            if not answer.location:
                return _NONE
            created = imported("Created", "._results")
            if answer.location_required:
                return Result("created", created, imported("Location", "._results", "{}()"))
            return Result(
                "created", created.or_none(), imported("LocationIfAny", "._results", "{}()")
            )
        if is_json(content.media):
            kind = self._types.text(content.schema, Face.REPLY, f"{operation.id}Reply")
            json = imported("Json", "._results")
            expression = TypeText(f"Json({kind.text})", json.imports | kind.imports)
            if " | " in kind.text:
                # A union is no class: the type checker has to be told.
                expression = TypeText(f"Json[{kind.text}]({kind.text})", expression.imports)
            return Result("json", kind, expression)
        if content.media.startswith("text/"):
            return Result("text", TypeText("str"), imported("Text", "._results", "{}()"))
        return Result("download", TypeText("bytes"), imported("Bytes", "._results", "{}()"))

    def _by_status(self, operation: Operation, results: Mapping[str, Result]) -> Result:
        if any(one.kind == "download" for one in results.values()):
            self._report.add(
                operation.pointer, "answers of bytes beside other answers cannot be told apart"
            )
        annotation = joined(" | ", [one.annotation for one in results.values()])
        if annotation.text.count("None") > 1:
            kept = [part for part in annotation.text.split(" | ") if part != "None"]
            annotation = TypeText(" | ".join([*kept, "None"]), annotation.imports)
        pairs = ", ".join(f"{status}: {one.expression.text}" for status, one in results.items())
        needs = frozenset[Import]().union(*(one.expression.imports for one in results.values()))
        by_status = imported("ByStatus", "._results").imports
        text = f"ByStatus[{annotation.text}]({{{pairs}}})"
        return Result("json", annotation, TypeText(text, needs | by_status | annotation.imports))


def paging(operation: Operation) -> str:
    """The expression that says how pages of the operation follow one another."""
    given = as_object(operation.data.get("x-sdk-pagination"))
    page, size = given.get("page"), given.get("size")
    if not page or not size:
        return "Paging()"
    defaults = {
        one.wire: one.schema.data.get("default", one.data.get("default")) for one in operation.given
    }
    parts = [f'page="{page}"', f'size="{size}"']
    if defaults.get(str(page)):
        parts.append(f"first_page={defaults[str(page)]!r}")
    if defaults.get(str(size)) is not None:
        parts.append(f"page_size={defaults[str(size)]!r}")
    return f"Paging({', '.join(parts)})"
