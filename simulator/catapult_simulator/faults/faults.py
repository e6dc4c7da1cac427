"""Faults that are put in on purpose: what a network, a platform or a busy day does.

They are set through the control API only. Whether one strikes is drawn from the seeded generator,
for each fault and account apart: the same seed and the same requests meet the same faults. Faults
are no state: they end with the process, and a reset takes them away.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.faults.table import declared, is_of_callbacks, require_operation
from catapult_simulator.state.ids import Ids


@dataclass
class Fault:
    """A fault, and how often it has struck; `properties` are those of `fault_table`."""

    id: str
    kind: str
    properties: Mapping[str, Any]
    fired: int = 0

    def to_json(self) -> dict[str, Any]:
        """As the control API shows it."""
        return {"id": self.id, **self.properties, "fired": self.fired}

    @property
    def is_spent(self) -> bool:
        """Whether it has struck as often as it was to."""
        times: int | None = self.properties.get("times")
        return times is not None and self.fired >= times

    def is_about(self, names: Mapping[str, str | None]) -> bool:
        """Whether each property that says where it strikes has this value."""
        asked = self.properties
        return all(asked.get(name, value) == value for name, value in names.items())


class Faults:
    """The faults that are set.

    Attributes:
        of_requests: those of requests to the API, as they were set; mostly none.
        of_callbacks: those of callbacks.
        operations: the names of the operations there are; while none is known, any is taken.
    """

    def __init__(self, ids: Ids) -> None:
        self.of_requests: list[Fault] = []
        self.of_callbacks: list[Fault] = []
        self.operations: frozenset[str] = frozenset()
        self._ids = ids
        self._number = 0

    def add(self, given: Mapping[str, Any]) -> Fault:
        """Sets a fault. Raises ApiError (400) when it cannot be."""
        properties = declared(given)
        if self.operations:
            require_operation(properties, self.operations)
        self._number += 1
        fault = Fault(f"f-{self._number}", properties["kind"], properties)
        self._list_of(fault.kind).append(fault)
        return fault

    def remove(self, fault_id: str) -> None:
        """Takes a fault away. Raises ApiError (404) when it is not there."""
        for fault in self:
            if fault.id == fault_id:
                self._list_of(fault.kind).remove(fault)
                return
        raise ApiError("resource-not-found", details=[("faultId", fault_id)])

    def clear(self) -> None:
        """Takes every fault away; their ids start again."""
        self.of_requests.clear()
        self.of_callbacks.clear()
        self._number = 0

    def __iter__(self) -> Iterator[Fault]:
        """All of them, as they were set."""
        return iter(sorted(self.of_requests + self.of_callbacks, key=lambda one: int(one.id[2:])))

    def struck_by(self, user_id: str, operation: str, method: str, path: str) -> list[Fault]:
        """The faults that strike a request, decided now: latencies, and at most one other, last.

        `path` is what is behind `/v1`.
        """
        struck = list[Fault]()
        names = {"operation": operation, "method": method}
        for fault in self.of_requests:
            pattern = fault.properties.get("path")
            if not fault.is_about(names) or not _is_at(pattern, path):
                continue
            if self._strikes(fault, user_id):
                struck.append(fault)
                if fault.kind != "latency":
                    break
        return struck

    def striking(self, user_id: str, event_type: str | None, key: str) -> Iterator[Fault]:
        """The faults that strike a callback; each is decided when it is asked for."""
        names = {"eventType": event_type, "key": key}
        for fault in self.of_callbacks:
            if fault.is_about(names) and self._strikes(fault, user_id):
                yield fault

    def _strikes(self, fault: Fault, user_id: str) -> bool:
        if fault.is_spent or fault.properties.get("userId", user_id) != user_id:
            return False
        probability: float = fault.properties["probability"]
        if probability < 1 and self._ids.fraction(f"fault:{fault.id}:{user_id}") >= probability:
            return False
        fault.fired += 1
        return True

    def _list_of(self, kind: str) -> list[Fault]:
        return self.of_callbacks if is_of_callbacks(kind) else self.of_requests


def _is_at(pattern: str | None, path: str) -> bool:
    """Whether a path is the one that is meant; `*` stands for one segment."""
    if pattern is None:
        return True
    wanted, segments = pattern.strip("/").split("/"), path.strip("/").split("/")
    return len(wanted) == len(segments) and all(
        one in ("*", there, unquote(there)) for one, there in zip(wanted, segments, strict=True)
    )
