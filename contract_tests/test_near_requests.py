"""A request that misses validity by a hair is refused with 400 and changes nothing; one that is
valid after all succeeds."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from contract_tests import judging
from contract_tests.accounts import Account
from contract_tests.document import Document, Operation
from contract_tests.near_requests import NearRequest, near_requests
from contract_tests.reasons import FOR_ANOTHER_REASON, FORBIDDEN
from contract_tests.rules import WITHOUT_INPUT, names_in, operations
from contract_tests.targets import Reply


class Trial:
    """Near misses of one operation, each against an account that holds nothing else.

    An account is used until a request changes it: what is refused must change nothing, so the
    next case finds it fresh.
    """

    def __init__(
        self, document: Document, operation: Operation, new_account: Callable[[], Account]
    ) -> None:
        self._document = document
        self._operation = operation
        self._new_account = new_account
        self._first = self._renew()
        self.accepted = self.refused = 0
        self.findings: list[str] = []

    def _renew(self) -> Account:
        self._account = self._new_account()
        parameters = self._operation.parameters
        self._ids = {p.name: self._account.value(p.name) for p in parameters if p.where == "path"}
        self._values = [self._account.value(name) for name in names_in(self._operation.id)]
        self._before = self._account.digest()
        return self._account

    def run(self) -> None:
        """Try every near miss."""
        first_values = self._values
        for case in near_requests(self._document, self._operation, self._first):
            self._try(case, dict(zip(first_values, self._values, strict=True)))

    def _try(self, case: NearRequest, renamed: dict[str, str]) -> None:
        query = {name: renamed.get(text, text) for name, text in case.request.query.items()}
        body = in_other_words(case.request.body, renamed)
        wrong = judging.all_complaints(self._document, self._operation, query, body)
        reply = self._account.call(
            self._operation, ids=self._ids, query=list(query.items()), body=body
        )
        answer = f"{reply.status} {reply.content[:300].decode(errors='replace')}"
        if wrong:
            self.refused += 1
            if reply.status != 400 and not code_in(FORBIDDEN, self._operation, reply):
                self.findings.append(f"{case.what}: invalid ({wrong[0]}), but {answer}")
            elif self._account.digest() != self._before:
                self.findings.append(f"{case.what}: refused, and yet something changed")
        else:
            accepted = reply.status in self._operation.success_statuses()
            self.accepted += accepted
            if not accepted and not code_in(FOR_ANOTHER_REASON, self._operation, reply):
                self.findings.append(f"{case.what}: valid, but {answer}")
        if reply.status < 300 and self._operation.method != "GET":
            self._renew()


def code_in(codes: Mapping[str, set[str]], operation: Operation, reply: Reply) -> bool:
    """Whether a refusal has a code that this operation may have for a reason of its own."""
    return reply.status == 403 and reply.json()["code"] in codes.get(operation.id, set())


def in_other_words(value: Any, renamed: dict[str, str]) -> Any:
    """`value` with what belongs to one account replaced by the like of another."""
    if isinstance(value, dict):
        return {name: in_other_words(part, renamed) for name, part in value.items()}
    if isinstance(value, list):
        return [in_other_words(part, renamed) for part in value]
    return renamed.get(value, value) if isinstance(value, str) else value


@pytest.mark.parametrize("name", sorted(operations() - WITHOUT_INPUT))
def test_a_hair_decides_between_success_and_400(
    document: Document, new_account: Callable[[], Account], name: str
) -> None:
    trial = Trial(document, document.operations[name], new_account)
    trial.run()
    assert trial.findings == []
    assert trial.accepted > 0
    assert trial.refused > 0
