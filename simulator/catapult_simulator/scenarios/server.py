"""The customer's server, inside the process: it answers callbacks as the scenario says."""

from catapult_simulator.outgoing.message import Answer, Message

WORDS = {"no-connection": "connection refused"}


class Server:
    """One server at a host of its own. `answer`: a status, `no-answer` or `no-connection`."""

    def __init__(self, host: str) -> None:
        self.host = host
        self.url = f"http://{host}"
        self.answer: int | str = 200

    async def receive(self, message: Message) -> tuple[Answer, str | None]:
        """Takes a callback. The time that a server lets pass is not waited for."""
        if isinstance(self.answer, int):
            wrong = f"answered {self.answer}" if self.answer >= 400 else None
            return Answer(self.answer, b""), wrong
        if self.answer == "no-answer":
            return Answer(None, b""), f"no answer within {message.timeout_seconds:g} s"
        return Answer(None, b""), WORDS[self.answer]
