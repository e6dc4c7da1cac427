"""Where callbacks may go, attacked by every disguise of an address."""

import asyncio
import socket
from ipaddress import ip_address
from typing import Any

import pytest
from aiohttp.abc import ResolveResult

from catapult_simulator.outgoing.egress import Egress, ForbiddenDestination, is_of_this_machine
from catapult_simulator.outgoing.sender import GuardedResolver
from catapult_simulator.settings import EgressMode

NEVER = [
    "http://169.254.169.254/latest/meta-data",
    "http://[fe80::1]/",
    "http://[fd00:ec2::254]/",
    "http://[fd00:ec2::23]/",
    "http://[fd20:ce::254]/",
    "http://[fd00:c1::a9fe:a9fe]/",
    "http://[fd00:a9fe:a9fe::1]/",
    "http://[fd00:42::42]/",
    "http://100.100.100.200/",
    "http://168.63.129.16/",
    "http://[::ffff:168.63.129.16]/",
    "http://192.0.0.192/",
    "http://[::ffff:169.254.169.254]/",
    "http://[64:ff9b::a9fe:a9fe]/",
    "http://[64:ff9b:1::a9fe:a9fe]/",
    "http://[2002:a9fe:a9fe::]/",
    "http://[2001:0:4136:e378:8000:63bf:5601:5601]/",
    "http://[::169.254.169.254]/",
    "http://[::ffff:0:a9fe:a9fe]/",
    "http://[fec0::1]/",
    "http://user:secret@169.254.169.254/",
    "http://8.8.8.8@169.254.169.254/",
    "http://169.254.169.254:80#@127.0.0.1/",
    "http://224.0.0.1/",
    "http://[ff02::1]/",
    "http://0.0.0.0/",
    "http://[::]/",
    "http://255.255.255.255/",
    "file:///etc/passwd",
    "gopher://127.0.0.1/",
]


@pytest.mark.parametrize("mode", ["local", "open"])
@pytest.mark.parametrize("url", NEVER)
def test_some_destinations_are_forbidden_in_every_mode(mode: EgressMode, url: str) -> None:
    with pytest.raises(ForbiddenDestination):
        Egress(mode).check_url(url)


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:1/", "http://[::1]/", "http://10.1.2.3/", "http://192.168.0.1/"]
)
def test_local_addresses_are_allowed_by_default(url: str) -> None:
    Egress("local").check_url(url)


@pytest.mark.parametrize("url", ["http://8.8.8.8/", "https://[2001:4860:4860::8888]/"])
def test_the_world_is_allowed_only_when_it_is_open(url: str) -> None:
    Egress("open").check_url(url)
    with pytest.raises(ForbiddenDestination, match="--egress open"):
        Egress("local").check_url(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:4000/",
        "http://127.1.2.3:4000/",
        "http://10.0.0.1:4000/",
        "http://[::1]:4000/",
        "http://[::ffff:127.0.0.1]:4000/",
    ],
)
def test_the_simulator_never_calls_itself(url: str) -> None:
    egress = Egress("local")
    egress.own_ports.add(4000)
    with pytest.raises(ForbiddenDestination, match="is the simulator itself"):
        egress.check_url(url)


@pytest.mark.parametrize(("scheme", "port"), [("http", 80), ("https", 443)])
def test_a_port_that_is_not_written_counts_too(scheme: str, port: int) -> None:
    egress = Egress("local")
    egress.own_ports.add(port)
    with pytest.raises(ForbiddenDestination):
        egress.check_url(f"{scheme}://127.0.0.1/")


def test_an_address_of_this_machine_is_found_whatever_its_kind() -> None:
    assert is_of_this_machine(ip_address("127.0.0.1"))
    assert not is_of_this_machine(ip_address("198.51.100.7"))
    assert not is_of_this_machine(ip_address("2001:4860:4860::8888"))


class Names:
    """A resolver that knows what it is told."""

    def __init__(self, *addresses: str) -> None:
        self.addresses = addresses

    async def resolve(self, host: str, port: int, family: Any) -> list[ResolveResult]:
        flags = socket.AI_NUMERICHOST
        return [
            ResolveResult(hostname=host, host=one, port=port, family=family, proto=0, flags=flags)
            for one in self.addresses
        ]


def resolve(egress: Egress, *addresses: str) -> list[str]:
    async def run() -> list[ResolveResult]:
        resolver = GuardedResolver(egress)
        resolver._inner = Names(*addresses)  # type: ignore[assignment]
        return await resolver.resolve("name.example", 80)

    return [one["host"] for one in asyncio.run(run())]


def test_a_name_is_judged_by_its_addresses() -> None:
    assert resolve(Egress("local"), "127.0.0.1", "10.0.0.1") == ["127.0.0.1", "10.0.0.1"]


@pytest.mark.parametrize("address", ["169.254.169.254", "8.8.8.8", "fe80::1%eth0"])
def test_a_name_with_one_forbidden_address_is_forbidden(address: str) -> None:
    with pytest.raises(ForbiddenDestination):
        resolve(Egress("local"), "127.0.0.1", address)


@pytest.mark.parametrize("host", ["2852039166", "0xA9FEA9FE", "0251.0376.0251.0376"])
def test_an_address_in_disguise_is_judged_when_it_is_resolved(host: str) -> None:
    egress = Egress("local")
    egress.check_url(f"http://{host}/")

    async def run() -> list[ResolveResult]:
        return await GuardedResolver(egress).resolve(host, 80)

    with pytest.raises(OSError):  # noqa: PT011  (forbidden, or no address at all: never connects)
        asyncio.run(run())
