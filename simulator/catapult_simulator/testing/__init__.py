"""What the pytest plugin's fixtures hand to tests; also for annotations and other test runners."""

from catapult_simulator.testing.account import SimAccount
from catapult_simulator.testing.clock import SimClock
from catapult_simulator.testing.scenario import ScenarioFailed, ScenarioPlayer
from catapult_simulator.testing.server import Refused, Sim
from catapult_simulator.testing.sink import CallbackSink, Received

__all__ = [
    "CallbackSink",
    "Received",
    "Refused",
    "ScenarioFailed",
    "ScenarioPlayer",
    "Sim",
    "SimAccount",
    "SimClock",
]
