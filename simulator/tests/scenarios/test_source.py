"""YAML with positions: what a plain word means, and what is refused while reading."""

from typing import Any

import pytest

from catapult_simulator.scenarios.problems import ScenarioError
from catapult_simulator.scenarios.source import MAX_BYTES, MAX_NODES, read


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("+19195551212", "+19195551212"),
        ("no", "no"),
        ("2013-02-13", "2013-02-13"),
        ("0042", "0042"),
        ("1_000", "1_000"),
        ("0x10", "0x10"),
        (".5", ".5"),
        ("1e3", "1e3"),
        ("12", 12),
        ("-1.5", -1.5),
        ("0", 0),
        ("true", True),
        ("~", None),
        ("'12'", "12"),
        ('"true"', "true"),
        ("12345678901234567890", "12345678901234567890"),
    ],
)
def test_a_plain_word_means_what_it_looks_like(text: str, value: Any) -> None:
    found = read(f"x: {text}").plain()["x"]
    assert (found, type(found)) == (value, type(value))


def test_a_node_knows_where_it_and_its_name_stand() -> None:
    root: Any = read("a:\n  - b: 1\n    c: [2, 3]\n")
    (item,) = root.value["a"].value
    found = item.value["c"]
    assert (found.line, found.column, found.key_at) == (3, 8, (3, 5))


BILLION_LAUGHS = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "t:1:1: is empty; a scenario begins with 'scenario: NAME'"),
        ("a: 1\nb: 2\na: 3", "t:3:1: 'a' is given twice, first in line 1"),
        ("a: {b: 1,\n  b: 2}", "t:2:3: 'b' is given twice, first in line 1"),
        (BILLION_LAUGHS, "t:1:4: anchors and aliases (&, *) have no place"),
        ("a: *b", "t:1:4: anchors and aliases"),
        ("<<: {a: 1}\na: *x", "t:2:4: anchors"),
        ("a: !!python/object:os.system x", "t:1:4: tags have no place in a scenario"),
        ("a: !local x", "t:1:4: tags"),
        ("---\na: 1\n---\nb: 1", "t:3:1: a file holds one scenario"),
        ("[a]: 1", "t:1:1: a name must be a word"),
        ("a: [1", "t:2:1: is not YAML: "),
        ("\ta: 1", "t:1:1: is not YAML: "),
        ("a: \x00", "is not YAML: "),
        ("a: \ud800", "is not YAML: "),
        ("[" * 17 + "]" * 17, "t:1:17: is nested deeper than 16"),
        ("[" * 50_000, "is nested deeper than 16"),
        ("a: {" * 10_000, "is nested deeper than 16"),
        ("- 1\n" * (MAX_NODES + 1), f"has more than {MAX_NODES} values"),
        ("x" * (MAX_BYTES + 1), f"t:1:1: is larger than {MAX_BYTES} bytes"),
    ],
)
def test_what_is_no_plain_yaml_is_refused_with_its_place(text: str, problem: str) -> None:
    with pytest.raises(ScenarioError) as refused:
        read(text, "t")
    assert problem in str(refused.value)
