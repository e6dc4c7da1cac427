"""What official sources print satisfies the document, or is listed with the reason why not."""

from dataclasses import replace

import pytest

from contract_tests.document import Document
from contract_tests.payloads import ABSENT, Payload, exceptions, published

PAYLOADS = list(published())
EXCEPTIONS = exceptions()

pytestmark = pytest.mark.skipif(not PAYLOADS, reason=ABSENT)


def complaints(document: Document, payload: Payload) -> list[str]:
    schema = payload.schema(document)
    if schema is None:
        return ["no documented operation or event has this body"]
    return document.judge(schema).complaints(payload.body)


@pytest.mark.parametrize("payload", PAYLOADS, ids=lambda p: p.id)
def test_a_published_payload_satisfies_its_schema_or_is_a_known_exception(
    document: Document, payload: Payload
) -> None:
    found = complaints(document, payload)
    if payload.id in EXCEPTIONS:
        assert found, f"{payload.id} satisfies its schema now: take it off the exceptions"
    else:
        assert found == []


def test_every_exception_is_a_published_payload() -> None:
    assert set(EXCEPTIONS) <= {payload.id for payload in PAYLOADS}


def test_a_payload_of_the_wrong_shape_would_be_noticed(document: Document) -> None:
    account = next(p for p in PAYLOADS if p.path.endswith("/account") and p.status == 200)
    broken = replace(account, body={**account.body, "balance": ["538"]})
    assert complaints(document, broken)
