"""httpx with `json.loads`: as little as one can write."""

import json
from typing import Any

import httpx


def opened(url: str) -> httpx.Client:
    return httpx.Client(base_url=f"{url}/v1/users/u-1", auth=("t", "s"), timeout=30)


def create(client: httpx.Client) -> str:
    body = {"from": "+19195551212", "to": "+19195551213", "callbackHttpMethod": "GET"}
    return client.post("/calls", json=body).headers["Location"].rpartition("/")[2]


def listed(client: httpx.Client) -> list[Any]:
    return parsed(client.get("/calls", params={"size": 1000}).content)


def parsed(content: bytes) -> list[Any]:
    calls: list[Any] = json.loads(content)
    return calls
