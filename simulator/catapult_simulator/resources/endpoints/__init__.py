"""Endpoints: telephones that register with SIP in a domain.

Source: methods/endpoints/endpoints.md.
"""

from catapult_simulator.resource import Resource
from catapult_simulator.resources.endpoints.routes import BEYOND_PAGES, ROUTES

RESOURCE = Resource(routes=ROUTES, beyond_pages=BEYOND_PAGES)
