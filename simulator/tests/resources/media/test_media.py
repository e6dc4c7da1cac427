"""Media: what goes up comes down, byte for byte, under any name and to nobody else."""

import hashlib
from typing import Any

import pytest

from catapult_simulator.resources.media.upload import MAX_BYTES
from sim_assertions import assert_error
from sim_driver import basic, call
from sim_harness import ALICE, BOB, Sim

CONTENT = bytes(range(256)) * 3
ETAG = f'"{hashlib.sha256(CONTENT).hexdigest()}"'


def upload(
    sim: Sim, name: str = "a.mp3", content: bytes = CONTENT, user: str = ALICE, **headers: str
) -> None:
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    response = sim.ask("PUT", f"/media/{name}", content=content, headers=sent, user=user)
    assert (response.status_code, response.content) == (200, b""), response.text


def test_what_goes_up_comes_down_with_its_headers(sim: Sim) -> None:
    upload(sim, content_type="audio/mpeg", cache_control="no-cache")
    found = sim.ask("GET", "/media/a.mp3")
    assert (found.status_code, found.content) == (200, CONTENT)
    assert dict(found.headers) == {
        "content-type": "audio/mpeg",
        "cache-control": "no-cache",
        "accept-ranges": "bytes",
        "etag": ETAG,
        "content-length": "768",
    }


def test_a_type_that_is_not_declared_is_bytes(sim: Sim) -> None:
    upload(sim)
    assert sim.ask("GET", "/media/a.mp3").headers["content-type"] == "application/octet-stream"


@pytest.mark.parametrize("content_type", ["application/json", "text/html; charset=utf-8", "x"])
def test_any_type_may_be_declared(sim: Sim, content_type: str) -> None:
    upload(sim, content=b"{", content_type=content_type)
    assert sim.ask("GET", "/media/a.mp3").headers["content-type"] == content_type


def test_media_are_listed_as_documented(sim: Sim) -> None:
    upload(sim, "b.wav")
    upload(sim, "a%20b.mp3", b"xyz")
    assert sim.get("/media") == [
        {
            "mediaName": "b.wav",
            "contentLength": 768,
            "content": f"http://sim/v1/users/{ALICE}/media/b.wav",
        },
        {
            "mediaName": "a b.mp3",
            "contentLength": 3,
            "content": f"http://sim/v1/users/{ALICE}/media/a%20b.mp3",
        },
    ]
    for medium in sim.get("/media"):
        assert len(sim.ask("GET", medium["content"]).content) == medium["contentLength"]


def test_a_new_file_replaces_the_old_and_its_headers(sim: Sim) -> None:
    upload(sim, cache_control="no-store", content_type="audio/mpeg")
    upload(sim, content=b"new")
    found = sim.ask("GET", "/media/a.mp3")
    assert found.content == b"new"
    assert "cache-control" not in found.headers
    assert len(sim.get("/media")) == 1


def test_an_empty_file_is_a_file(sim: Sim) -> None:
    upload(sim, content=b"")
    found = sim.ask("GET", "/media/a.mp3", headers={"range": "bytes=-5"})
    assert_error(found, 416, "range-not-satisfiable")
    assert sim.ask("GET", "/media/a.mp3").content == b""


def test_a_removed_file_is_gone_and_its_name_free(sim: Sim) -> None:
    upload(sim)
    removed = sim.ask("DELETE", "/media/a.mp3")
    assert (removed.status_code, removed.content) == (200, b"")
    for method in ("GET", "DELETE"):
        body = assert_error(sim.ask(method, "/media/a.mp3"), 404, "media-not-found")
        assert body["message"] == "The media resource named a.mp3 could not be found"
    upload(sim)


@pytest.mark.parametrize(
    "name",
    [
        "..%2F..%2Fetc%2Fpasswd",
        "%2Fetc%2Fpasswd",
        "a%00b",
        "%E2%98%83",
        "a%0D%0Ab",
        "con",
        "C:%5Cx",
        "a;b,c",
        "a" * 2000,
        "%25",
        "+",
    ],
)
def test_a_name_is_a_key_and_never_a_path(sim: Sim, name: str) -> None:
    upload(sim, name, b"mine")
    [medium] = sim.get("/media")
    assert sim.ask("GET", f"/media/{name}").content == b"mine"
    assert sim.ask("GET", medium["content"]).content == b"mine"
    sim.ask("DELETE", f"/media/{name}")
    assert sim.get("/media") == []


