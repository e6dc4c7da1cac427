"""Where a callback may go, decided on addresses and not on names.

A name is resolved once per connection, every address it has is judged, and the connection is made
to one of the judged addresses. Never allowed, in any mode: link-local and metadata addresses,
multicast, unspecified and reserved ones, the simulator's own ports, schemes other than http(s).
"""

import socket
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import urlsplit

from catapult_simulator.settings import EgressMode

Address = IPv4Address | IPv6Address

# Where clouds tell a machine its secrets. Most of them do at a link-local address, these at others.
METADATA = frozenset(
    map(
        ip_address,
        (
            "100.100.100.200",  # Alibaba
            "168.63.129.16",  # Azure
            "192.0.0.192",  # Oracle Classic
            "fd00:42::42",  # Scaleway
            "fd00:a9fe:a9fe::1",  # Linode
            "fd00:c1::a9fe:a9fe",  # Oracle
            "fd00:ec2::23",  # Amazon, pods of EKS
            "fd00:ec2::254",  # Amazon
            "fd20:ce::254",  # Google
        ),
    )
)
# NAT64, its local prefix, 6to4 and Teredo: IPv4 addresses in disguise.
TRANSLATED = tuple(map(ip_network, ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32")))


class ForbiddenDestination(OSError):  # noqa: N818  (it is an OSError so that it reads as one: no connection)
    """The destination is one where nothing is sent in this mode."""


class Egress:
    """The rule about destinations; `own_ports` are the simulator's own, known once it serves."""

    def __init__(self, mode: EgressMode) -> None:
        self.mode: EgressMode = mode
        self.own_ports: set[int] = set()

    @property
    def sends(self) -> bool:
        """Whether anything is sent at all; otherwise callbacks are only recorded."""
        return self.mode != "record"

    def check_url(self, url: str) -> None:
        """Judges scheme, and address where the host is written as one.

        Raises ForbiddenDestination.
        """
        try:
            parts = urlsplit(url)
            port = parts.port or (443 if parts.scheme == "https" else 80)
        except ValueError as error:
            raise ForbiddenDestination(f"{url} leads nowhere: {error}") from None
        if parts.scheme not in ("http", "https"):
            raise ForbiddenDestination(f"callbacks go to http and https, not to {parts.scheme}")
        try:
            address = ip_address(parts.hostname or "")
        except ValueError:
            return  # A name: judged when it is resolved.
        self.check_address(address, port)

    def check_address(self, address: Address, port: int) -> None:
        """Judges one address and port. Raises ForbiddenDestination."""
        if isinstance(address, IPv6Address) and address.ipv4_mapped is not None:
            address = address.ipv4_mapped
        if _never(address):
            raise ForbiddenDestination(f"callbacks never go to {address}")
        local = address.is_loopback or address.is_private
        if port in self.own_ports and (local or is_of_this_machine(address)):
            raise ForbiddenDestination(f"{address}:{port} is the simulator itself")
        if not local and self.mode != "open":
            raise ForbiddenDestination(
                f"{address} is not a local address; --egress open lets callbacks leave"
            )


def is_of_this_machine(address: Address) -> bool:
    """Whether packets for an address stay here: one can only bind what one has."""
    family = socket.AF_INET if address.version == 4 else socket.AF_INET6
    with socket.socket(family, socket.SOCK_DGRAM) as probe:
        try:
            probe.bind((str(address), 0))
        except OSError:
            return False
    return True


def _never(address: Address) -> bool:
    if isinstance(address, IPv6Address) and (
        address.is_site_local or any(address in network for network in TRANSLATED)
    ):
        return True
    return (
        address in METADATA
        or address.is_link_local
        or address.is_multicast
        or address.is_unspecified
        or (address.is_reserved and not address.is_loopback)
    )
