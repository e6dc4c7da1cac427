"""What openapi-python-client makes of the same document with its own templates."""

import base64
import json
from importlib import import_module
from typing import Any

stock: Any = import_module("stock_client")
# As `from stock_client.models import Call, …` does, which loads every model.
models: Any = import_module("stock_client.models")
create_call: Any = import_module("stock_client.api.calls.create_call")
list_calls: Any = import_module("stock_client.api.calls.list_calls")


def opened(url: str) -> Any:
    token = base64.b64encode(b"t:s").decode()
    return stock.AuthenticatedClient(base_url=f"{url}/v1", token=token, prefix="Basic")


def create(client: Any) -> str:
    body = models.CreateCallRequest(
        from_="+19195551212",
        to="+19195551213",
        callback_http_method=models.CallbackHttpMethod.GET,
    )
    answer = create_call.sync_detailed("u-1", client=client, body=body)
    location: str = answer.headers["Location"]
    return location.rpartition("/")[2]


def listed(client: Any) -> list[Any]:
    calls: list[Any] = list_calls.sync("u-1", client=client, size=1000)
    return calls


def parsed(content: bytes) -> list[Any]:
    return [models.Call.from_dict(one) for one in json.loads(content)]
