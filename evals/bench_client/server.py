"""A stand-in for a model server that answers after a fixed time, to measure clients and nothing else.

`python -m evals.bench_client.server SECONDS` prints its port. An answer has as many tokens as were asked for.
"""

import asyncio
import json
import socket
import sys
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

import uvicorn

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
MODEL = "stand-in"


Answer = Callable[[dict[str, Any]], dict[str, Any]]
"""From a request's body to the reply's."""


def application(seconds: float, answer: Answer) -> Callable[[Scope, Receive, Send], Awaitable[None]]:
    """The server, as ASGI."""

    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        body = b""
        more = True
        while more:
            message = await receive()
            body += message.get("body", b"")
            more = message.get("more_body", False)
        if scope["path"].endswith("/models"):
            reply: object = {"object": "list", "data": [{"id": MODEL, "object": "model", "owned_by": "stand-in"}]}
        else:
            await asyncio.sleep(seconds)
            reply = answer(json.loads(body))
        content = json.dumps(reply).encode()
        headers = [(b"content-type", b"application/json"), (b"content-length", str(len(content)).encode())]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": content})

    return serve


def _answer(request: dict[str, Any]) -> dict[str, Any]:
    tokens = request.get("max_tokens") or 16
    message = {"role": "assistant", "content": "simp " * tokens}
    return {
        "id": "answer",
        "object": "chat.completion",
        "model": MODEL,
        "choices": [{"index": 0, "message": message, "finish_reason": "length"}],
        "usage": {"prompt_tokens": 32, "completion_tokens": tokens, "total_tokens": 32 + tokens},
    }


def serve_forever(seconds: float, answer: Answer) -> None:
    """Print a free port and serve there until killed."""
    # With the protocol named, asyncio sends small answers at once instead of waiting for more.
    with socket.socket(proto=socket.IPPROTO_TCP) as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(128)
        sys.stdout.write(f"{listener.getsockname()[1]}\n")
        sys.stdout.flush()
        config = uvicorn.Config(application(seconds, answer), log_level="critical", lifespan="off")
        uvicorn.Server(config).run(sockets=[listener])


if __name__ == "__main__":
    serve_forever(float(sys.argv[1]), _answer)
