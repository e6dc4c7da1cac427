"""Each documented sentence holds on both sides: in the document and on the target."""

import re
from pathlib import Path
from typing import Any

import pytest

from contract_tests import judging
from contract_tests.accounts import Account
from contract_tests.document import Document
from contract_tests.rules import WITHOUT_INPUT, Rule, cases, operations, request, rules


def named(value: Any) -> str:
    return value.id if isinstance(value, Rule) else str(value)


# What they take are bytes and headers: test_media.py.
OF_FILES = {"uploadMedia", "downloadMedia"}
# What they take is an object in which nothing is documented.
WITH_EMPTY_BODY = {"createTranscription"}
accepted = pytest.mark.parametrize(("rule", "case"), list(cases("accept")), ids=named)
refused = pytest.mark.parametrize(("rule", "case"), list(cases("refuse")), ids=named)


@accepted
def test_the_document_accepts_what_the_rule_allows(
    document: Document, rule: Rule, case: int
) -> None:
    sent = request(rule.operation, rule.accept[case], None)
    operation = document.operations[rule.operation]
    assert judging.all_complaints(document, operation, sent.query, sent.body) == []


@refused
def test_the_document_refuses_what_the_rule_forbids(
    document: Document, rule: Rule, case: int
) -> None:
    sent = request(rule.operation, rule.refuse[case], None)
    operation = document.operations[rule.operation]
    by_schema = judging.complaints(document, operation, sent.query, sent.body)
    if rule.beyond_schema:
        assert by_schema == [], "a schema says it after all: drop `beyond_schema`"
        assert judging.all_complaints(document, operation, sent.query, sent.body)
    else:
        assert by_schema


@accepted
def test_the_target_accepts_what_the_rule_allows(
    document: Document, fresh: Account, rule: Rule, case: int
) -> None:
    sent = request(rule.operation, rule.accept[case], fresh)
    operation = document.operations[rule.operation]
    reply = fresh.call(operation, query=list(sent.query.items()), body=sent.body)
    assert reply.status in operation.success_statuses(), reply.content


@refused
def test_the_target_refuses_what_the_rule_forbids(
    document: Document, fresh: Account, rule: Rule, case: int
) -> None:
    sent = request(rule.operation, rule.refuse[case], fresh)
    operation = document.operations[rule.operation]
    ids = {p.name: fresh.value(p.name) for p in operation.parameters if p.where == "path"}
    before = fresh.digest()
    reply = fresh.call(operation, ids=ids, query=list(sent.query.items()), body=sent.body)
    assert reply.status == rule.status, reply.content
    assert fresh.digest() == before
    if rule.code is not None:
        assert reply.json()["code"] == rule.code


def test_every_rule_has_its_own_id_and_a_case_that_is_refused() -> None:
    ids = [rule.id for rule in rules()]
    assert len(ids) == len(set(ids))
    assert [rule.id for rule in rules() if not rule.refuse] == []


def test_every_operation_has_a_valid_request(document: Document) -> None:
    assert operations() | OF_FILES == set(document.operations)


def test_every_operation_that_takes_something_has_a_rule() -> None:
    ruled = {rule.operation for rule in rules()}
    assert operations() - WITHOUT_INPUT - WITH_EMPTY_BODY - ruled == set()


def test_operations_without_input_have_no_query_and_no_body(document: Document) -> None:
    def takes_input(name: str) -> bool:
        operation = document.operations[name]
        queries = [p for p in operation.parameters if p.where == "query"]
        return bool(queries) or operation.body is not None

    assert {name for name in operations() if not takes_input(name)} == WITHOUT_INPUT


def test_a_source_is_a_page_of_the_documentation() -> None:
    page = re.compile(r"(methods|rateLimits|apiCallbacks)/[\w/]+\.md|errors\.md")
    assert [rule.id for rule in rules() if not page.fullmatch(rule.source)] == []
    assert all(Path(rule.source).suffix == ".md" for rule in rules())
