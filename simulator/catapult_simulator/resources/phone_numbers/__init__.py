"""Phone numbers: those of the account, ordered, imported, assigned and released.

Source: methods/phoneNumbers/phoneNumbers.md.
"""

from catapult_simulator.resource import Resource
from catapult_simulator.resources.phone_numbers.routes import ROUTES

RESOURCE = Resource(routes=ROUTES)
