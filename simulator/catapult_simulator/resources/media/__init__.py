"""Media: files by name, uploaded by the customer or made by recordings and transcriptions.

Source: methods/media/media.md.
"""

from catapult_simulator.resource import Resource
from catapult_simulator.resources.media import rules
from catapult_simulator.resources.media.routes import BEYOND_PAGES, ROUTES
from catapult_simulator.state.kinds import ACCOUNT_CLOSED

RESOURCE = Resource(
    routes=ROUTES, beyond_pages=BEYOND_PAGES, listens={ACCOUNT_CLOSED: rules.account_closed}
)
