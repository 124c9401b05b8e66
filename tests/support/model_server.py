"""A model server in a process of its own that speaks the protocol, counts what it does, and fails on command.

Answers are made from the request alone (prompt, seed, how often it was asked), tokens are words. `python FILE` prints
the port; `POST /script` sets what happens to the next requests, `GET /log` says what came in.
"""

import asyncio
import contextlib
import hashlib
import json
import os
import signal
import socket
import subprocess
import sys
import urllib.request
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

CONTEXT = 200
"""Tokens, that is words."""


@dataclass
class State:
    """What the server serves, what it will do next, and what it did."""

    models: list[dict[str, Any]] = field(default_factory=lambda: [served("tiny")])
    script: list[dict[str, Any]] = field(default_factory=list)
    log: list[dict[str, Any]] = field(default_factory=list)
    asked: Counter[str] = field(default_factory=Counter)
    read: int = 0
    written: int = 0
    gone: int = 0
    under_way: int = 0
    most: int = 0
    delay: float = 0.0
    context: int = CONTEXT


def served(name: str, owner: str = "vllm", origin: str = "weights") -> dict[str, Any]:
    """An entry of the list of models."""
    return {"id": name, "object": "model", "owned_by": owner, "root": f"{origin}/{name}", "max_model_len": CONTEXT}


STATE = State()


async def script(request: Request) -> Response:
    """Replace what is named: `models`, `script`, `delay`; `reset` makes everything as it was at the start."""
    values = await request.json()
    if values.pop("reset", False):
        for name, value in vars(State()).items():
            setattr(STATE, name, value)
    for name, value in values.items():
        setattr(STATE, name, value)
    return JSONResponse({})


async def log(request: Request) -> Response:
    """What came in and what went out."""
    return JSONResponse(
        {"log": STATE.log, "read": STATE.read, "written": STATE.written, "gone": STATE.gone, "most": STATE.most}
    )


async def metrics(request: Request) -> Response:
    """Totals under the names that vLLM uses."""
    return PlainTextResponse(
        f'vllm:prompt_tokens_total{{model_name="tiny"}} {float(STATE.read)}\n'
        f'vllm:generation_tokens_total{{model_name="tiny"}} {float(STATE.written)}\n'
    )


async def models(request: Request) -> Response:
    """The list of models."""
    if (fault := _next("models")) is not None:
        return await _fail(fault, request, {})
    return JSONResponse({"object": "list", "data": STATE.models})


async def answer(request: Request) -> Response:
    """Both kinds of completions."""
    body = await request.json()
    chat = request.url.path.endswith("/chat/completions")
    STATE.log.append({"path": request.url.path, "body": body, "authorization": request.headers.get("authorization")})
    STATE.under_way += 1
    STATE.most = max(STATE.most, STATE.under_way)
    try:
        return await _answered(request, body, chat)
    finally:
        STATE.under_way -= 1


async def _answered(request: Request, body: dict[str, Any], chat: bool) -> Response:
    if (fault := _next("answer")) is not None and fault["fault"] not in {"override"}:
        return await _fail(fault, request, body)
    if body["model"] not in [model["id"] for model in STATE.models]:
        return _error(404, f"The model `{body['model']}` does not exist.", "NotFoundError")
    prompt = "\n".join(str(m["content"]) for m in body["messages"]) if chat else body["prompt"]
    asked = len(prompt.split())
    if asked + (body.get("max_tokens") or 1) > STATE.context:
        return _error(
            400,
            f"This model's maximum context length is {STATE.context} tokens. However, you requested "
            f"{body.get('max_tokens') or 1} output tokens and your prompt contains {asked} input tokens.",
            "BadRequestError",
        )
    await asyncio.sleep(STATE.delay)
    choices = [_choice(body, prompt, chat, index) for index in range(body.get("n") or 1)]
    if fault is not None:
        choices[0] = choices[0] | fault["choice"]
    written = sum(len(_text(choice).split()) for choice in choices)
    STATE.read += asked
    STATE.written += written
    usage = {"prompt_tokens": asked, "completion_tokens": written, "total_tokens": asked + written}
    return JSONResponse({"id": "x", "object": "x", "model": body["model"], "choices": choices, "usage": usage})


