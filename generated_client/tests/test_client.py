"""The client itself: settings, secrets, options, and the methods it has."""

import asyncio
import inspect
import logging
import re
import subprocess
import sys
from pathlib import Path
from typing import cast

import httpx
import pytest

import bandwidth_catapult
from bandwidth_catapult import AsyncCatapult, Catapult, ConfigurationError, NotFoundError, models
from bandwidth_catapult.models import EndpointCredentials
from bandwidth_catapult.resources.calls import Calls

from .conftest import Server

VARIABLES = [
    "BANDWIDTH_USER_ID",
    "BANDWIDTH_API_TOKEN",
    "BANDWIDTH_API_SECRET",
    "BANDWIDTH_BASE_URL",
]


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


def test_settings_come_from_the_environment(environment: pytest.MonkeyPatch) -> None:
    for name, value in zip(VARIABLES, ["u-9", "t", "s", "http://127.0.0.1:1/v1/"], strict=True):
        environment.setenv(name, value)
    assert repr(Catapult()) == "Catapult(user_id='u-9', base_url='http://127.0.0.1:1/v1')"


def test_a_missing_setting_is_named_with_its_variable(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("BANDWIDTH_USER_ID", "u-9")
    with pytest.raises(ConfigurationError, match=r"token=… or set BANDWIDTH_API_TOKEN"):
        Catapult()


@pytest.mark.parametrize(
    "wrong",
    [
        "ftp://x",
        "api.example.com",
        "file:///etc/passwd",
        "https://",
        "https://name:password@api.example",
        "https://api.example/v1?key=1",
        "https://api.example/v1#top",
        "https://api.example\r\nX-A: 1",
        "https://api.example:99999",
        "https://api.example:http",
        "https://[::1",
        "https://" + "a" * 64 + ".example",
        cast(str, 5),
    ],
)
def test_a_base_url_that_is_not_http_is_refused(wrong: str) -> None:
    with pytest.raises(ConfigurationError, match="base_url"):
        Catapult(user_id="u", token="t", secret="s", base_url=wrong)


@pytest.mark.parametrize("wrong", [0, -1, float("nan"), float("inf")])
def test_there_is_no_client_without_a_timeout(wrong: float) -> None:
    with pytest.raises(ConfigurationError, match="timeout"):
        Catapult(user_id="u", token="t", secret="s", timeout=wrong)


def test_the_timeout_is_thirty_seconds_unless_told_otherwise(
    client: Catapult, server: Server
) -> None:
    client.calls.with_raw_response.get("c-1")
    assert server.last.extensions["timeout"]["read"] == 30
    client.with_options(timeout=5).calls.with_raw_response.get("c-1")
    assert server.last.extensions["timeout"]["read"] == 5


def test_secrets_occur_nowhere(
    client: Catapult, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    server.answers(httpx.Response(404, json={"code": "call-not-found"}))
    with (
        caplog.at_level(logging.DEBUG, "bandwidth_catapult"),
        pytest.raises(NotFoundError) as caught,
    ):
        client.calls.get("c-1")
    error = caught.value
    told = [repr(client), repr(error), str(error), repr(error.request), repr(error.response)]
    told += [
        str(error.request.headers),
        caplog.text,
        repr(EndpointCredentials(password="secret-1")),
    ]
    assert not [text for text in told if "token-1" in text or "secret-1" in text]
    assert "calls.get GET 404" in caplog.text


def test_userinfo_of_a_callback_url_is_masked() -> None:
    shown = repr(models.Call(id="c-1", callback_url="https://user:pass@example.com/x"))
    assert "pass" not in shown
    assert "https://***@example.com/x" in shown


def test_an_http_client_that_was_passed_in_stays_open(server: Server) -> None:
    mine = httpx.Client(transport=httpx.MockTransport(server))
    with Catapult(user_id="u-1", token="t", secret="s", http_client=mine):
        pass
    assert not mine.is_closed
    mine.close()


def test_a_client_closes_its_own_connections(client: Catapult) -> None:
    with client.with_options(timeout=1):
        pass
    client.calls.with_raw_response.get("c-1")
    client.close()
    client.close()
    with pytest.raises(ConfigurationError, match=r"calls\.get: the client is closed"):
        client.calls.with_raw_response.get("c-1")


def test_aliases_set_their_fields(client: Catapult, server: Server) -> None:
    for method, body in [
        (client.calls.hangup, {"state": "completed"}),
        (client.calls.answer, {"state": "active"}),
        (client.calls.reject, {"state": "rejected"}),
    ]:
        method("c-1")
        assert server.body == body
    client.calls.transfer("c-1", transfer_to="+19195551213")
    assert server.body == {"state": "transferring", "transferTo": "+19195551213"}


def test_an_alias_wants_what_it_needs_and_offers_nothing_else() -> None:
    parameters = inspect.signature(Calls.transfer).parameters
    assert parameters["transfer_to"].default is inspect.Parameter.empty
    assert "state" not in parameters


def resources(kind: type) -> dict[str, type]:
    made = kind(user_id="u-1", token="t", secret="s")
    names = [
        name
        for name in vars(kind)
        if not name.startswith("_") and hasattr(vars(kind)[name], "func")
    ]
    return {name: type(getattr(made, name)) for name in names}


def methods(kind: type) -> dict[str, inspect.Signature]:
    found = inspect.getmembers(kind, inspect.isfunction)
    return {name: inspect.signature(one) for name, one in found if not name.startswith("_")}


def test_the_asynchronous_client_has_the_same_methods_with_the_same_arguments() -> None:
    blocking, asynchronous = resources(Catapult), resources(AsyncCatapult)
    assert list(blocking) == list(asynchronous)
    for name, kind in blocking.items():
        ours, theirs = methods(kind), methods(asynchronous[name])
        assert list(ours) == list(theirs)
        for method, signature in ours.items():
            assert list(signature.parameters) == list(theirs[method].parameters)


def test_every_method_is_in_the_reference() -> None:
    package = Path(inspect.getfile(bandwidth_catapult)).parent
    reference = (package / "api.md").read_text("utf-8")
    for name, kind in resources(Catapult).items():
        section = reference.split(f"## client.{name}\n")[1].split("\n## ")[0]
        assert re.findall(r"^\| `(\w+)\(", section, re.MULTILINE) == [
            one for one in vars(kind) if one in methods(kind)
        ]


def test_every_model_can_be_imported() -> None:
    assert [name for name in models.__all__ if getattr(models, name).__name__ != name] == []
    assert sorted(bandwidth_catapult.__all__) == bandwidth_catapult.__all__
    nonsense = "Nonsense"
    with pytest.raises(AttributeError, match=nonsense):
        getattr(models, nonsense)


def test_an_asynchronous_client_closes(async_client: AsyncCatapult, server: Server) -> None:
    server.answers(httpx.Response(200, json={"id": "c-1"}))

    async def run() -> str:
        async with async_client as client:
            return (await client.calls.get("c-1")).id

    assert asyncio.run(run()) == "c-1"


def test_an_import_loads_neither_resources_nor_models() -> None:
    script = "import sys, bandwidth_catapult; print(*(m for m in sys.modules if 'catapult' in m))"
    folder = Path(inspect.getfile(bandwidth_catapult)).parent.parent
    call = [sys.executable, "-c", script]
    done = subprocess.run(call, cwd=folder, capture_output=True, text=True, check=True)
    assert "bandwidth_catapult.errors" in done.stdout
    assert not re.search(r"catapult\.(resources|models|webhooks|_events)", done.stdout)


def test_no_file_is_longer_than_six_hundred_lines() -> None:
    package = Path(inspect.getfile(bandwidth_catapult)).parent
    lengths = {path: path.read_text("utf-8").count("\n") for path in package.rglob("*.py")}
    assert {path: length for path, length in lengths.items() if length > 600} == {}


def test_only_one_module_imports_the_http_library() -> None:
    package = Path(inspect.getfile(bandwidth_catapult)).parent
    found = [one.name for one in package.rglob("*.py") if "import httpx" in one.read_text("utf-8")]
    assert found == ["_http.py"]
