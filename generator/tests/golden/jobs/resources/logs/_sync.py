# Generated from jobs.yaml by `python -m generator`. Do not edit: change those.
"""What a job said."""

from __future__ import annotations

from typing import Final

from ..._api import Api, RawApi
from ..._raw import raw
from . import _operations as operations

# Each method hands over its arguments as `locals()`: exactly what was passed, under its own name.


class Logs:
    """What a job said."""

    __slots__ = ("_api",)

    def __init__(self, api: Api) -> None:
        self._api = api

    @property
    def with_raw_response(self) -> LogsWithRawResponse:
        """The same methods, returning status, headers and bytes."""
        return LogsWithRawResponse(self._api)

    def get(self, job_id: str) -> str:
        """Read the log.

        Read what a job has said so far.
        """
        return self._api.run(operations.GET, locals())

    def clear(self, job_id: str) -> None:
        """Clear the log."""
        return self._api.run(operations.CLEAR, locals())


class LogsWithRawResponse:
    """`logs` with answers as they came."""

    def __init__(self, api: Api) -> None:
        plain = Logs(RawApi(api.target, api.client))
        self.get: Final = raw(plain.get)
        self.clear: Final = raw(plain.clear)
