"""Applications: where events of incoming calls and messages go.

Source: methods/applications/applications.md.
"""

from catapult_simulator.resource import Resource
from catapult_simulator.resources.applications.routes import ROUTES

RESOURCE = Resource(routes=ROUTES)