def test_content_is_kept_once_however_often_it_is_uploaded(sim: Sim) -> None:
    for user in (ALICE, BOB):
        upload(sim, "one", user=user)
        upload(sim, "two", user=user)
    assert len(sim.world.blobs) == 1
    upload(sim, "one", b"other")
    assert len(sim.world.blobs) == 2
    for user in (ALICE, BOB):
        for name in ("one", "two"):
            sim.ask("DELETE", f"/media/{name}", user=user)
    assert len(sim.world.blobs) == 0


def test_an_upload_that_the_limit_refuses_keeps_nothing(sim_with: Any) -> None:
    sim = sim_with(limits="documented")
    upload(sim)
    refused = sim.ask("PUT", "/media/b", content=b"other")
    assert_error(refused, 429, "too-many-requests")
    assert len(sim.world.blobs) == 1


def test_media_belong_to_one_account(sim: Sim) -> None:
    upload(sim)
    upload(sim, content=b"bob", user=BOB)
    assert sim.ask("GET", "/media/a.mp3").content == CONTENT
    sim.ask("DELETE", "/media/a.mp3", user=BOB)
    assert sim.ask("GET", "/media/a.mp3").content == CONTENT
    url = f"http://sim/v1/users/{ALICE}/media/a.mp3"
    for method in ("GET", "PUT", "DELETE"):
        assert_error(sim.ask(method, url, user=BOB), 401, "user-access-denied")


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        ("bytes=0-0", 0, 0),
        ("bytes=10-19", 10, 19),
        ("Bytes = 700-", 700, 767),
        ("bytes=700-9999", 700, 767),
        ("bytes=-68", 700, 767),
        ("bytes=-9999", 0, 767),
    ],
)
def test_a_part_can_be_asked_for(sim: Sim, asked: str, first: int, last: int) -> None:
    upload(sim)
    part = sim.ask("GET", "/media/a.mp3", headers={"range": asked})
    assert (part.status_code, part.content) == (206, CONTENT[first : last + 1])
    assert part.headers["content-range"] == f"bytes {first}-{last}/768"
    assert part.headers["content-length"] == str(last - first + 1)


@pytest.mark.parametrize(
    "asked", ["bytes=5-4", "bytes=-", "bytes=0-1,3-4", "items=0-1", "bytes=a-b", "bytes=0-1x", ""]
)
def test_what_is_no_single_range_of_bytes_is_ignored(sim: Sim, asked: str) -> None:
    upload(sim)
    whole = sim.ask("GET", "/media/a.mp3", headers={"range": asked})
    assert (whole.status_code, whole.content) == (200, CONTENT)


@pytest.mark.parametrize("asked", ["bytes=768-", "bytes=900-999", "bytes=-0"])
def test_a_range_behind_the_end_is_416_and_says_where_the_end_is(sim: Sim, asked: str) -> None:
    upload(sim)
    refused = sim.ask("GET", "/media/a.mp3", headers={"range": asked})
    assert_error(refused, 416, "range-not-satisfiable")
    assert refused.headers["content-range"] == "bytes */768"


@pytest.mark.parametrize("asked", ["bytes=0-1", "bytes=900-999"])
def test_a_range_means_nothing_where_only_the_head_is_asked_for(sim: Sim, asked: str) -> None:
    upload(sim)
    described = sim.ask("HEAD", "/media/a.mp3", headers={"range": asked})
    assert (described.status_code, described.headers["content-length"]) == (200, "768")
    assert "content-range" not in described.headers


@pytest.mark.parametrize(("known", "status"), [(ETAG, 206), ('"old"', 200)])
def test_a_part_of_another_version_is_the_whole(sim: Sim, known: str, status: int) -> None:
    upload(sim)
    headers = {"range": "bytes=0-1", "if-range": known}
    assert sim.ask("GET", "/media/a.mp3", headers=headers).status_code == status


def put(sim: Sim, *headers: tuple[bytes, bytes], chunks: list[bytes], user: str = ALICE) -> Any:
    path = f"/v1/users/{ALICE}/media/big".encode()
    everything = [basic(f"t-{user}", "secret"), *headers]
    return call(sim.app, "PUT", path, headers=everything, chunks=chunks)


