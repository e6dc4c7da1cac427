"""The end of a connection waits for what is still on its way."""

import asyncio

import pytest

from catapult_simulator.serve.farewell import Farewell


class Recorded(asyncio.Transport):
    """A transport that only tells whether it was closed."""

    def __init__(self) -> None:
        super().__init__({"peername": "a client"})
        self.is_closed = False

    def close(self) -> None:
        self.is_closed = True


@pytest.mark.parametrize("is_sending", [False, True])
def test_it_closes_at_once_only_when_nothing_more_is_to_come(is_sending: bool) -> None:
    transport = Recorded()
    Farewell(transport, lambda: is_sending).close()
    assert transport.is_closed is not is_sending


def test_it_is_the_transport_in_everything_else() -> None:
    assert Farewell(Recorded(), lambda: False).get_extra_info("peername") == "a client"
