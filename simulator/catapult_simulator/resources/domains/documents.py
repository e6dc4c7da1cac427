"""How domains and their endpoints are kept.

A domain has the API's own properties, and `_dns`: its name as DNS compares it, unique in the whole
simulator. An endpoint has its properties without `credentials`: the password is never kept, and the
rest of it follows from its name and its domain. Its `_address` is the `sipUri` as SIP compares it.
"""

from catapult_simulator.state.store import Document, Kind, Store

DOMAINS = Kind(
    "domains",
    unique=("_dns",),
    needs={"name": str, "_dns": str},
    maybe={"description": str},
)
ENDPOINTS = Kind(
    "endpoints",
    indexes=("domainId", "applicationId"),
    unique=("_address",),
    needs={"domainId": str, "sipUri": str, "enabled": bool, "_address": str, "name": str},
    maybe={"applicationId": str | None},
)

SCHEME = "sip:"
REGISTRAR = "bwapp.bwsip.io"
AS_PRINTED = "bwapp.bwsipp.io"
"""In the samples of two pages; guides, libraries and programs have the other (decisions/0187)."""


def realm_of(domain_name: str) -> str:
    """The host of a domain's SIP addresses."""
    return f"{domain_name}.{REGISTRAR}"


def sip_uri_of(name: str, domain_name: str) -> str:
    """The address of an endpoint, as it is shown and as its own calls come from."""
    return f"{SCHEME}{name}@{realm_of(domain_name)}"


def address_of(sip_uri: str) -> str:
    """A SIP URI, with or without `sip:`, as RFC 3261 (19.1.4) compares it.

    The case of the user counts, that of the host does not; port and parameters are left out. Both
    spellings of the registrar are one.
    """
    has_scheme = sip_uri[: len(SCHEME)].lower() == SCHEME
    user, _, host = (sip_uri[len(SCHEME) :] if has_scheme else sip_uri).rpartition("@")
    for end in ";?:":
        host = host.partition(end)[0]
    host = host.lower()
    domain = host.removesuffix(f".{AS_PRINTED}")
    return f"{user}@{host}" if domain == host else f"{user}@{realm_of(domain)}"


def endpoint_at(store: Store, sip_uri: str) -> tuple[str, Document] | None:
    """The endpoint of a SIP URI and its account, whichever that is: for the network inside."""
    return store.owner(ENDPOINTS, "_address", address_of(sip_uri)) if "@" in sip_uri else None


def is_registered_here(sip_uri: str) -> bool:
    """Whether a SIP URI belongs to some domain of the registrar, even to one that nobody has."""
    # Most addresses are numbers, and these are looked at for every call.
    return "@" in sip_uri and address_of(sip_uri).endswith(f".{REGISTRAR}")
