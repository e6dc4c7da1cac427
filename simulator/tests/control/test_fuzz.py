"""Whatever is sent to the control API, it answers as it says of itself, and never with a 500."""

import asyncio
import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from catapult_simulator.control.actions import every_action
from catapult_simulator.control.document import document
from catapult_simulator.resources import RESOURCES
from sim_harness import ALICE, BOB, NUMBERS, OUTSIDE, Sim
from sim_values import ANYTHING
from sim_values import values as fitting

DOCUMENT = document(every_action(RESOURCES))
OPERATIONS = [
    pytest.param(method.upper(), path, operation, id=operation["operationId"])
    for path, methods in DOCUMENT["paths"].items()
    for method, operation in methods.items()
]
LONGEST_WAIT_SECONDS = 0.001
CONFIG = {
    "ringSeconds": 0.5,
    "limits": "off",
    "egress": "record",
    "balance": 10_000,
    "publicUrl": "",
}
SAVED = settings(
    max_examples=25,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.filter_too_much,
        HealthCheck.data_too_large,
    ],
)


@pytest.fixture(scope="module")
def fuzzed() -> Iterator[Sim]:
    """A simulator in which something goes on, and goes on being disturbed."""
    with asyncio.Runner() as runner:
        sim = Sim(runner)
        yield sim
        runner.run(sim.app.close())


def resolved(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema of the document, on its own."""
    return schema | {"components": DOCUMENT["components"]}


def found_in(sim: Sim, name: str, schema: dict[str, Any]) -> st.SearchStrategy[Any]:
    """What may stand in a placeholder: what there is, what is declared, anything."""
    there: dict[str, list[Any]] = {
        "userId": [ALICE, BOB],
        "callId": [one["id"] for one in sim.get("/calls")],
        "deliveryId": [one.number for one in sim.world.callbacks.log],
        "kind": ["calls", "messages", "phoneNumbers"],
    }
    known = st.sampled_from(there.get(name, ["x"]))
    return known | fitting(schema) | st.text(min_size=1, max_size=9)


def requests(sim: Sim, path: str, operation: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Requests as declared, and others: path, query and body."""
    parameters = operation.get("parameters", [])
    places = {
        p["name"]: found_in(sim, p["name"], p["schema"]) for p in parameters if p["in"] == "path"
    }
    query = {
        p["name"]: fitting(p["schema"]) | st.text(max_size=9)
        for p in parameters
        if p["in"] == "query"
    }
    bodies = st.just(b"")
    if "requestBody" in operation:
        schema = resolved(operation["requestBody"]["content"]["application/json"]["schema"])
        members = schema["properties"]
        swapped = st.fixed_dictionaries({}, optional=dict.fromkeys(members, ANYTHING))
        bodies = (fitting(schema) | swapped | ANYTHING).map(lambda one: json.dumps(one).encode())
        bodies |= st.binary(max_size=20)
    return st.fixed_dictionaries(
        {
            "path": st.fixed_dictionaries(places).map(lambda found: filled(path, found)),
            "params": st.fixed_dictionaries({}, optional=query).map(patient),
            "content": bodies,
        }
    )


def filled(path: str, found: dict[str, Any]) -> str:
    for name, value in found.items():
        path = path.replace(f"{{{name}}}", quote(str(value), safe=""))
    return path.removeprefix("/_sim")


def patient(query: dict[str, Any]) -> dict[str, Any]:
    """A query that does not wait for something that will not come."""
    return query | ({"wait": LONGEST_WAIT_SECONDS} if "wait" in query else {})


def check(operation: dict[str, Any], reply: httpx.Response) -> None:
    declared = operation["responses"]["200"]["content"]
    if reply.status_code != 200:
        assert 400 <= reply.status_code < 500, reply.text
        declared = DOCUMENT["components"]["responses"]["Refused"]["content"]
    ((media_type, content),) = declared.items()
    assert reply.headers["content-type"].partition(";")[0] == media_type
    value = reply.json() if media_type == "application/json" else reply.text
    Draft202012Validator(resolved(content["schema"])).validate(value)


@pytest.mark.parametrize(("method", "path", "operation"), OPERATIONS)
def test_replies_are_as_declared(
    fuzzed: Sim, method: str, path: str, operation: dict[str, Any]
) -> None:
    sim = fuzzed
    if ALICE not in sim.world.accounts:
        credentials = {"userId": ALICE, "token": f"t-{ALICE}", "secret": "secret"}
        sim.control("POST", "/accounts", json=credentials)
    sim.control("PATCH", "/config", json=CONFIG)
    sim.control("POST", "/reset")
    sim.own(ALICE, NUMBERS[ALICE])
    sim.post("/calls", {"from": NUMBERS[ALICE], "to": OUTSIDE, "callbackUrl": "http://a.example/"})
    sim.post("/messages", {"from": NUMBERS[ALICE], "to": OUTSIDE, "text": "hi"})
    sim.wait(1)

    @SAVED
    @given(requests(sim, path, operation))
    def replies(request: dict[str, Any]) -> None:
        check(operation, sim.control(method, **request))

    replies()
