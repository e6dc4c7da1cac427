"""Serving: two ports, their connections' bounds, TLS, and a graceful end."""

from catapult_simulator.serve.bounds import Bounds
from catapult_simulator.serve.problems import (
    CannotListen,
    CannotServe,
    CannotUseCertificate,
    CannotUseData,
)
from catapult_simulator.serve.process import Running, Where, serve, serving

__all__ = [
    "Bounds",
    "CannotListen",
    "CannotServe",
    "CannotUseCertificate",
    "CannotUseData",
    "Running",
    "Where",
    "serve",
    "serving",
]
