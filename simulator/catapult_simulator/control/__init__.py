"""The control API, on a port of its own: what is outside the API makes things happen through it."""

from catapult_simulator.control.app import control_app

__all__ = ["control_app"]
