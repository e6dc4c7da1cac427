"""The ceiling: uvicorn as the simulator uses it, and an application that knows its answers.

    python simulator/benchmarks/bare.py ANSWERS PORT

ANSWERS is a JSON file: by "METHOD path" the status, the headers and the body.
"""

import json
import sys
from pathlib import Path
from typing import Any

import uvicorn


def application(answers: dict[str, Any]) -> Any:
    """Reads the body and answers what is known for the path."""
    known = {
        key: (
            {
                "type": "http.response.start",
                "status": answer["status"],
                "headers": [(name.encode(), value.encode()) for name, value in answer["headers"]],
            },
            {"type": "http.response.body", "body": answer["body"].encode()},
        )
        for key, answer in answers.items()
    }

    async def app(scope: Any, receive: Any, send: Any) -> None:
        start, body = known[f"{scope['method']} {scope['path']}"]
        if scope["method"] == "POST":
            await receive()
        await send(start)
        await send(body)

    return app


if __name__ == "__main__":
    uvicorn.run(
        application(json.loads(Path(sys.argv[1]).read_text())),
        port=int(sys.argv[2]),
        loop="uvloop",
        http="httptools",
        lifespan="off",
        ws="none",
        access_log=False,
        proxy_headers=False,
        server_header=False,
        log_level="warning",
    )
