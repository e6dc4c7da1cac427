"""Files go up and come down byte for byte, as they were described, and never larger than allowed.

Sources: methods/media/*.md; errors.md (the size and its header).
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote, unquote

import pytest

from contract_tests import simulators
from contract_tests.accounts import Account
from contract_tests.document import Document
from contract_tests.envelopes import assert_refused, message, template
from contract_tests.replies import reply_complaints
from contract_tests.targets import Reply

MOST_BYTES = 65 * 1024 * 1024
CONTENTS = (b"", b"\0", b"{", b"\r\n--boundary\r\n", bytes(range(256)) * 400)
NAMES = ("a.wav", "a b&c=d.mp3", "Grüße.txt", "100%.bin", "a/b.wav", "../../passwd", "%2F", "+")
HEADER = "Content-Length"


@pytest.fixture
def account() -> Iterator[Account]:
    """An account on a target in this process: no HTTP client sends a length that is not so."""
    with simulators.in_process() as targets:
        yield Account(*targets)


def url(name: str) -> str:
    return f"/users/{{userId}}/media/{quote(name, safe='')}"


def put(account: Account, name: str, content: bytes, **headers: str) -> Reply:
    length = {HEADER: str(len(content))}
    named = {header.replace("_", "-"): value for header, value in headers.items()}
    return account.send("PUT", url(name), content=content, headers=length | named)


@pytest.mark.parametrize("content", CONTENTS, ids=len)
def test_a_file_comes_down_as_it_went_up(
    document: Document, fresh: Account, content: bytes
) -> None:
    sent = put(fresh, "a.wav", content, Content_Type="audio/wav", Cache_Control="max-age=60")
    assert reply_complaints(document, document.operations["uploadMedia"], sent) == []
    got = fresh.send("GET", url("a.wav"))
    assert got.status in document.operations["downloadMedia"].success_statuses()
    assert got.content == content
    assert got.headers["content-type"] == "audio/wav"
    assert got.headers["cache-control"] == "max-age=60"
    assert got.headers["content-length"] == str(len(content))


@pytest.mark.parametrize("name", NAMES)
def test_a_file_has_the_name_that_it_was_given(fresh: Account, name: str) -> None:
    assert put(fresh, name, name.encode()).status == 200
    [listed] = fresh.send("GET", "/users/{userId}/media").json()
    assert (listed["mediaName"], listed["contentLength"]) == (name, len(name.encode()))
    assert unquote(listed["content"]).endswith(f"/users/{fresh.user_id}/media/{name}")
    path = listed["content"].partition("/v1")[2]
    assert fresh.send("GET", path).content == name.encode()
    assert fresh.send("DELETE", path).status == 200
    assert fresh.send("GET", path).status == 404


def test_a_new_file_takes_the_place_of_the_old_one(fresh: Account) -> None:
    assert put(fresh, "a.wav", b"old").status == put(fresh, "a.wav", b"newer").status == 200
    [listed] = fresh.send("GET", "/users/{userId}/media").json()
    assert listed["contentLength"] == len(b"newer")
    assert fresh.send("GET", url("a.wav")).content == b"newer"


def test_the_largest_file_is_kept_and_one_byte_more_is_refused(
    document: Document, account: Account
) -> None:
    content = bytes(MOST_BYTES + 1)
    assert put(account, "a.wav", content[:-1]).status == 200
    refused = put(account, "b.wav", content)
    text = message(template(document, "media-size-overflow", ""), (len(content), MOST_BYTES))
    assert_refused(document, refused, "media-size-overflow", text)
    listed = account.send("GET", "/users/{userId}/media").json()
    assert [one["mediaName"] for one in listed] == ["a.wav"]


def test_a_file_that_is_declared_too_large_is_refused(document: Document, account: Account) -> None:
    reply = account.send(
        "PUT", url("a.wav"), content=b"short", headers={HEADER: str(MOST_BYTES + 1)}
    )
    text = message(template(document, "media-size-overflow", ""), (MOST_BYTES + 1, MOST_BYTES))
    assert_refused(document, reply, "media-size-overflow", text)


def test_a_file_without_a_declared_size_is_refused(document: Document, account: Account) -> None:
    reply = account.send("PUT", url("a.wav"))
    text = message(template(document, "validation-error", "The media size"), (HEADER,))
    assert_refused(document, reply, "validation-error", text)


@pytest.mark.parametrize("size", ["many", "-1", "1.5", ""])
def test_a_size_that_is_no_number_is_refused(
    document: Document, account: Account, size: str
) -> None:
    reply = account.send("PUT", url("a.wav"), content=b"short", headers={HEADER: size})
    text = message(template(document, "media-invalid-content-lenght", ""), (HEADER,))
    assert_refused(document, reply, "media-invalid-content-lenght", text)
    assert account.send("GET", "/users/{userId}/media").json() == []
