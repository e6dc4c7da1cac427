"""Requests drawn by Schemathesis, valid and mutated, against the target: its checks and ours.

Ids and numbers in what is drawn exist (`seeding.py`), so that a refusal is about the request and
not about the id. The verdict on a request is ours: what is invalid on an existing resource is
400 and nothing else, what is valid succeeds. An operation that was never accepted fails the run.
"""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import seed as hypothesis_seed
from schemathesis import Case, GenerationMode
from schemathesis.checks import (
    content_type_conformance,
    not_a_server_error,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from schemathesis.core import NotSet
from schemathesis.specs.openapi.schemas import OpenApiSchema

from contract_tests import judging
from contract_tests.accounts import Account
from contract_tests.document import Document, Operation
from contract_tests.formats import register_formats
from contract_tests.reasons import FOR_ANOTHER_REASON, FORBIDDEN
from contract_tests.replies import reply_complaints
from contract_tests.rules import WITHOUT_INPUT, filled, operations
from contract_tests.seeding import obeying, references, seeded, without_credentials
from contract_tests.targets import Reply

EXAMPLES = 40
# What is slow to draw or often thrown away says something of the schema, nothing of the API.
UNHEALTHY = [
    HealthCheck.data_too_large,
    HealthCheck.filter_too_much,
    HealthCheck.large_base_example,
    HealthCheck.too_slow,
]
SEED = 20_200_101
THEIR_CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]


NOT_JSON = object()


@pytest.fixture(scope="session")
def drawn(document: Document) -> OpenApiSchema:
    """The document as Schemathesis draws from it."""
    register_formats()
    schema = schemathesis.openapi.from_dict(without_credentials(seeded(document)))
    assert isinstance(schema, OpenApiSchema)
    return schema


class Trial:
    """One operation, tried with what is drawn; each case in an account of its own."""

    def __init__(
        self,
        document: Document,
        operation: Operation,
        new_account: Callable[[], Account],
        mode: GenerationMode,
    ) -> None:
        self._mode = mode
        self._document = document
        self._operation = operation
        self._new_account = new_account
        self.accepted = self.refused = 0

    def run(self, case: Case[Any]) -> None:
        """Send what was drawn and hold the reply against the verdict."""
        account = self._new_account()
        query = {name: filled(str(value), account) for name, value in (case.query or {}).items()}
        if self._mode is GenerationMode.POSITIVE:
            query = obeying(self._operation.rules, query)
        raw = case.body if isinstance(case.body, bytes) else None
        drawn = case.body if raw is None and sends_json(case) else None
        body = filled(drawn, account) if raw is None else as_json(raw)
        reply = account.call(
            self._operation,
            query=list(query.items()),
            body=None if raw is not None else body,
            content=raw,
        )
        assert reply_complaints(self._document, self._operation, reply) == []
        case.validate_response(as_httpx(case, reply), checks=THEIR_CHECKS)
        if body is NOT_JSON:
            assert reply.status == 400, f"bytes that are no JSON: {reply.status}"
            self.refused += 1
        else:
            self._hold(account, query, body, reply)

    def _hold(self, account: Account, query: dict[str, str], body: Any, reply: Reply) -> None:
        operation = self._operation
        wrong = judging.all_complaints(self._document, operation, query, body)
        if wrong:
            self.refused += 1
            code = reply.json()["code"] if reply.status == 403 else None
            assert reply.status == 400 or code in FORBIDDEN.get(operation.id, set()), (
                f"invalid ({wrong[0]}), but {reply.status}"
            )
        elif reply.status < 300:
            self.accepted += 1
        else:
            code = reply.json()["code"]
            elsewhere = code in FOR_ANOTHER_REASON.get(operation.id, set())
            assert elsewhere or refers_elsewhere(operation, body, account), (
                f"valid, but {reply.status} {reply.content!r}"
            )


def as_json(raw: bytes) -> Any:
    """The value that drawn bytes spell: `None` for blanks alone, which are no body at all."""
    if not raw.strip(b" \t\r\n"):
        return None
    try:
        return json.loads(raw.decode(), parse_constant=_no_constant)
    except ValueError:
        return NOT_JSON


def _no_constant(name: str) -> None:
    """Python reads `NaN` and `Infinity`, which JSON does not have."""
    raise ValueError(f"{name} is not JSON")


def sends_json(case: Case[Any]) -> bool:
    """Whether a body was drawn at all."""
    return not isinstance(case.body, NotSet)


def refers_elsewhere(operation: Operation, body: Any, account: Account) -> bool:
    """Whether a mutated body names something that is not the account's own."""
    if not isinstance(body, dict):
        return isinstance(body, list)
    return any(
        name in body and set(listed(body[name])) - {account.value(known)}
        for name, known in references(operation.id).items()
    )


def listed(value: Any) -> list[str]:
    """The references in a property's value: the items of a list, or the value itself, as text."""
    return [str(one) for one in (value if isinstance(value, list) else [value])]


def as_httpx(case: Case[Any], reply: Reply) -> httpx.Response:
    """The reply as the checks of Schemathesis take it."""
    request = httpx.Request(case.method, f"http://testserver/v1{case.operation.path}")
    response = httpx.Response(
        reply.status, headers=dict(reply.headers), content=reply.content, request=request
    )
    response.elapsed = timedelta(0)
    return response


def try_out(drawn: OpenApiSchema, trial: Trial, operation: Operation, mode: GenerationMode) -> None:
    """Draw cases of `mode` and run them."""
    ids = {p.name: "1" for p in operation.parameters if p.where == "path"}
    strategy = drawn.find_operation_by_id(operation.id).as_strategy(
        generation_mode=mode, path_parameters=ids
    )

    @hypothesis_seed(SEED)
    @settings(
        max_examples=EXAMPLES,
        database=None,
        deadline=None,
        suppress_health_check=UNHEALTHY,
        # A failure is shown as it was drawn: to shrink it takes minutes, and the seed repeats it.
        phases=[Phase.generate],
    )
    @given(case=strategy)
    def run(case: Case[Any]) -> None:
        trial.run(case)

    run()


@pytest.mark.parametrize("name", sorted(operations()))
def test_what_is_drawn_valid_is_accepted(
    document: Document, drawn: OpenApiSchema, new_account: Callable[[], Account], name: str
) -> None:
    operation = document.operations[name]
    trial = Trial(document, operation, new_account, GenerationMode.POSITIVE)
    try_out(drawn, trial, operation, GenerationMode.POSITIVE)
    assert trial.accepted > 0, f"{name} was never accepted"


@pytest.mark.parametrize("name", sorted(operations() - WITHOUT_INPUT))
def test_what_is_drawn_mutated_is_refused_with_400(
    document: Document, drawn: OpenApiSchema, new_account: Callable[[], Account], name: str
) -> None:
    operation = document.operations[name]
    trial = Trial(document, operation, new_account, GenerationMode.NEGATIVE)
    try_out(drawn, trial, operation, GenerationMode.NEGATIVE)
    assert trial.refused > 0, f"nothing invalid was drawn for {name}"
