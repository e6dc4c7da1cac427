"""A stateful simulator of Bandwidth's v1 (Catapult) Voice & Messaging API.

Written from the documentation alone. `create_app` gives an ASGI application for tests in the same
process; `python -m catapult_simulator serve` serves it.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from catapult_simulator.app import Simulator, create_app
    from catapult_simulator.settings import Account, Settings

__all__ = ["Account", "Settings", "Simulator", "create_app"]


def __getattr__(name: str) -> Any:
    """Imports when first asked: pytest loads this package, with its plugin, in every run."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from catapult_simulator import app, settings

    return getattr(settings, name, None) or getattr(app, name)
