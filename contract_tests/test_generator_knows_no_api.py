"""Nothing in `generator/` is made for this API: none of its names occurs there."""

from __future__ import annotations

import re
from http import HTTPStatus
from pathlib import Path

import pytest

from contract_tests.document import ROOT, Document

GENERATOR = ROOT / "generator"
# Names that many APIs have, under the spelling this one has too: the words of HTTP, of paging, of
# the two ways to write a value.
PHRASES = {status.phrase.replace(" ", "") for status in HTTPStatus}
SHARED_WITH_OTHER_APIS = {
    *PHRASES,
    *(f"{phrase}Error" for phrase in PHRASES),
    "BooleanInput",
    "BooleanValue",
    "IntegerValue",
    "InternalError",
    "PageSize",
    "UnavailableError",
}
# In the host and the package's name, in any case and inside any word.
OWN_WORDS = ("bandwidth", "catapult", "inetwork")


def _names(document: Document) -> set[str]:
    data = document.data
    names = set(document.operations) | set(data["webhooks"])
    for kind in data["components"].values():
        names |= set(kind)
    return names | {tag["name"] for tag in data["tags"]}


def own_names(document: Document) -> set[str]:
    """The API's compound names (`createCall`, `PhoneNumber`), as written and in snake case.

    Single words (`Call`, `Message`) are everybody's English and prove nothing.
    """
    compound = {name for name in _names(document) if re.search("[a-z0-9][A-Z]", name)}
    compound -= SHARED_WITH_OTHER_APIS
    return compound | {re.sub("(?<=[a-z0-9])(?=[A-Z])", "_", name).lower() for name in compound}


def mentions(folder: Path, names: set[str]) -> list[str]:
    """`file: name` for each of `names`, or of the API's own words, that occurs below `folder`."""
    found: list[str] = []
    for path in sorted(folder.rglob("*")):
        if path.is_dir() or "__pycache__" in path.parts:
            continue
        text = path.read_text(encoding="utf-8")
        words = names & set(re.findall(r"\w+", text))
        words |= {word for word in OWN_WORDS if word in text.lower()}
        found += [f"{path.relative_to(folder)}: {word}" for word in sorted(words)]
    return found


@pytest.fixture(scope="module")
def names(document: Document) -> set[str]:
    return own_names(document)


def test_no_name_of_this_api_occurs_in_the_generator(names: set[str]) -> None:
    assert mentions(GENERATOR, names) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('if operation.id == "createCall":', "createCall"),
        ("class PhoneNumber:", "PhoneNumber"),
        ("def create_call(", "create_call"),
        ("{{ phoneNumbers }}", "phoneNumbers"),
        ("https://api.catapult.example", "catapult"),
    ],
)
def test_a_name_of_this_api_is_found(tmp_path: Path, names: set[str], text: str, name: str) -> None:
    (tmp_path / "method.py.jinja").write_text(text, encoding="utf-8")
    assert mentions(tmp_path, names) == [f"method.py.jinja: {name}"]
