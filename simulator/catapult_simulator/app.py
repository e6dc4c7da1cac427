"""The parts put together."""

from catapult_simulator.api.asgi import Api
from catapult_simulator.api.bodies import Receive
from catapult_simulator.api.exchange import Scope
from catapult_simulator.api.replying import Send
from catapult_simulator.api.router import Router
from catapult_simulator.resources import RESOURCES, routes, routes_beyond_pages
from catapult_simulator.settings import Settings
from catapult_simulator.world import World


class Simulator:
    """The simulator in one process.

    Attributes:
        api: the ASGI application of the API; the simulator itself is callable as that too.
        control: the ASGI application of the control API.
        world: store, clock, callbacks and the rest, for tests.
    """

    def __init__(self, settings: Settings) -> None:
        from catapult_simulator.control import control_app

        self.world = World(settings, RESOURCES)
        if settings.data is not None:
            from catapult_simulator.durability.journal import Journal

            self.world.keeper = Journal(self.world, settings.data)
        router = Router((*routes(RESOURCES), *routes_beyond_pages(RESOURCES)))
        self.world.faults.operations = frozenset(route.id for route in router.routes)
        self.api = Api(self.world, router)
        self.control = control_app(self.world, RESOURCES)
        self.world.answering = {"/v1": self.api, "/_sim": self.control}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers a request to the API."""
        await self.api(scope, receive, send)

    async def close(self) -> None:
        """Stops time, lets callbacks on their way finish for a moment, and keeps state."""
        await self.world.close()


def create_app(settings: Settings | None = None) -> Simulator:
    """A simulator with these settings; with the defaults of tests when there are none.

    Raises DataFileError when there is a file for its state that cannot be used.
    """
    return Simulator(settings or Settings())
