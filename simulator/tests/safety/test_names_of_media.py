"""A media name is a key: no way of writing a path leads out of the store."""

from pathlib import Path

import pytest

import catapult_simulator
from sim_driver import basic, call
from sim_harness import ALICE, BOB, Sim

AS_ALICE = basic(f"t-{ALICE}", "secret")
ABOVE = f"/v1/users/{ALICE}/media/"
TARGET = "etc%2fpasswd"
NAMES = [
    "..%2f" * 8 + TARGET,
    "%2e%2e%2f" * 8 + TARGET,
    "%252e%252e%252f" * 8 + TARGET,
    "..%5c" * 8 + TARGET,
    "%2f" + TARGET,
    "%2fetc%2fpasswd",
    "file:%2f%2f%2fetc%2fpasswd",
    "%00",
    "a%00b",
    "a.wav%00.txt",
    "%5c%5c127.0.0.1%5cshare",
    "C:%5cWindows%5cwin.ini",
    "CON",
    "%ef%bc%8e%ef%bc%8e%ef%bc%8f",
    "%e2%80%ae",
    "%0d%0ax:y",
    "~root",
    "$(id)",
    "a" * 10_000,
    "%F0%9F%98%80" * 1000,
]
NO_NAMES = ["%2e", "%2e%2e", "..", ".", ".%2E", "%ff%fe", "..%c0%af" * 8 + TARGET, "a%ed%a0%80"]
PATHS = [
    "../" * 8 + "etc/passwd",
    "/etc/passwd",
    "a/../../b",
    "./a",
    "%2f/%2f",
    "a//b",
    "..;/a",
    "a/",
]


def ask(sim: Sim, method: str, name: str, content: bytes = b"") -> bytes:
    """Status and body of a request for a name as it stands, which no client would send so."""
    headers = [AS_ALICE, (b"content-length", str(len(content)).encode())]
    path = (ABOVE + name).encode("ascii")
    answer = call(sim.app, method, path, headers=headers, chunks=[content])
    assert all("\r" not in value and "\n" not in value for value in answer.headers.values())
    return str(answer.status_code).encode() + b" " + answer.content


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_looked_up_and_kept_like_any_other(
    sim: Sim, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object, **__: object) -> None:
        raise AssertionError("the file system is not looked at")

    for door in ("builtins.open", "os.open", "os.stat", "os.listdir"):
        monkeypatch.setattr(door, never)
    before = ask(sim, "GET", name)
    put = ask(sim, "PUT", name, b"mine")
    after = ask(sim, "GET", name)
    gone = ask(sim, "DELETE", name)
    monkeypatch.undo()
    assert before.startswith(b"404 ")
    assert b"root:" not in before
    assert (put, after, gone) == (b"200 ", b"200 mine", b"200 ")


@pytest.mark.parametrize("name", NO_NAMES)
def test_what_no_url_can_say_or_nobody_can_read_is_no_name(sim: Sim, name: str) -> None:
    for method in ("PUT", "GET", "DELETE"):
        answer = ask(sim, method, name, b"mine")
        assert answer.startswith(b"404 ")
        assert b'"resource-not-found"' in answer
    assert sim.get("/media") == []


@pytest.mark.parametrize("path", PATHS)
def test_more_than_one_segment_is_no_name(sim: Sim, path: str) -> None:
    answer = ask(sim, "PUT", path, b"mine")
    assert answer.startswith((b"404 ", b"200 "))
    assert sim.get("/media", user=BOB) == []
    kept = [one["mediaName"] for one in sim.get("/media")]
    assert kept == (["a"] if path == "a/" else [])


def test_the_content_url_of_every_name_leads_to_it(sim: Sim) -> None:
    for name in NAMES:
        if len(name) < 200:
            ask(sim, "PUT", name, name.encode())
    media = sim.get("/media")
    assert len(media) >= 16
    for medium in media:
        assert sim.ask("GET", medium["content"]).status_code == 200


def test_nothing_of_the_simulator_writes_a_file_but_what_keeps_state() -> None:
    source = Path(catapult_simulator.__file__).parent
    may_write = {"data_file.py", "journal.py", "whole_file.py", "output.py"}
    for path in sorted(source.rglob("*.py")):
        text = path.read_text("utf-8")
        writes = any(word in text for word in ("write_text(", "write_bytes(", "tempfile", "mkdir("))
        assert not writes or path.name in may_write, path
