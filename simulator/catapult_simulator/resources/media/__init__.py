"""Media: files by name, uploaded by the customer or made by recordings and transcriptions.

Source: methods/media/media.md.
"""

from catapult_simulator.resource import Resource
from catapult_simulator.resources.media.routes import ROUTES

RESOURCE = Resource(routes=ROUTES)
