"""Schemathesis follows `Location` from what creates to what reads, changes and removes.

Each machine is one account; what a step creates the next ones find, and what was removed is gone.
A run in which a link was never followed to something that exists fails.
"""

import contextlib
from datetime import UTC, datetime
from typing import Any
from urllib.parse import unquote

import pytest
import schemathesis
from hypothesis import Phase, settings
from hypothesis import seed as hypothesis_seed
from hypothesis.stateful import run_state_machine_as_test
from schemathesis import Case, Response
from schemathesis.config import SchemathesisConfig
from schemathesis.generation.feedback import NO_FEEDBACK
from schemathesis.specs.openapi.schemas import OpenApiSchema

from catapult_simulator import Settings
from contract_tests import simulators
from contract_tests.accounts import Account
from contract_tests.document import Document
from contract_tests.formats import register_formats
from contract_tests.replies import reply_complaints
from contract_tests.rules import bodies, filled
from contract_tests.seeding import LINKS, seeded, with_links
from contract_tests.targets import Reply
from contract_tests.test_conformance import SEED, THEIR_CHECKS, UNHEALTHY, as_httpx, sends_json

SETTINGS = Settings(
    accounts=(), clock="manual", egress="record", start=datetime(2020, 1, 1, tzinfo=UTC)
)
MACHINES = 12
ROUNDS = 10
STEPS = 12


class Ledger:
    """What one account created and removed, and which operations met it again."""

    def __init__(self) -> None:
        self.living: set[str] = set()
        self.removed: set[str] = set()
        self.released: set[str] = set()

    def note(self, operation: str, ids: dict[str, str], reply: Reply) -> None:
        """Write down what a successful request did."""
        if operation.startswith("create") and "location" in reply.headers:
            self.living.add(reply.headers["location"].rsplit("/", 1)[1])
        if operation.startswith("delete"):
            self.living -= set(ids.values())
        if operation in ("deleteApplication", "deleteDomain"):
            self.removed |= set(ids.values())
        if operation == "deletePhoneNumber":
            # A released number can still be read; only some requests know it no more.
            self.released |= set(ids.values())


def linked_schema(document: Document) -> OpenApiSchema:
    """The seeded document with links, and only the operations that links connect.

    Their bodies are those that the rule table accepts: which bodies are valid is another test's
    question, and to draw them takes longer than to follow the links.
    """
    register_formats()
    raw = with_links(seeded(document))
    wanted = {*LINKS, *(target for targets in LINKS.values() for target, _ in targets)}
    for item in raw["paths"].values():
        for method in [m for m in item if isinstance(item[m], dict) and "operationId" in item[m]]:
            operation = item[method]
            if operation["operationId"] not in wanted:
                del item[method]
            elif "requestBody" in operation:
                accepted = {"enum": bodies(operation["operationId"])}
                operation["requestBody"]["content"]["application/json"]["schema"] = accepted
    # Links by guess would delete what the account was given to work with.
    settled: dict[str, Any] = {
        "phases": {"stateful": {"inference": {"algorithms": []}}},
        "generation": {"mode": "positive"},
    }
    config = SchemathesisConfig.from_dict(settled)
    schema = schemathesis.openapi.from_dict(raw, config=config)
    assert isinstance(schema, OpenApiSchema)
    return schema


def machine_for(document: Document, met: set[tuple[str, str]]) -> type[Any]:
    """A state machine class; `met` collects (kind of reply, operation)."""
    # Without feedback: constants found in modules as they are imported would make draws differ.
    base = linked_schema(document).build_state_machine(feedback=NO_FEEDBACK, link_calibration=None)

    class Machine(base):  # type: ignore[misc,valid-type]
        def setup(self) -> None:
            # Hypothesis repeats what it drew and wants the same answers: each machine has a
            # simulator of its own, with the same seed, time and user.
            self.stack = contextlib.ExitStack()
            targets = self.stack.enter_context(simulators.in_process(SETTINGS))
            self.account = Account(*targets, name="links")
            self.ledger = Ledger()

        def teardown(self) -> None:
            self.stack.close()

        def call(self, case: Case[Any], **_: Any) -> Response:
            operation = document.operations[case.operation.definition.raw["operationId"]]
            ids = {name: unquote(str(v)) for name, v in (case.path_parameters or {}).items()}
            ids["userId"] = self.account.user_id
            raw = case.body if isinstance(case.body, bytes) else None
            drawn = case.body if raw is None and sends_json(case) else None
            reply = self.account.call(
                operation, ids=ids, body=filled(drawn, self.account), content=raw
            )
            assert reply_complaints(document, operation, reply) == []
            self._judge(operation.id, {k: v for k, v in ids.items() if k != "userId"}, reply)
            return Response.from_any(as_httpx(case, reply))

        def _judge(self, operation: str, ids: dict[str, str], reply: Reply) -> None:
            named = set(ids.values())
            if named & self.ledger.removed:
                assert reply.status == 404, f"{operation} of what was removed: {reply.status}"
                met.add(("gone", operation))
            elif named and named <= self.ledger.living:
                assert reply.status != 404, f"{operation} of what exists: {reply.content!r}"
                met.add(("exists", operation))
            elif ids and not named <= self.ledger.released:
                assert reply.status in (400, 404), f"{operation} of an unknown id: {reply.status}"
            if reply.status < 300:
                self.ledger.note(operation, ids, reply)

        def validate_response(
            self,
            response: Response,
            case: Case[Any],
            additional_checks: Any = None,  # noqa: ARG002  (what this overrides has it)
            **_: Any,
        ) -> None:
            case.validate_response(response, checks=THEIR_CHECKS)

    return Machine


def machines(document: Document, seed: int, found: set[tuple[str, str]]) -> None:
    """Run one round of machines; `found` collects what they meet."""
    machine = machine_for(document, found)
    run = settings(
        max_examples=MACHINES,
        stateful_step_count=STEPS,
        database=None,
        deadline=None,
        suppress_health_check=UNHEALTHY,
        phases=[Phase.generate],
    )
    hypothesis_seed(seed)(machine)
    run_state_machine_as_test(machine, settings=run)


def missing(met: set[tuple[str, str]]) -> set[str]:
    """The links that were never followed to something that exists."""
    targets = {target for found in LINKS.values() for target, _ in found}
    return targets - {operation for kind, operation in met if kind == "exists"}


@pytest.fixture(scope="module")
def met(document: Document) -> set[tuple[str, str]]:
    """What the machines met.

    Which links a round follows depends on what else this process has imported (Hypothesis draws
    from its constants too), so there are rounds, each with its own seed, until all are met.
    """
    found: set[tuple[str, str]] = set()
    for round_number in range(ROUNDS):
        machines(document, SEED + round_number, found)
        if not missing(found) and any(kind == "gone" for kind, _ in found):
            break
    return found


def test_every_link_leads_to_what_exists(met: set[tuple[str, str]]) -> None:
    assert missing(met) == set()


def test_what_was_removed_is_gone(met: set[tuple[str, str]]) -> None:
    gone = {operation for kind, operation in met if kind == "gone"}
    assert {"getApplication", "listEndpoints"} <= gone
