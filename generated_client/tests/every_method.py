"""Every method of the client, with arguments that can be sent: found by looking, never listed."""

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from bandwidth_catapult import AsyncCatapult, AsyncDownload, AsyncPages, Catapult, Download, Pages


@dataclass(frozen=True)
class Call:
    """A method of the client, and how it is called."""

    resource: str
    method: str
    arguments: dict[str, Any]

    def __str__(self) -> str:
        return f"{self.resource}.{self.method}"

    def on(self, client: Catapult | AsyncCatapult) -> Any:
        """Calls it. Lists and files send nothing before they are read: `finish` does that."""
        return getattr(getattr(client, self.resource), self.method)(**self.arguments)


def finish(result: Any) -> Any:
    """Reads what a blocking method returned, to its end."""
    if isinstance(result, Pages):
        return list(result)
    return result.read() if isinstance(result, Download) else result


async def finish_async(result: Any) -> Any:
    """Reads what an asynchronous method returned, to its end."""
    if isinstance(result, AsyncPages):
        return [one async for one in result]
    return await (result.read() if isinstance(result, AsyncDownload) else result)


def resources(client: type) -> list[str]:
    """The names of what hangs on a client."""
    return sorted(
        name for name, value in vars(client).items() if isinstance(value, cached_property)
    )


def calls(client: Catapult) -> Iterator[Call]:
    """Every method of every resource, with one value for each argument that it cannot lack."""
    for resource in resources(Catapult):
        for name, method in inspect.getmembers(getattr(client, resource), inspect.ismethod):
            if not name.startswith("_"):
                yield Call(resource, name, _arguments(method))


def _arguments(method: Callable[..., Any]) -> dict[str, Any]:
    return {
        name: _value(str(one.annotation))
        for name, one in inspect.signature(method).parameters.items()
        if one.default is inspect.Parameter.empty
    }


def _value(annotation: str) -> Any:
    """Something of the annotated type; limits are not kept, so that clients must not check."""
    for part, value in (("Sequence", ["x"]), ("list[", ["x"]), ("Mapping", {}), ("Upload", b"x")):
        if part in annotation:
            return value
    return {"int": 1, "bool": True, "float": 1.5}.get(annotation, "x")
