"""Available numbers: searched, and ordered by search.

Source: methods/availableNumbers/availableNumbers.md.
"""

from catapult_simulator.resource import Resource
from catapult_simulator.resources.available_numbers.routes import ROUTES

RESOURCE = Resource(routes=ROUTES)
