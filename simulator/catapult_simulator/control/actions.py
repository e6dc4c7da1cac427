"""Every endpoint of the control API: its own, room by room, and what resources offer."""

from collections.abc import Iterable
from functools import wraps

from catapult_simulator.checks.table import Clean
from catapult_simulator.control import (
    accounts,
    clock,
    config,
    deliveries,
    faults,
    lifecycle,
    limits,
    metrics,
    requests,
    scenarios,
    snapshot,
    state,
)
from catapult_simulator.control.action import ControlAction
from catapult_simulator.control.document import describing
from catapult_simulator.resource import OutsideAction, Resource
from catapult_simulator.world import World

ACTIONS = (
    *lifecycle.ACTIONS,
    *clock.ACTIONS,
    *accounts.ACTIONS,
    *deliveries.ACTIONS,
    *requests.ACTIONS,
    *faults.ACTIONS,
    *limits.ACTIONS,
    *scenarios.ACTIONS,
    *snapshot.ACTIONS,
    *config.ACTIONS,
    *metrics.ACTIONS,
)


def every_action(resources: Iterable[Resource]) -> tuple[ControlAction, ...]:
    """All endpoints, the one that describes them included, in the order in which they match.

    A path that says a word goes before one that leaves a place for any word.
    """
    outside = (_acting(action) for resource in resources for action in resource.outside)
    own = (*ACTIONS, *state.actions())
    found = sorted((*own, *outside), key=lambda action: action.path.count("{"))
    return (*found, describing(found))


def _acting(action: OutsideAction) -> ControlAction:
    """What the outside world does is one unit of work; what came of it is shown without secrets."""

    @wraps(action.act)
    async def act(world: World, path: dict[str, str], given: Clean) -> object:
        with world.store.unit():
            return state.shown(action.act(world, path, given))

    return ControlAction(action.method, action.path, act, action.body, action.reply, action.places)
