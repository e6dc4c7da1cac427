"""The maker of near misses, on a small invented schema."""

from typing import Any

import pytest

from contract_tests.document import Document
from contract_tests.facets import facets, sample
from contract_tests.near_misses import near_misses

DOCUMENT = Document(
    {
        "paths": {},
        "components": {
            "schemas": {
                "Order": {
                    "type": "object",
                    "required": ["size"],
                    "properties": {
                        "size": {"type": "integer", "minimum": 1, "maximum": 9},
                        "colour": {"type": "string", "enum": ["red", "blue"]},
                        "code": {
                            "type": "string",
                            "pattern": "^[A-Z]{2}$",
                            "maxLength": 2,
                            "examples": ["AA"],
                        },
                        "owner": {"type": "string"},
                        "tags": {"type": "array", "items": {"type": "string"}, "maxItems": 2},
                        "extras": {"$ref": "#/components/schemas/Extras"},
                    },
                    "not": {"required": ["colour", "code"]},
                },
                "Extras": {
                    "type": "object",
                    "maxProperties": 2,
                    "propertyNames": {"pattern": "^X-"},
                    "additionalProperties": {"type": "string", "maxLength": 4},
                },
            }
        },
    }
)
ORDER = DOCUMENT.schema("Order")
VALID = {"size": 5, "colour": "red", "owner": "o-1"}


def values(**held: Any) -> list[Any]:
    return [case.value for case in near_misses(DOCUMENT, ORDER, VALID, held)]


@pytest.mark.parametrize(
    "expected",
    [
        {"colour": "red", "owner": "o-1"},
        {**VALID, "size": 0},
        {**VALID, "size": 10},
        {**VALID, "size": "9"},
        {**VALID, "colour": "RED"},
        {**VALID, "colour": "red\n"},
        {**VALID, "code": None},
        {**VALID, "tags": ["x", "x", "x"]},
        {"colour": "red", "code": "AA"},
        {},
        [],
    ],
)
def test_the_mistake_of_a_hair_is_among_the_cases(expected: Any) -> None:
    assert expected in values()


def test_a_body_occurs_once_and_the_valid_one_never() -> None:
    bodies = [repr(value) for value in values()]
    assert len(bodies) == len(set(bodies))
    assert repr(VALID) not in bodies


def test_a_held_property_is_never_given_another_valid_value() -> None:
    owners = [v["owner"] for v in values(owner="o-1") if isinstance(v, dict) and "owner" in v]
    assert all(owner == "o-1" or not isinstance(owner, str) for owner in owners)
    assert 7 in owners


def test_a_map_is_tried_with_one_entry_too_many_and_a_key_without_its_prefix() -> None:
    maps = [
        v["extras"] for v in values() if isinstance(v, dict) and isinstance(v.get("extras"), dict)
    ]
    assert any(len(m) == 3 for m in maps)
    assert any(key.startswith("x-") for m in maps for key in m)


def test_facets_look_through_every_composition() -> None:
    known = facets(DOCUMENT, {"anyOf": [{"enum": [1]}, {"allOf": [{"maximum": 4}]}]})
    assert known.enums == [1]
    assert known.bounds == {4}


def test_a_schema_without_any_valid_sample_asks_for_an_example() -> None:
    with pytest.raises(ValueError, match="give it an example"):
        sample(DOCUMENT, {"type": "string", "pattern": "^ab[0-9]{3}z$"})
