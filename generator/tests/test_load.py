"""Reading documents: what is refused, and where everything stands."""

import json
from pathlib import Path

import pytest

from generator.document import Document, UnresolvedReferenceError
from generator.load import load, parse
from generator.problems import ProblemsError

YAML = Path("api.yaml")
JSON = Path("api.json")
OPENING = "openapi: 3.1.0\n"


def refusal(source: str | bytes, path: Path = YAML) -> str:
    text = source if isinstance(source, bytes) else source.encode()
    with pytest.raises(ProblemsError) as caught:
        parse(text, path)
    return str(caught.value)


def document(text: str) -> Document:
    return parse((OPENING + text).encode(), YAML)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("plain words", "plain words"),
        ("'on'", "on"),
        ('"2020-02-29"', "2020-02-29"),
        ("null", None),
        ("~", None),
        ("", None),
        ("true", True),
        ("False", False),
        ("0", 0),
        ("-17", -17),
        ("+12", 12),
        ("0x1F", 31),
        ("1.5", 1.5),
        ("-.5", -0.5),
        ("2.", 2.0),
        ("y", "y"),
        ("1.2.3", "1.2.3"),
        ("/books", "/books"),
        ("$ref", "$ref"),
        ("12 apples", "12 apples"),
    ],
)
def test_a_plain_scalar_means_what_both_yaml_versions_say(written: str, meant: object) -> None:
    value = document(f"x: {written}\n").data["x"]
    assert value == meant
    assert type(value) is type(meant)


@pytest.mark.parametrize(
    "written",
    [
        *("yes", "No", "on", "OFF", "2020-02-29", "2020-02-29T12:00:00Z", "010", "09", "0o17"),
        *("0b11", "1:30", "1_000", "1e3", ".inf", "-.INF", ".nan", "<<", "0123.5"),
    ],
)
def test_a_scalar_that_two_readers_read_differently_is_refused(written: str) -> None:
    assert f"api.yaml:2:4: error: unquoted {written} is " in refusal(f"{OPENING}x: {written}\n")


def test_a_duplicate_key_is_refused_with_the_line_of_the_first() -> None:
    message = "api.yaml:3:1: error: duplicate key 'x' — it is already on line 2"
    assert refusal(f"{OPENING}x: 1\nx: 2\n") == message


def test_a_duplicate_key_in_json_is_refused() -> None:
    text = '{"openapi": "3.1.0",\n "x": 1,\n "x": 2}'
    message = "api.json:3:2: error: duplicate key 'x' — it is already on line 2"
    assert refusal(text, JSON) == message


def test_every_problem_of_the_text_is_shown_together() -> None:
    lines = refusal(f"{OPENING}a: yes\nb: 010\nb: 1\n").splitlines()
    assert [line.split(":")[1] for line in lines] == ["2", "3", "4"]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (b"", "1:1: error: the document is empty"),
        (b"- 1\n", "1:1: error: the document is not an object"),
        (b"info: {}\n", "1:1: error: 'openapi' is missing"),
        (b"a: \xff\n", "1:4: error: this is not UTF-8"),
        (b"a: \x01\n", "1:4: error: a character that YAML forbids"),
        (b"a: 1\n---\nb: 1\n", "2:1: error: cannot be read as YAML"),
        (b"a: !!str 1\n", "1:4: error: tag tag:yaml.org,2002:str"),
        (b"? [a]\n: 1\n", "1:3: error: a key is not a string"),
        (b"true: 1\n", "1:1: error: key true is not a string"),
        (b"a: " + b"[" * 300 + b"]" * 300, "nested deeper than 200 levels"),
    ],
)
def test_yaml_that_is_no_document_is_refused(source: bytes, message: str) -> None:
    assert message in refusal(source)


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("", "1:1: error: cannot be read as JSON: a value is expected here"),
        ('{"a": tru}', "1:7: error: cannot be read as JSON: a value is expected here"),
        ('{"a" 1}', "1:6: error: cannot be read as JSON: ':' is expected here"),
        ('{"a": 1,}', "1:9: error: cannot be read as JSON: a name in double quotes"),
        ('{"a": "\n"}', "1:8: error: cannot be read as JSON: Invalid control character"),
        ("{} {}", "1:4: error: cannot be read as JSON: more text"),
        ("[" * 300, "nested deeper than 200 levels"),
    ],
)
def test_json_that_is_no_document_is_refused(source: str, message: str) -> None:
    assert message in refusal(source, JSON)


def test_escapes_in_json_are_read() -> None:
    text = b'{"openapi": "3.1.0", "x": "\\ud83d\\ude00\\/\\n"}'
    assert parse(text, JSON).data["x"] == "\U0001f600/\n"


def test_json_and_yaml_of_the_same_data_are_the_same_document() -> None:
    data: dict[str, object] = {
        "openapi": "3.1.0",
        "x": [1, -2.5e3, True, None, "\u00e9\U0001f600/", {}, []],
    }
    text = json.dumps(data, indent=1, ensure_ascii=False).encode()
    assert parse(text, JSON).data == data == parse(text, YAML).data


@pytest.mark.parametrize("path", [YAML, JSON])
def test_a_value_and_a_key_know_their_places(path: Path) -> None:
    read = parse(b'{"openapi": "3.1.0",\n "x":\n  {"a/b": [10, 20]}}', path)
    assert str(read.where("/x/a~1b/1")) == f"{path}:3:16"
    assert str(read.where_key("/x/a~1b")) == f"{path}:3:4"


def test_a_value_that_begins_on_a_later_line_is_found_at_its_key() -> None:
    read = document("x:\n  y:\n    z: 1\n")
    assert str(read.where("/x/y")) == "api.yaml:3:3"
    assert str(read.where("/x/y/z")) == "api.yaml:4:8"


def test_what_is_not_there_is_found_at_what_would_hold_it() -> None:
    assert str(document("x:\n  y: 1\n").where("/x/missing")) == "api.yaml:2:1"


def test_columns_count_characters_and_not_bytes() -> None:
    assert str(document("x: {é: 1, b: 2}\n").where("/x/b")) == "api.yaml:2:14"


def test_a_byte_order_mark_is_ignored() -> None:
    assert parse(b"\xef\xbb\xbf" + OPENING.encode(), YAML).data == {"openapi": "3.1.0"}


def test_a_reference_is_followed_to_its_end() -> None:
    read = document('a: {$ref: "#/b"}\nb: {$ref: "#/c~1d"}\nc/d: [7]\n')
    assert read.resolve("#/a") == ([7], "/c~1d")


def test_a_reference_with_siblings_is_a_schema_of_its_own() -> None:
    read = document('a: {$ref: "#/b", default: 1}\nb: 2\n')
    assert read.resolve("#/a").pointer == "/a"


@pytest.mark.parametrize("reference", ["#/nowhere", "#/a/0", "other.yaml#/a", "#a", "#/x"])
def test_a_reference_that_leads_nowhere_is_an_error(reference: str) -> None:
    read = document('a: {b: 1}\nx: {$ref: "#/x"}\n')
    with pytest.raises(UnresolvedReferenceError, match=reference):
        read.resolve(reference)


def test_a_document_is_read_from_its_file(tmp_path: Path) -> None:
    file = tmp_path / "api.yaml"
    file.write_text(OPENING)
    assert load(file).source == OPENING.encode()
