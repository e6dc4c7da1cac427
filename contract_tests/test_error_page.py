"""What the documentation says of error codes is what the tests know."""

from contract_tests.document import Document
from contract_tests.envelopes import documented
from contract_tests.error_page import BEGIN, END, PAGE, page


def test_the_tables_of_the_page_are_up_to_date(document: Document) -> None:
    assert PAGE.read_text(encoding="utf-8") == page(document), (
        "run `python -m contract_tests.error_page`"
    )


def test_the_page_has_every_documented_code_once(document: Document) -> None:
    _, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    tables, _, _ = rest.partition(END)
    rows = [line.split("|")[1].strip(" `") for line in tables.splitlines() if "| `" in line[:3]]
    assert sorted(rows) == sorted(documented(document))