def declared(size: int | bytes) -> tuple[bytes, bytes]:
    return (b"content-length", size if isinstance(size, bytes) else str(size).encode())


def test_a_file_has_at_most_65_mb_as_declared(sim: Sim) -> None:
    refused = put(sim, declared(MAX_BYTES + 1), chunks=[b"never looked at"])
    body = assert_error(refused, 403, "media-size-overflow")
    assert body["message"] == (
        f"The media size {MAX_BYTES + 1} bytes is larger than the maximum {MAX_BYTES} bytes"
    )
    assert sim.get("/media") == []


def test_a_file_has_at_most_65_mb_as_it_arrives(sim: Sim) -> None:
    half = bytes(MAX_BYTES // 2)
    assert put(sim, declared(MAX_BYTES), chunks=[half, half]).status_code == 200
    refused = put(sim, declared(5), chunks=[half, half, b"x", b"never looked at"])
    assert_error(refused, 403, "media-size-overflow")
    assert [medium["contentLength"] for medium in sim.get("/media")] == [MAX_BYTES]


def test_a_file_without_a_declared_length_is_refused(sim: Sim) -> None:
    body = assert_error(put(sim, chunks=[b"a", b"b"]), 400, "validation-error")
    assert body["message"] == "The media size must be specified by the Content-Length header"


@pytest.mark.parametrize("length", [b"x", b"-1", b"1.0", b"\xb2", b""])
def test_a_length_that_is_no_number_is_refused(sim: Sim, length: bytes) -> None:
    body = assert_error(
        put(sim, declared(length), chunks=[b"a"]), 404, "media-invalid-content-lenght"
    )
    assert "Content-Length" in body["message"]


def test_who_asks_is_judged_before_the_size(sim: Sim) -> None:
    for user, code in (("nobody", "invalid-credentials"), (BOB, "user-access-denied")):
        refused = put(sim, declared(MAX_BYTES + 1), chunks=[b""], user=user)
        assert_error(refused, 401, code)


def test_only_uploads_may_be_larger_than_json(sim: Sim) -> None:
    path = f"/v1/users/{ALICE}/media/big".encode()
    headers = [basic(f"t-{ALICE}", "secret"), declared(2 * 1024 * 1024)]
    for method in ("POST", "GET", "DELETE"):
        assert_error(call(sim.app, method, path, headers=headers), 413, "request-too-large")


def test_many_small_chunks_are_a_few_large_pieces(sim: Sim) -> None:
    content = bytes(range(250)) * 10_000
    chunks = [content[place : place + 1000] for place in range(0, len(content), 1000)]
    assert put(sim, declared(len(content)), chunks=chunks).status_code == 200
    blob = sim.world.blobs.get(hashlib.sha256(content).hexdigest())
    assert b"".join(blob.pieces) == content
    assert len(blob.pieces) == 3
    across = sim.ask("GET", "/media/big", headers={"range": "bytes=1000000-2200000"})
    assert across.content == content[1_000_000:2_200_001]


def test_an_upload_that_breaks_off_keeps_nothing(sim: Sim) -> None:
    path = f"/v1/users/{ALICE}/media/big".encode()
    arriving: list[Any] = [
        {"type": "http.request", "body": b"half", "more_body": True},
        {"type": "http.disconnect"},
    ]

    async def receive() -> Any:
        return arriving.pop(0)

    async def send(_: Any) -> None:
        raise AssertionError("nobody listens")

    headers = [basic(f"t-{ALICE}", "secret"), declared(8)]
    scope = {"type": "http", "method": "PUT", "path": path.decode(), "headers": headers}
    with pytest.raises(StopIteration):
        sim.app(scope, receive, send).send(None)
    assert sim.get("/media") == []


def test_reset_forgets_all_files(sim: Sim) -> None:
    upload(sim)
    sim.outside("/reset")
    assert sim.get("/media") == []
    assert len(sim.world.blobs) == 0


def test_a_message_carries_only_files_that_are_there(sim: Sim) -> None:
    message = {"from": "+19195551001", "to": "+14155551212", "text": ""}
    url = f"http://sim/v1/users/{ALICE}/media/a.mp3"
    assert_error(sim.post("/messages", message | {"media": [url]}), 404, "media-not-found")
    assert sim.get("/messages") == []
    upload(sim)
    assert sim.post("/messages", message | {"media": [url]}).status_code == 201
