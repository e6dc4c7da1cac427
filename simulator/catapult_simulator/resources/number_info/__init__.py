"""Number info: the name that is shown when a number calls (CNAM).

Source: methods/numberInfo/numberInfo.md.
"""

from catapult_simulator.resource import Resource
from catapult_simulator.resources.number_info.routes import ROUTES

RESOURCE = Resource(routes=ROUTES)
