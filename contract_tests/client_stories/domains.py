"""Domains, and the endpoints in them."""

import pytest

from bandwidth_catapult import ConflictError, NotFoundError
from bandwidth_catapult.models import CreateEndpointCredentials, UpdateEndpointCredentials
from contract_tests.client_stories.person import Person
from contract_tests.client_stories.story import story


def name_for(someone: Person) -> str:
    """A domain's name that nobody else has."""
    return f"domain-{someone.user_id}"


async def domain(someone: Person) -> str:
    """A new domain."""
    created = await someone.client.domains.create(name=name_for(someone), description="Telephones")
    return created.id


@story("domains.create", "domains.list", "domains.delete")
async def a_domain_lives_from_creation_to_deletion(someone: Person) -> None:
    domains = someone.client.domains
    created = await domains.create(name=name_for(someone), description="Telephones")
    assert created.location.endswith(f"/users/{someone.user_id}/domains/{created.id}")
    [found] = await domains.list()
    assert (found.id, found.name, found.description) == (
        created.id,
        name_for(someone),
        "Telephones",
    )
    assert found.endpoints is not None
    assert found.endpoints.endswith(f"/domains/{created.id}/endpoints")
    with pytest.raises(ConflictError):
        await domains.create(name=name_for(someone), description="The same")
    await domains.delete(created.id)
    assert await domains.list() == []


@story("endpoints.create", "endpoints.get", "endpoints.update", "endpoints.delete")
async def an_endpoint_lives_from_creation_to_deletion(someone: Person) -> None:
    endpoints, domain_id = someone.client.endpoints, await domain(someone)
    application = await someone.application()
    created = await endpoints.create(
        domain_id,
        name="front-desk",
        credentials=CreateEndpointCredentials(password="correct horse"),
        description="By the door",
        application_id=application,
        enabled=False,
    )
    assert created.location.endswith(f"/domains/{domain_id}/endpoints/{created.id}")
    found = await endpoints.get(domain_id, created.id)
    assert (found.name, found.description, found.enabled) == ("front-desk", "By the door", False)
    assert (found.domain_id, found.application_id) == (domain_id, application)
    assert found.sip_uri is not None
    assert found.credentials is not None
    assert found.sip_uri == f"sip:{found.credentials.username}@{found.credentials.realm}"
    await endpoints.update(
        domain_id,
        created.id,
        description="In the hall",
        enabled=True,
        credentials=UpdateEndpointCredentials(password="another horse"),
    )
    changed = await endpoints.get(domain_id, created.id)
    assert (changed.description, changed.enabled) == ("In the hall", True)
    assert (changed.name, changed.application_id) == (found.name, found.application_id)
    await endpoints.delete(domain_id, created.id)
    with pytest.raises(NotFoundError):
        await endpoints.get(domain_id, created.id)


@story("endpoints.list")
async def endpoints_are_listed_page_after_page(someone: Person) -> None:
    endpoints, domain_id = someone.client.endpoints, await domain(someone)
    made = [
        (await endpoints.create(domain_id, name=name, credentials={"password": "a password"})).id
        for name in ("desk", "hall", "cellar")
    ]
    pages = [[one.id for one in page] async for page in endpoints.list(domain_id, size=2).pages()]
    assert pages == [made[:2], made[2:]]
    assert [one.name async for one in endpoints.list(domain_id, limit=1)] == ["desk"]
