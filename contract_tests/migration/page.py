"""Writes the rows into docs/how-to/migrate-from-bandwidth-sdk.md.

    PYTHONPATH=generated_client:simulator .venv/bin/python -m contract_tests.migration.page

The tables stand between two marks; the text around them is written by hand.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from contract_tests.document import ROOT
from contract_tests.migration.rows import Group, Row, groups

PAGE = ROOT / "docs" / "how-to" / "migrate-from-bandwidth-sdk.md"
BEGIN, END = "<!-- drawn by contract_tests/migration/page.py: do not edit -->", "<!-- end -->"


def drawn(page: str) -> str:
    """The page with the tables of all groups between its marks."""
    before, rest = page.split(BEGIN)
    tables = "\n\n".join(_table(group) for group in groups())
    return f"{before}{BEGIN}\n{tables}\n{END}{rest.split(END, 1)[1]}"


def _table(group: Group) -> str:
    lines = [f"### {group.title}", "", "| `bandwidth-sdk` | here | what is different |"]
    lines += ["|---|---|---|", *(_line(row) for row in group.rows)]
    return "\n".join(lines)


def _line(row: Row) -> str:
    here = f"`{row.ours}`" if row.ours else "nothing"
    return f"| `{row.theirs}` | {here} | {'; '.join(_different(row))} |"


def _different(row: Row) -> Iterator[str]:
    if row.refused:
        yield f"the SDK's method is broken: it is refused (`{row.refused}`)"
    if row.note:
        yield row.note
    for name, (theirs, ours) in row.differs.items():
        mine = "nothing" if ours is None else f"`{json.dumps(ours)}`"
        yield f"`{name}`: the SDK sends `{json.dumps(theirs)}` by itself, we send {mine}"


def main() -> None:
    """Write the page."""
    PAGE.write_text(drawn(PAGE.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
