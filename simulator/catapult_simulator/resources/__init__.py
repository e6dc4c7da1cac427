"""The resources of the API, each in a folder of its own."""

from collections.abc import Iterable

from catapult_simulator.api.routing import Route
from catapult_simulator.resource import Resource
from catapult_simulator.resources import (
    account,
    applications,
    audio,
    available_numbers,
    bridges,
    calls,
    conferences,
    domains,
    dtmf,
    endpoints,
    errors,
    gather,
    media,
    messages,
    number_info,
    phone_numbers,
    recordings,
    transcriptions,
)

RESOURCES: tuple[Resource, ...] = (
    account.RESOURCE,
    applications.RESOURCE,
    audio.RESOURCE,
    available_numbers.RESOURCE,
    bridges.RESOURCE,
    calls.RESOURCE,
    conferences.RESOURCE,
    domains.RESOURCE,
    dtmf.RESOURCE,
    endpoints.RESOURCE,
    errors.RESOURCE,
    gather.RESOURCE,
    media.RESOURCE,
    messages.RESOURCE,
    number_info.RESOURCE,
    phone_numbers.RESOURCE,
    recordings.RESOURCE,
    transcriptions.RESOURCE,
)


def routes(resources: Iterable[Resource]) -> tuple[Route, ...]:
    """The routes of all documented operations, in the order of the resources."""
    return tuple(route for resource in resources for route in resource.routes)


def routes_beyond_pages(resources: Iterable[Resource]) -> tuple[Route, ...]:
    """The routes that only Bandwidth's own libraries know."""
    return tuple(route for resource in resources for route in resource.beyond_pages)
