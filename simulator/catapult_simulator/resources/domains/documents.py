"""How domains and their endpoints are kept.

A domain has the API's own properties, and `_dns`: its name as DNS compares it, unique in the whole
simulator. An endpoint has its properties without `credentials`: the password is never kept, and the
rest of it follows from its name and its domain.
"""

from catapult_simulator.store import Kind

DOMAINS = Kind("domains", unique=("_dns",))
ENDPOINTS = Kind("endpoints", indexes=("domainId", "applicationId"), unique=("sipUri",))

REGISTRAR = "bwapp.bwsipp.io"


def realm_of(domain_name: str) -> str:
    """The host of a domain's SIP addresses, as methods/endpoints/getEndpoints.md prints it."""
    return f"{domain_name}.{REGISTRAR}"
