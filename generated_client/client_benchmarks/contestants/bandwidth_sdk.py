"""The official bandwidth-sdk. `import bandwidth` alone imports nothing: its client does."""

import json
from importlib import import_module
from typing import Any

voice: Any = import_module("bandwidth.voice")
convert_camel: Any = import_module("bandwidth.convert_camel")


def opened(url: str) -> Any:
    return voice.Client("u-1", "t", "s", api_endpoint=url)


def create(client: Any) -> str:
    call: str = client.create_call("+19195551212", "+19195551213", callback_http_method="GET")
    return call


def listed(client: Any) -> list[Any]:
    return list(client.list_calls(size=1000))


def parsed(content: bytes) -> list[Any]:
    calls: list[Any] = convert_camel.convert_object_to_snake_case(json.loads(content))
    return calls
