"""Errors: what went wrong in an account's requests and callbacks.

Source: methods/errors/errors.md.
"""

from catapult_simulator.resource import Resource
from catapult_simulator.resources.errors.routes import ROUTES

RESOURCE = Resource(routes=ROUTES)
