"""Commands that speak to a running simulator: the token that they show, and whoever answers."""

import socket
import threading
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from catapult_simulator.cli import main
from sim_process import serving

TOKEN = "control-token-1"


@pytest.mark.parametrize("environment", [False, True])
def test_commands_show_the_control_token(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, environment: bool
) -> None:
    given = [] if environment else ["--token", TOKEN]
    if environment:
        monkeypatch.setenv("CATAPULT_CONTROL_TOKEN", TOKEN)
    with serving("--clock", "auto", "--control-token", TOKEN) as (_, _, control):
        saving = ["--control", control, *given, "save", str(tmp_path / "snapshot.json")]
        assert main(["snapshot", *saving]) == 0
        assert main(["scenario", "run", "--control", control, *given, "two-factor-sms"]) == 0


def test_without_the_control_token_commands_say_that_they_were_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("CATAPULT_CONTROL_TOKEN", raising=False)
    with serving("--clock", "auto", "--control-token", TOKEN) as (_, _, control):
        saving = ["--control", control, "save", str(tmp_path / "snapshot.json")]
        assert main(["snapshot", *saving]) == 3
        assert main(["scenario", "run", "--control", control, "two-factor-sms"]) == 3
    assert capsys.readouterr().err.count("\n") == 2
    assert list(tmp_path.iterdir()) == []


@contextmanager
def stranger(answer: bytes) -> Generator[str, None, None]:
    """The URL of somebody who answers once, with this."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            client, _ = listening.accept()
            with client:
                client.recv(65536)
                client.sendall(answer)

        thread = threading.Thread(target=serve)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        thread.join(10)


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{",
        b"HTTP/1.1 500 No\r\ncontent-length: 500\r\n\r\n{",
        b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n",
        b"HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\n<html>",
        b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n[]",
        b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}",
        b"HTTP/1.1 302 There\r\nlocation: file:///etc/hosts\r\ncontent-length: 0\r\n\r\n",
    ],
)
@pytest.mark.parametrize("command", ["scenario", "snapshot"])
def test_who_answers_and_is_no_simulator_is_a_sentence_and_status_3(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], answer: bytes, command: str
) -> None:
    file = tmp_path / "kept.json"
    file.write_text("kept")
    with stranger(answer) as url:
        arguments = {
            "scenario": ["run", "--control", url, "voicemail"],
            "snapshot": ["--control", url, "save", str(file)],
        }
        assert main([command, *arguments[command]]) == 3
    output = capsys.readouterr()
    assert (output.out, output.err.count("\n"), file.read_text()) == ("", 1, "kept")
    assert url in output.err


@pytest.mark.parametrize("token", ["short", "with a blank", "a\nb-hushhush", "ü-hushhush"])
def test_a_token_that_cannot_be_one_is_status_2_and_not_shown(
    token: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["snapshot", "--control", "http://127.0.0.1:1", "--token", token, "save", "x"])
    output = capsys.readouterr().err
    assert "a control token has at least 8 printable ASCII characters" in output
    assert token not in output
