"""Our view of a document: names, limits, and clear errors for what cannot be printed."""

from pathlib import Path
from textwrap import dedent, indent
from typing import Any

import pytest

from generator.config import Config
from generator.json_values import JsonObject
from generator.load import parse
from generator.model import build, upstream
from generator.model.limits import meta, words
from generator.model.names import camel, field_names, member_names
from generator.model.view.model import Model
from generator.problems import ProblemsError

CONFIG = Config(Path("small.yaml"), Path("small"), "small")


def document(paths: str = "", schemas: str = "", root: str = "") -> Model:
    """The model of a small document."""
    text = "openapi: 3.1.0\ninfo: {title: Small, version: '1'}\nservers: [{url: 'https://small'}]\n"
    text += dedent(root) + "paths:\n" + indent(dedent(paths) or "{}", "  ")
    text += "\ncomponents:\n  schemas:\n" + indent(dedent(schemas) or "{}", "    ") + "\n"
    return build(parse(text.encode(), CONFIG.document), CONFIG)


def problem(**parts: str) -> str:
    """What is said about a document that cannot be printed."""
    with pytest.raises(ProblemsError) as caught:
        document(**parts)
    return str(caught.value)


GET = "/a: {get: {operationId: getA, tags: [a], responses: {'200': {description: A}}}}\n"


def test_classes_whose_modules_have_one_name_share_it() -> None:
    paths, schemas = "", ""
    for name in ("SmsNote", "SMSNote"):
        content = (
            f"content: {{application/json: {{schema: {{$ref: '#/components/schemas/{name}'}}}}}}"
        )
        one = GET.replace("/a:", f"/{name}:").replace("getA", name)
        paths += one.replace("description: A", f"description: A, {content}")
        schemas += f"{name}: {{type: object, properties: {{a: {{type: string}}}}}}\n"
    (classes,) = document(
        paths.replace("operationId: SMSNote", "operationId: other"), schemas
    ).modules.values()
    assert sorted(one.name for one in classes) == ["SMSNote", "SmsNote"]


def test_names_become_identifiers_each_once() -> None:
    assert field_names(["from", "bookId", "@id", "id", "2nd"]) == {
        "from": "from_",
        "bookId": "book_id",
        "@id": "field_id",
        "id": "id",
        "2nd": "field_2nd",
    }


def test_members_of_an_enum_have_names_in_capitals() -> None:
    names = member_names(["no-answer", "inOut", "1st", "", "a b", "a-b"])
    assert list(names.values()) == ["NO_ANSWER", "IN_OUT", "VALUE_1ST", "VALUE", "A_B", "A_B_"]


@pytest.mark.parametrize("name", ["from_", "book_id", "x_2_y", "id"])
def test_wire_names_are_guessed_as_the_struct_does(name: str) -> None:
    import msgspec

    struct = msgspec.defstruct("S", [name], rename="camel")
    assert struct.__struct_encode_fields__ == (camel(name),)


@pytest.mark.parametrize(
    ("schema", "kind", "printed", "said"),
    [
        ({"minimum": 1, "maximum": 9}, "integer", "ge=1, le=9", "1 to 9"),
        ({"exclusiveMinimum": 0}, "number", "gt=0", "above 0"),
        ({"minimum": 1, "exclusiveMinimum": 3}, "integer", "gt=3", "above 3"),
        (
            {"maxLength": 5, "minLength": 2},
            "string",
            "max_length=5, min_length=2",
            "2 to 5 characters",
        ),
        ({"pattern": '^"$'}, "string", "pattern='^\"$'", ""),
        ({"maxItems": 2}, "array", "max_length=2", "at most 2 items"),
        ({"maxLength": 2}, "array", "", "at most 2 items"),
        ({"multipleOf": 3}, "integer", "multiple_of=3", ""),
        ({}, "string", "", ""),
    ],
)
def test_limits_are_printed_and_said(
    schema: JsonObject, kind: str, printed: str, said: str
) -> None:
    assert meta(schema, kind) == printed
    assert not printed or words(schema, kind) == said


def test_without_extensions_tags_and_operation_ids_make_the_methods() -> None:
    (resource,) = document(GET).resources
    assert (resource.name, resource.class_name) == ("a", "A")
    assert [method.name for method in resource.methods] == ["get_a"]


def test_two_schemas_that_become_one_class_are_refused() -> None:
    schemas = "LoanEvent: {type: object, properties: {a: {type: string}}}\n"
    schemas += "loan_event: {type: object, properties: {b: {type: string}}}\n"
    assert "LoanEvent and loan_event would both become the class" in problem(
        paths=GET, schemas=schemas
    )


def test_two_events_of_one_type_are_refused() -> None:
    one = "{{type: object, x-sdk-event: {{type: end}}, properties: {{t: {{const: end}}}}}}"
    schemas = f"A: {one.format()}\nB: {one.format()}\n"
    assert "a second event of type end, beside A" in problem(paths=GET, schemas=schemas)


def test_two_methods_of_one_name_are_refused() -> None:
    other = GET.replace("/a:", "/b:").replace("getA", "getB")
    paths = (GET + other).replace("tags:", "x-sdk: {resource: a, method: get}, tags:")
    assert "a second method a.get" in problem(paths=paths)


