"""Whose turn it is to move time: that of a scenario, or of who asks for it."""

import asyncio
from weakref import WeakKeyDictionary

from catapult_simulator.world import World

_turns: WeakKeyDictionary[World, asyncio.Lock] = WeakKeyDictionary()


def turn(world: World) -> asyncio.Lock:
    """Held by whoever moves a world's time: of two at once, each would move that of the other."""
    return _turns.setdefault(world, asyncio.Lock())
