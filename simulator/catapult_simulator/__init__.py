"""A stateful simulator of Bandwidth's v1 (Catapult) Voice & Messaging API.

Written from the documentation alone. `create_app` gives an ASGI application for tests in the same
process; `python -m catapult_simulator serve` serves it.
"""

from catapult_simulator.app import Simulator, create_app
from catapult_simulator.settings import Account, Settings

__all__ = ["Account", "Settings", "Simulator", "create_app"]
