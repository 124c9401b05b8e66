"""How a request gets its reply: the protocol, and the one that asks a server through the `openai` package."""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from time import time
from typing import TYPE_CHECKING, Any, Protocol

from prover.inference.redaction import Redactor
from prover.inference.request import Body, Path
from prover.inference.settings import Effective, is_local

if TYPE_CHECKING:
    from openai import AsyncOpenAI


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What is sent: `endpoint` by name, `occurrence`: how often this very request was made before in this run."""

    endpoint: str
    path: Path
    body: Body | None = None
    occurrence: int = 0


@dataclass(frozen=True, slots=True)
class Reply:
    """What a server answered. `content`: the bytes as they came, keys blanked out. `retry_after` in seconds."""

    status: int
    content: bytes
    retry_after: float | None = None


class Unreached(Exception):
    """No reply: the connection could not be made, or broke before the reply was complete."""


class Transport(Protocol):
    """Gives the reply to a request. One try: whoever calls it decides about more."""

    async def send(self, outgoing: Outgoing, *, seconds: float) -> Reply:
        """The reply. Raises `Unreached`, and `TimeoutError` after so many seconds."""
        ...

    async def aclose(self) -> None:
        """Close what is open."""
        ...


@dataclass
class Live:
    """Asks the servers of the settings. Connections are made at first use and kept."""

    effective: Effective
    redactor: Redactor
    _clients: dict[str, "AsyncOpenAI"] = field(default_factory=dict)

    async def send(self, outgoing: Outgoing, *, seconds: float) -> Reply:
        """The server's reply, whatever its status."""
        # Imported late: it takes a second, and most commands never ask a model.
        from openai import APIConnectionError, APIStatusError, Timeout  # noqa: PLC0415

        client = self._client(outgoing.endpoint)
        connect = self.effective.settings.endpoints[outgoing.endpoint].connect_seconds
        limits: Any = Timeout(None, connect=min(connect, seconds))
        try:
            # The library's own limits are between two pieces of the answer; this one is for all of it.
            async with asyncio.timeout(seconds):
                raw = await _post(client, outgoing, limits)
                return self._reply(raw.status_code, raw.content, raw.headers)
        except APIStatusError as error:
            return self._reply(error.status_code, error.response.content, error.response.headers)
        except APIConnectionError as error:
            # Timeouts of the connection alone are of this type too.
            raise Unreached(self.redactor.text(_innermost(error))) from None

    def _client(self, name: str) -> "AsyncOpenAI":
        from openai import AsyncOpenAI, DefaultAsyncHttpxClient  # noqa: PLC0415 - as above

        if name not in self._clients:
            endpoint = self.effective.settings.endpoints[name]
            self._clients[name] = AsyncOpenAI(
                base_url=endpoint.base_url,
                # The library insists on a key; servers that need none ignore it.
                api_key=self.effective.key_of(name) or "no-key",
                max_retries=0,
                # No proxy knows the servers of this machine.
                http_client=DefaultAsyncHttpxClient(trust_env=False) if is_local(endpoint.base_url) else None,
            )
        return self._clients[name]

    def _reply(self, status: int, content: bytes, headers: Mapping[str, str]) -> Reply:
        return Reply(status, self.redactor.content(content), _retry_after(headers))

    async def aclose(self) -> None:
        """Close all connections."""
        clients, self._clients = self._clients, {}
        for client in clients.values():
            await client.close()


async def _post(client: "AsyncOpenAI", outgoing: Outgoing, limits: Any) -> Any:
    body = dict(outgoing.body or {})
    model: Any = body.get("model")
    match outgoing.path:
        case Path.MODELS:
            return await client.models.with_raw_response.list(timeout=limits)
        case Path.CHAT:
            chat = client.chat.completions.with_raw_response
            return await chat.create(model=model, messages=[], extra_body=body, timeout=limits)
        case Path.COMPLETION:
            completions = client.completions.with_raw_response
            return await completions.create(model=model, prompt="", extra_body=body, timeout=limits)


def _innermost(error: BaseException) -> str:
    while error.__cause__ is not None:
        error = error.__cause__
    return str(error) or type(error).__name__


def _retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds to wait, from whichever form the server uses: milliseconds, seconds, or a date."""
    for name, scale in (("retry-after-ms", 0.001), ("retry-after", 1.0)):
        try:
            return max(0.0, float(headers.get(name, "")) * scale)
        except ValueError:
            continue
    try:
        moment = parsedate_to_datetime(headers.get("retry-after", ""))
    except ValueError:
        return None
    return max(0.0, moment.timestamp() - time())


def decoded(content: bytes) -> object:
    """The JSON value of a reply. Raises `ValueError` if it is none."""
    try:
        return json.loads(content)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
