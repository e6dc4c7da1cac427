"""The pages about lifecycles show what the tables say."""

from catapult_simulator.resources.messages.carrier import RESERVED
from draw_lifecycles import DOCS, PAGES, drawn, main, message_states


def test_the_diagrams_are_drawn_from_the_tables() -> None:
    assert main(["--check"]) == 0, "run: python simulator/draw_lifecycles.py"


def test_every_step_is_an_arrow() -> None:
    page = drawn(DOCS / "message-lifecycle.md")
    assert all(f"{before} --> {after}: {said}" in page for before, after, said in message_states())


def test_the_page_names_the_delivery_codes_in_the_order_of_their_numbers() -> None:
    codes = ", ".join(str(code) for line, code in sorted(RESERVED.items()) if line != "10")
    assert codes in (DOCS / "message-lifecycle.md").read_text("utf-8")


def test_every_page_is_there() -> None:
    assert all((DOCS / name).is_file() for name in PAGES)