def test_alternatives_that_cannot_be_told_apart_are_refused() -> None:
    refs = ", ".join(f"{{$ref: '#/components/schemas/{name}'}}" for name in "AB")
    content = f"content: {{application/json: {{schema: {{oneOf: [{refs}]}}}}}}"
    paths = GET.replace("description: A", f"description: A, {content}")
    schemas = "A: {type: object, properties: {a: {type: string}}}\n"
    schemas += "B: {type: object, properties: {b: {type: string}}}\n"
    assert "cannot be told apart" in problem(paths=paths, schemas=schemas)


def test_a_scheme_of_security_that_cannot_be_sent_is_refused() -> None:
    root = "security: [{key: []}]\n"
    schemas = (
        "A: {type: string}\n  securitySchemes:\n    key: {type: apiKey, in: header, name: X}\n"
    )
    text = "openapi: 3.1.0\ninfo: {title: S, version: '1'}\nservers: [{url: 'https://s'}]\n"
    text += f"{root}paths:\n  {GET}components:\n  schemas:\n    {schemas}"
    with pytest.raises(ProblemsError, match=r"the security scheme key .* cannot be sent"):
        build(parse(text.encode(), CONFIG.document), CONFIG)


def test_a_body_of_several_parts_is_refused() -> None:
    body = "requestBody: {content: {multipart/form-data: {schema: {type: object}}}}"
    assert "multipart/form-data cannot be sent" in problem(
        paths=GET.replace("tags:", f"{body}, tags:")
    )


def test_a_resource_that_hides_a_method_of_the_client_is_refused() -> None:
    assert "cannot be called close" in problem(paths=GET.replace("[a]", "[close]"))


def silent(monkeypatch: pytest.MonkeyPatch, **changes: Any) -> None:
    """Let upstream's parser drop something without a word."""
    read = upstream.read

    def with_changes(reduced: dict[str, Any]) -> upstream.Reading:
        found = read(reduced)
        values = {name: getattr(found, name) for name in found.__dataclass_fields__}
        return upstream.Reading(**{**values, **changes})

    monkeypatch.setattr(upstream, "read", with_changes)


def test_an_operation_that_upstream_drops_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    silent(monkeypatch, operations={})
    assert "drops the operation get_a" in problem(paths=GET)


def test_a_schema_that_upstream_drops_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    silent(monkeypatch, models={})
    schemas = "Thing: {type: object, properties: {a: {type: string}}}\n"
    assert "drops the schema Thing" in problem(paths=GET, schemas=schemas)


def test_a_property_that_upstream_names_otherwise_is_a_problem(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    silent(monkeypatch, models={"Thing": frozenset({"b"})})
    schemas = "Thing: {type: object, properties: {a: {type: string}}}\n"
    assert "names its properties otherwise: a, b" in problem(paths=GET, schemas=schemas)


def test_what_upstream_reports_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    silent(monkeypatch, problems=("WARNING parsing something",))
    assert "cannot read the document: WARNING parsing something" in problem(paths=GET)


def test_another_version_of_upstream_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upstream, "version", lambda _: "0.30.0")
    with pytest.raises(upstream.WrongVersionError, match=r"0\.30\.0 is installed"):
        upstream.require_pinned_version()


def test_schemas_that_need_each_other_share_a_module() -> None:
    content = "content: {application/json: {schema: {$ref: '#/components/schemas/Person'}}}"
    schemas = """\
        Person: {type: object, properties: {house: {$ref: '#/components/schemas/House'}}}
        House: {type: object, properties: {owner: {$ref: '#/components/schemas/Person'}}}
    """
    made = document(GET.replace("description: A", f"description: A, {content}"), schemas)
    assert {name: [one.name for one in ones] for name, ones in made.modules.items()} == {
        "house": ["House", "Person"]
    }


def test_an_object_that_is_sent_and_received_has_a_twin_with_limits() -> None:
    body = (
        "requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Box'}}}}"
    )
    content = "content: {application/json: {schema: {$ref: '#/components/schemas/Box'}}}"
    paths = GET.replace("tags:", f"{body}, tags:").replace(
        "description: A", f"description: A, {content}"
    )
    schemas = """\
        Box:
          type: object
          properties: {a: {type: string, maxLength: 3}, b: {type: string, readOnly: true}}
    """
    made = document(paths, schemas)
    names = {one.name: [field.name for field in one.fields] for one in made.structs}
    assert names == {"Box": ["a", "b"], "BoxInput": ["a"]}


def test_what_any_part_of_all_of_requires_is_required() -> None:
    schemas = """\
        Fields: {type: object, properties: {name: {type: string}, kind: {const: big}}}
        Box: {allOf: [{$ref: '#/components/schemas/Fields'}, {required: [name, kind]}]}
    """
    content = "content: {application/json: {schema: {$ref: '#/components/schemas/Box'}}}"
    body = f"requestBody: {{required: true, {content}}}"
    (resource,) = document(GET.replace("tags:", f"{body}, tags:"), schemas).resources
    (method,) = resource.methods
    assert method.short_parameters == "name"
    assert method.body is not None
    assert "fixed={'kind': 'big'}" in method.body.text
