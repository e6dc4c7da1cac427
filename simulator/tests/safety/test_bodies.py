"""Bodies: JSON that is deep, large or not quite JSON, and files larger than they may be."""

import socket
from base64 import b64encode
from pathlib import Path
from urllib.parse import urlsplit

import orjson
import pytest

from catapult_simulator.api.bodies import MAX_JSON_BYTES
from catapult_simulator.resources.media.upload import MAX_BYTES
from sim_assertions import assert_error
from sim_harness import Sim
from sim_process import AUTH, serving

APPLICATION = b'{"name": "x", "incomingCallUrl": "http://a.example/", "more": %s}'
CREDENTIALS = b"authorization: Basic " + b64encode(":".join(AUTH).encode()) + b"\r\n"
PIECE = b"\x00" * (1024 * 1024)
SPARE = 24 * 1024 * 1024


@pytest.mark.parametrize(
    "value",
    [
        b"[" * 100_000,
        b"[" * 100_000 + b"]" * 100_000,
        b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
        b'[{"a":' * 40 + b"1" + b"}]" * 40,
        b'"\\ud800"',
        b'"\\udc00\\ud800"',
        b'"\xff"',
        b'"\xc0\x80"',
        b'"\xed\xa0\x80"',
        b"NaN",
        b"Infinity",
        b"-Infinity",
        b"1e",
        b"01",
        b"+1",
        b"'x'",
        b'"\n"',
        b"[1,]",
        b"/**/1",
        b"\xef\xbb\xbf1",
    ],
)
def test_what_is_too_deep_or_not_json_is_400(sim: Sim, value: bytes) -> None:
    answer = sim.ask("POST", "/applications", content=APPLICATION % value)
    assert_error(answer, 400, "validation-error")
    assert sim.get("/applications") == []


@pytest.mark.parametrize(
    "value", [b"1e400", b"-1e400", b"1e-400", b"9" * 400, b"0." + b"3" * 4000, b"-0", b'"\\u0000"']
)
def test_a_number_of_any_size_is_json_and_no_trouble(sim: Sim, value: bytes) -> None:
    assert sim.ask("POST", "/applications", content=APPLICATION % value).status_code in (201, 400)
    call = b'{"from": "+19195551001", "to": "+14155551212", "callTimeout": %s}' % value
    assert_error(sim.ask("POST", "/calls", content=call), 400, "validation-error")


def test_of_a_name_that_is_there_twice_the_last_counts(sim: Sim) -> None:
    body = b'{"name": "a", "incomingCallUrl": "http://a.example/", "name": "b"}'
    assert sim.ask("POST", "/applications", content=body).status_code == 201
    assert [one["name"] for one in sim.get("/applications")] == ["b"]


def test_a_million_names_in_an_object_are_no_trouble(sim: Sim) -> None:
    many = orjson.dumps({f"{index:x}": 1 for index in range(90_000)})
    assert len(many) < MAX_JSON_BYTES - 100
    assert sim.ask("POST", "/applications", content=APPLICATION % many).status_code == 201


@pytest.mark.parametrize(("spare", "status"), [(0, 201), (1, 413)])
def test_json_has_at_most_a_mebibyte_declared_or_not(sim: Sim, spare: int, status: int) -> None:
    body = APPLICATION % (b'"%s"' % (b"x" * 100))
    body += b" " * (MAX_JSON_BYTES + spare - len(body))
    assert sim.ask("POST", "/applications", content=body).status_code == status

    async def pieces() -> object:
        for index in range(0, len(body), 60_000):
            yield body[index : index + 60_000]

    assert sim.ask("POST", "/applications", content=pieces()).status_code == status


def memory(process_id: int, name: str) -> int:
    """Bytes of memory of a process: VmRSS now, VmHWM at most so far."""
    status = Path(f"/proc/{process_id}/status").read_text("ascii")
    line = next(one for one in status.splitlines() if one.startswith(name))
    return int(line.split()[1]) * 1024


def upload(api: str, framing: bytes, size: int, *, chunked: bool = False) -> bytes:
    """The answer to an upload of so many bytes that says so much of itself."""
    parts = urlsplit(api)
    with socket.create_connection((parts.hostname or "", parts.port or 0), timeout=30) as client:
        head = b"PUT /v1/users/u-1/media/big HTTP/1.1\r\nhost: sim\r\n" + CREDENTIALS
        client.sendall(head + framing + b"\r\n\r\n")
        try:
            for start in range(0, size, len(PIECE)):
                piece = PIECE[: size - start]
                client.sendall(b"%x\r\n%s\r\n" % (len(piece), piece) if chunked else piece)
            client.sendall(b"0\r\n\r\n" if chunked else b"")
            return client.recv(65536)
        except ConnectionError:
            return b"hung up"


linux = pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads /proc")


@linux
def test_a_file_of_65_mb_costs_its_size_and_one_byte_more_is_refused_for_nothing() -> None:
    with serving() as (process, api, _):
        before = memory(process.pid, "VmRSS")
        for size in (MAX_BYTES + 1, 10 * MAX_BYTES):
            said = upload(api, b"content-length: %d" % size, MAX_BYTES + 1)
            assert b" 403 Forbidden" in said
            assert b"media-size-overflow" in said
        assert memory(process.pid, "VmHWM") - before < SPARE
        assert b" 200 OK" in upload(api, b"content-length: %d" % MAX_BYTES, MAX_BYTES)
        assert memory(process.pid, "VmHWM") - before < MAX_BYTES + SPARE


@pytest.mark.parametrize("authorised", [True, False])
def test_who_wants_the_connection_closed_sees_why_a_large_file_was_refused(
    authorised: bool,
) -> None:
    with serving() as (_, api, _control):
        length = b"content-length: %d\r\nconnection: close" % (MAX_BYTES + 1)
        # Of a header that is given twice, the last counts.
        wrong = b"" if authorised else b"\r\nauthorization: Basic eDp5"
        said = upload(api, length + wrong, MAX_BYTES + 1)
        assert (b" 403 Forbidden" if authorised else b" 401 Unauthorized") in said
        assert b"connection: close" in said


@linux
def test_an_upload_without_a_length_is_refused_before_it_arrives() -> None:
    with serving() as (process, api, _):
        before = memory(process.pid, "VmRSS")
        said = upload(api, b"transfer-encoding: chunked", MAX_BYTES + 1, chunked=True)
        assert b" 400 Bad Request" in said
        assert b"must be specified by the `Content-Length` header".replace(b"`", b"") in said
        assert memory(process.pid, "VmHWM") - before < SPARE


@linux
@pytest.mark.parametrize("size", [10**15, 2**63, 10**30])
def test_a_length_beyond_all_measure_is_refused_and_nothing_kept(size: int) -> None:
    with serving() as (process, api, _):
        before = memory(process.pid, "VmRSS")
        said = upload(api, b"content-length: %d" % size, MAX_BYTES)
        assert b" 403 " in said or b" 400 " in said or said == b"hung up"
        assert memory(process.pid, "VmHWM") - before < SPARE


@linux
def test_a_body_that_goes_on_after_it_was_refused_is_hung_up_on() -> None:
    with serving() as (process, api, _):
        before = memory(process.pid, "VmRSS")
        assert upload(api, b"content-length: %d" % 10**12, 300 * 1024 * 1024) == b"hung up"
        assert memory(process.pid, "VmHWM") - before < SPARE
