"""What official sources print decodes in the client, and nothing known in it is lost."""

import copy

import pytest

from bandwidth_catapult import webhooks
from contract_tests.client_payloads import as_event, as_reply, lost
from contract_tests.document import Document
from contract_tests.payloads import ABSENT, exceptions, published

# Those that the document cannot take are not the client's to read (test_payloads.py).
PAYLOADS = [one for one in published() if one.id not in exceptions()]
EVENTS = [one for one in PAYLOADS if one.event is not None]
REPLIES = [one for one in PAYLOADS if one.event is None]

pytestmark = pytest.mark.skipif(not PAYLOADS, reason=ABSENT)


def test_no_published_event_loses_anything_in_the_client(document: Document) -> None:
    read = {one.id: as_event(one) for one in EVENTS}
    assert [id_ for id_, event in read.items() if isinstance(event, webhooks.UnknownEvent)] == []
    losses = {one.id: list(lost(document, one.body, read[one.id])) for one in EVENTS}
    assert {id_: loss for id_, loss in losses.items() if loss} == {}


@pytest.mark.parametrize("operation", sorted({f"{one.method} {one.path}" for one in REPLIES}))
def test_no_published_reply_loses_anything_in_the_client(
    document: Document, operation: str
) -> None:
    ours = [one for one in REPLIES if f"{one.method} {one.path}" == operation]
    losses = {one.id: list(lost(document, one.body, as_reply(document, one))) for one in ours}
    assert {id_: loss for id_, loss in losses.items() if loss} == {}


def test_a_value_that_was_read_otherwise_would_be_noticed(document: Document) -> None:
    [call] = [one for one in REPLIES if one.path.endswith("/calls/{callId}")][:1]
    read = as_reply(document, call)
    changed = copy.deepcopy(call.body)
    changed["state"] = "elsewhere"
    assert list(lost(document, changed, read)) == [
        f"/state: 'elsewhere' was read as {read.state!r}"
    ]
