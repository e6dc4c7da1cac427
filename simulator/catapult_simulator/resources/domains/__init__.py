"""Domains: the names under which endpoints are reached.

Source: methods/domains/domains.md.
"""

from catapult_simulator.resource import Resource
from catapult_simulator.resources.domains.routes import BEYOND_PAGES, ROUTES

RESOURCE = Resource(routes=ROUTES, beyond_pages=BEYOND_PAGES)
