"""Every endpoint of the control API's own, room by room.

What the outside world does to calls and messages is declared by those resources (`outside`).
"""

from catapult_simulator.control import accounts, clock, deliveries, lifecycle, limits, requests

ACTIONS = (
    *lifecycle.ACTIONS,
    *clock.ACTIONS,
    *accounts.ACTIONS,
    *deliveries.ACTIONS,
    *requests.ACTIONS,
    *limits.ACTIONS,
)
