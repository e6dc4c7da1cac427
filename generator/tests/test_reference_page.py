"""docs/reference/generator.md says everything that the code knows, with examples that hold."""

import re
from pathlib import Path
from typing import Final

import pytest
import yaml

from generator.cli import Status
from generator.lint.vocabulary import extensions

PAGE: Final = (Path(__file__).parents[2] / "docs/reference/generator.md").read_text("utf-8")
SECTIONS: Final = re.findall(
    r"^### `(x-sdk[a-z-]*)` \(([a-z ]+)\)\n(.*?)(?=^##|\Z)", PAGE, re.MULTILINE | re.DOTALL
)
EXAMPLES: Final = [
    (name, place, example)
    for name, place, text in SECTIONS
    for example in re.findall(r"^```yaml\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
]


def test_every_extension_has_a_section_with_an_example() -> None:
    known = {(name, place) for name, places in extensions().items() for place in places}
    assert {(name, place) for name, place, _ in EXAMPLES} == known


@pytest.mark.parametrize(("name", "place", "example"), EXAMPLES)
def test_an_example_fits_its_schema(name: str, place: str, example: str) -> None:
    value = yaml.safe_load(example)[name]
    assert list(extensions()[name][place].faults(value)) == []


def test_every_exit_status_is_listed() -> None:
    assert re.findall(r"^\| (\d) \|", PAGE, re.MULTILINE) == [str(int(each)) for each in Status]
