"""The JSON of documents in lists, made once for each version of a document.

A stored document is never changed in place: what was made of one stays true of it for good. A row
of a list costs a look-up instead of a copy, its links and its JSON, which is five times as much.
"""

from collections.abc import Callable

import orjson

from catapult_simulator.state.store import Document

MOST_KEPT = 2000
"""Two pages of the largest size."""

LARGEST_KEPT_BYTES = 4096
"""Eight times an ordinary call: what is kept is a few megabytes at most, whatever is stored."""


class Rendered:
    """What documents look like, by the very dictionaries."""

    def __init__(self) -> None:
        # The document is kept with its JSON, so that no other one comes to have its identity.
        self._kept: dict[int, tuple[Document, str, orjson.Fragment]] = {}

    def clear(self) -> None:
        """Forgets everything."""
        self._kept.clear()

    def view(
        self, url: str, show: Callable[[Document], Document]
    ) -> Callable[[Document], orjson.Fragment]:
        """What `show` makes of a document, as JSON.

        `url` is the list's, as this account knows it; on nothing but that and the document may
        depend what is shown.
        """

        def shown(document: Document) -> orjson.Fragment:
            kept = self._kept.get(id(document))
            if kept is not None and kept[0] is document and kept[1] == url:
                return kept[2]
            json = orjson.dumps(show(document))
            made = orjson.Fragment(json)
            if len(json) <= LARGEST_KEPT_BYTES:
                if len(self._kept) >= MOST_KEPT:
                    self._kept.clear()
                self._kept[id(document)] = (document, url, made)
            return made

        return shown
