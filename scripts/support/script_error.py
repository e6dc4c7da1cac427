"""What went wrong, and what would help: the one exception that scripts show without a traceback."""

from __future__ import annotations


class ScriptError(Exception):
    """`what` happened, a `hint` at what to do, and the exit `status`.

    Status 2 is wrong use, 4 a machine that lacks something.
    """

    def __init__(self, what: str, hint: str, *, status: int = 4) -> None:
        super().__init__(f"{what}\n  {hint}")
        self.status = status