def _choice(body: dict[str, Any], prompt: str, chat: bool, index: int) -> dict[str, Any]:
    about = json.dumps([prompt, body.get("seed"), index], ensure_ascii=False)
    STATE.asked[about] += 1
    word = hashlib.sha256(f"{about}{STATE.asked[about]}".encode()).hexdigest()[:8]
    words = ["exact", f"⟨h_{word}, trivial⟩", *("simp" for _ in range(8))]
    limit = body.get("max_tokens") or len(words)
    choice = {"index": index, "finish_reason": "length" if limit < len(words) else "stop"}
    text = " ".join(words[:limit])
    return choice | ({"message": {"role": "assistant", "content": text}} if chat else {"text": text})


def _text(choice: dict[str, Any]) -> str:
    return str(choice["message"].get("content") or "") if "message" in choice else str(choice["text"])


def _next(where: str) -> dict[str, Any] | None:
    if STATE.script and STATE.script[0].get("where", "answer") == where:
        return STATE.script.pop(0)
    return None


def _error(status: int, message: str, kind: str, **headers: str) -> Response:
    return JSONResponse({"error": {"message": message, "type": kind, "code": status}}, status, headers)


async def _fail(fault: dict[str, Any], request: Request, body: dict[str, Any]) -> Response:
    match fault["fault"]:
        case "status":
            return _error(fault["status"], fault.get("message", "no"), "Error", **fault.get("headers", {}))
        case "echo_key":
            return _error(401, f"Bad key: {request.headers.get('authorization')}", "AuthenticationError")
        case "raw":
            return Response(fault["content"], fault.get("status", 200), media_type="application/json")
        case "cut":
            # Promises more than it sends: the connection breaks in the middle of the body.
            async def half() -> AsyncIterator[bytes]:
                yield b'{"choices": [{"mess'

            return StreamingResponse(half(), headers={"content-length": "5000"})
        case "stall":
            for _ in range(int(fault.get("seconds", 30) * 20)):
                if await request.is_disconnected():
                    STATE.gone += 1
                    break
                await asyncio.sleep(0.05)
            return JSONResponse({})
        case "die":
            os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError(fault)


def main() -> None:
    """Serve on a free port until killed."""
    # With the protocol named, asyncio sends small answers at once instead of waiting for more (40 ms each).
    listener = socket.socket(proto=socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", int(sys.argv[1]) if len(sys.argv) > 1 else 0))
    listener.listen(128)
    print(listener.getsockname()[1], flush=True)
    routes = [
        Route("/script", script, methods=["POST"]),
        Route("/log", log),
        Route("/metrics", metrics),
        Route("/v1/models", models),
        Route("/v1/chat/completions", answer, methods=["POST"]),
        Route("/v1/completions", answer, methods=["POST"]),
    ]
    config = uvicorn.Config(Starlette(routes=routes), log_level="critical", lifespan="off")
    uvicorn.Server(config).run(sockets=[listener])


@dataclass
class ModelServer:
    """The process, seen from the tests."""

    process: subprocess.Popen[str]
    port: int

    @property
    def url(self) -> str:
        """Base address."""
        return f"http://127.0.0.1:{self.port}/v1"

    def set(self, **values: Any) -> None:
        """`script`: faults for the next requests, in order; `models`; `delay` in seconds; `context`."""
        self._fetch("/script", json.dumps(values).encode())

    def log(self) -> dict[str, Any]:
        """What the server saw."""
        return dict(json.loads(self._fetch("/log")))

    def requests(self) -> list[dict[str, Any]]:
        """Bodies of the requests for answers, in order."""
        return [entry["body"] for entry in self.log()["log"]]

    def metric(self, name: str) -> int:
        """A total from `/metrics`."""
        lines = self._fetch("/metrics").decode().splitlines()
        return int(sum(float(line.split()[-1]) for line in lines if line.startswith(name)))

    def kill(self) -> None:
        """End it at once."""
        self.process.kill()
        self.process.wait()

    def _fetch(self, path: str, body: bytes | None = None) -> bytes:
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", body)
        with urllib.request.urlopen(request, timeout=10) as reply:
            return bytes(reply.read())


@contextlib.contextmanager
def model_server(port: int = 0) -> Iterator[ModelServer]:
    """A running server."""
    process = subprocess.Popen([sys.executable, __file__, str(port)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        yield ModelServer(process, int(process.stdout.readline()))
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


if __name__ == "__main__":
    main()
