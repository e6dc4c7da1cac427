"""The account: its balance and the transactions that changed it.

Source: methods/account/account.md.
"""

from catapult_simulator.resource import Resource
from catapult_simulator.resources.account.routes import ROUTES

RESOURCE = Resource(routes=ROUTES)
