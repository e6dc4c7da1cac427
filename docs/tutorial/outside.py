"""The rest of the world, which only a simulator lets us play: people who call, write, hang up."""

from __future__ import annotations

from typing import Any

import httpx


class Outside:
    """The control API of a simulator; `url` is what `scripts/serve` prints as control."""

    def __init__(self, url: str) -> None:
        self._http = httpx.Client(base_url=f"{url}/_sim")

    def calls(self, number: str, *, from_: str) -> dict[str, Any]:
        """Somebody calls a number; the call as the API shows it, with its `userId`."""
        return self._do("/calls", {"to": number, "from": from_})

    def hangs_up(self, call: dict[str, Any]) -> None:
        """The other side of a call hangs up."""
        self._do(f"/users/{call['userId']}/calls/{call['id']}/hang-up", {})

    def writes(self, number: str, *, from_: str, text: str) -> None:
        """Somebody sends a message to a number."""
        self._do("/messages", {"to": number, "from": from_, "text": text})

    def minds_the_limits(self) -> None:
        """From here on the documented rate limits hold."""
        self._do("/limits", {"mode": "documented"})

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def _do(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        response = self._http.post(path, json=body)
        response.raise_for_status()
        result: dict[str, Any] = response.json()
        return result
