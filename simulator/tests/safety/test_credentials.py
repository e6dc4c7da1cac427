"""Credentials are compared in constant time, for tokens that exist and for those that do not."""

import hmac
from base64 import b64encode
from collections.abc import Callable

import pytest

from sim_driver import call
from sim_harness import ALICE, Sim

ACCOUNT = f"/v1/users/{ALICE}/account".encode()


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, object]]:
    """What was compared in constant time."""
    real, seen = hmac.compare_digest, list[tuple[object, object]]()

    def compare(one: bytes, other: bytes) -> bool:
        seen.append((one, other))
        return real(one, other)

    monkeypatch.setattr(hmac, "compare_digest", compare)
    return seen


@pytest.mark.parametrize(
    ("credentials", "status"),
    [
        (b"t-u-alice:secret", 200),
        (b"t-u-alice:secre", 401),
        (b"t-u-alice:secret\x00", 401),
        (b"t-u-alice:", 401),
        (b"t-u-alice", 401),
        (b"t-nobody:secret", 401),
        (b":", 401),
        (b":secret", 401),
        (b"t-u-alice:\xff", 401),
        (b"t-u-alice:se\xcc\x81cret", 401),
        (b"t-u-bob:secret", 401),
        (b"\xff:secret", 401),
    ],
)
def test_every_secret_is_compared_once_and_in_constant_time(
    sim: Sim, compared: list[tuple[object, object]], credentials: bytes, status: int
) -> None:
    header = (b"authorization", b"Basic " + b64encode(credentials))
    assert call(sim.app, "GET", ACCOUNT, headers=[header]).status_code == status
    assert len(compared) == 1


def test_an_empty_secret_is_nobodys(sim: Sim, compared: list[tuple[object, object]]) -> None:
    assert call(sim.app, "GET", ACCOUNT).status_code == 401
    assert compared == [(b"", b"")]


@pytest.mark.parametrize(("token", "status"), [("long-token", 200), ("long-toke", 401), ("", 401)])
def test_the_control_token_too(
    sim_with: Callable[..., Sim], compared: list[tuple[object, object]], token: str, status: int
) -> None:
    sim = sim_with(control_token="long-token")
    answer = sim.control("GET", "/clock", headers={"Authorization": f"Bearer {token}"})
    assert (answer.status_code, len(compared)) == (status, 1)
