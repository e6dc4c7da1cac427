"""public_api.txt has what Python itself finds in the package, by another way of looking."""

import inspect
from pathlib import Path

import msgspec
import pytest

from bandwidth_catapult import AsyncCatapult, Catapult, errors, models, webhooks

from .every_method import calls, resources

SNAPSHOT = Path(__file__).parents[1] / "public_api.txt"
LINES = {line[2:] for line in SNAPSHOT.read_text("utf-8").splitlines() if line[:2] in ("  ", "+ ")}
MODELS = sorted(name for name in dir(models) if name[0].isupper() and name != "TYPE_CHECKING")


def test_every_method_and_argument_has_a_line(client: Catapult) -> None:
    for call in calls(client):
        path = f"client.{call.resource}.{call.method}"
        signature = inspect.signature(getattr(getattr(client, call.resource), call.method))
        assert f"{path}() -> {signature.return_annotation}" in LINES
        for place, one in enumerate(signature.parameters.values(), 1):
            by_name = one.kind is inspect.Parameter.KEYWORD_ONLY
            default = "" if one.default is inspect.Parameter.empty else f" = {one.default!r}"
            line = f"{path}({'*' if by_name else place}, {one.name}: {one.annotation}{default})"
            assert line in LINES


def test_the_asynchronous_client_has_the_same_names() -> None:
    names = {_name(line) for line in LINES if line.startswith("client.")}
    twins = [line.removeprefix("async ") for line in LINES if line.startswith("async client.")]
    assert {_name(line) for line in twins} == names
    assert resources(AsyncCatapult) == resources(Catapult)


def _name(line: str) -> str:
    return line.partition(":")[0].partition(" ")[0]


@pytest.mark.parametrize("name", MODELS)
def test_every_field_and_member_of_a_model_has_a_line(name: str) -> None:
    model: type = getattr(models, name)
    if issubclass(model, msgspec.Struct):
        names = {f"models.{name}.{field.name}" for field in msgspec.structs.fields(model)}
        assert names <= {_name(line) for line in LINES}
    else:
        members: dict[str, str] = getattr(model, "__members__", {})
        assert {f"models.{name}.{key} = {str(value)!r}" for key, value in members.items()} <= LINES


def test_every_exception_and_event_has_a_line() -> None:
    for name in errors.__all__:
        bases = ", ".join(base.__name__ for base in getattr(errors, name).__bases__)
        assert f"class errors.{name}({bases})" in LINES
    words = {word for line in LINES for word in line.replace("(", " ").split()}
    assert {f"webhooks.{name}" for name in webhooks.__all__ if name != "parse"} <= words
