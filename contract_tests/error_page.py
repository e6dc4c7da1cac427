"""Writes the tables of error codes on the page that says what is simulated.

`python -m contract_tests.error_page` writes them anew from `error_codes.yaml` and the document;
test_error_page.py holds that they are as it would write them.
"""

from __future__ import annotations

from contract_tests import error_codes
from contract_tests.document import ROOT, Document
from contract_tests.envelopes import documented

PAGE = ROOT / "docs" / "reference" / "what-is-simulated.md"
BEGIN = "<!-- error codes: written by `python -m contract_tests.error_page` -->"
END = "<!-- end of the error codes -->"
BY_ITSELF = "Brought about by a request, or by what the control API lets happen:"
BY_FAULTS = (
    "Brought about **by an injected fault only** (`POST /_sim/faults`, at this operation or any "
    "other): nothing in the simulator fails like this by itself."
)
NEVER = "Never:"


def tables(document: Document) -> str:
    """The three tables, as they stand between the marks."""
    ways = [(way.code, way.how) for way in error_codes.brought_about()]
    faults = [(one.code, f"`{one.operation}`: {one.reason}") for one in error_codes.injected()]
    unreachable = [(way.code, way.how) for way in error_codes.never()]
    parts: list[str] = []
    for says, rows, column in (
        (BY_ITSELF, ways, "how"),
        (BY_FAULTS, faults, "operation, and why"),
        (NEVER, unreachable, "why not"),
    ):
        parts += [says, "", *_table(document, rows, column), ""]
    return "\n".join([f"The documentation has {len(documented(document))} codes.", "", *parts])


def _table(document: Document, rows: list[tuple[str, str]], column: str) -> list[str]:
    codes = documented(document)
    lines = [f"| code | status | category | {column} |", "|---|---|---|---|"]
    for code, how in rows:
        entry = codes[code]
        status = entry.get("status", "none")
        lines.append(f"| `{code}` | {status} | {entry['category']} | {how} |")
    return lines


def page(document: Document) -> str:
    """The whole page as it is to be."""
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n\n{tables(document)}\n{END}{after}"


if __name__ == "__main__":
    PAGE.write_text(page(Document.load()), encoding="utf-8")
