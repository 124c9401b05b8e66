"""Asking a server until it answers or trying again makes no more sense."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from time import monotonic

from prover.inference.answer import Source, parse
from prover.inference.backend import Outcome, Patience
from prover.inference.errors import CallTimedOut, EndpointDown, ModelError, UnreadableAnswer
from prover.inference.explain import is_about_the_model, is_temporary, refusal
from prover.inference.request import Path
from prover.inference.served import ServedModels
from prover.inference.settings import Effective
from prover.inference.transport import Outgoing, Reply, Transport, Unreached, decoded

_JITTER = 0.25
"""Calls that failed together must not all come back together."""


@dataclass
class Retrying:
    """A backend over a transport. One try after another, never two at once, so that nothing is asked twice over."""

    transport: Transport
    effective: Effective
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    source: Source = field(default=Source.LIVE, init=False)
    _free: dict[str, asyncio.Semaphore] = field(default_factory=dict)

    async def ask(self, outgoing: Outgoing, patience: Patience) -> Outcome:
        """As the protocol says; the error of the last try if none succeeds. Waiting for a free place is not counted.

        A call keeps its place while it waits to try again: a server that is too busy gets less to do, not more.
        """
        name = outgoing.endpoint
        if name not in self._free:
            self._free[name] = asyncio.Semaphore(self.effective.settings.endpoints[name].parallel)
        async with self._free[name]:
            return await self._ask(outgoing, patience)

    async def _ask(self, outgoing: Outgoing, patience: Patience) -> Outcome:
        began = monotonic()
        retry = self.effective.settings.retry
        error: ModelError | None = None
        tries = 0
        try:
            async with asyncio.timeout(patience.total):
                while True:
                    tries += 1
                    reply: Reply | None = None
                    try:
                        reply = await self.transport.send(outgoing, seconds=patience.timeout)
                        content = await self._usable(outgoing, reply)
                        return Outcome(content, monotonic() - began, tries)
                    except _Temporary as temporary:
                        error = temporary.error
                    except (Unreached, TimeoutError) as failure:
                        error = self._unanswered(outgoing, patience, failure)
                    if tries >= retry.tries:
                        raise _after(error, tries)
                    wait = min(retry.first_wait * 2 ** (tries - 1), retry.longest_wait)
                    wait *= random.uniform(1 - _JITTER, 1 + _JITTER)
                    if reply is not None and reply.retry_after is not None:
                        wait = max(wait, reply.retry_after)
                    if monotonic() - began + wait >= patience.total:
                        # Waiting for what will not come would only cost the caller's time.
                        raise _after(error, tries)
                    await self.sleep(wait)
        except TimeoutError:
            where = self.effective.settings.endpoints[outgoing.endpoint].base_url
            out_of_time = CallTimedOut(f"{where} did not answer within {patience.total:g} s.")
            raise _after(error or out_of_time, tries) from None

    def _unanswered(self, outgoing: Outgoing, patience: Patience, failure: Exception) -> ModelError:
        where = self.effective.settings.endpoints[outgoing.endpoint].base_url
        if isinstance(failure, Unreached):
            hint = "Is the server running? `prover serve` starts a local one."
            return EndpointDown(f"No answer from {where} ({failure}).", hint=hint)
        return CallTimedOut(f"{where} did not answer within {patience.timeout:g} s.")

    async def _usable(self, outgoing: Outgoing, reply: Reply) -> bytes:
        """The content. Raises `ModelError`, or `_Temporary` around one."""
        endpoint = self.effective.settings.endpoints[outgoing.endpoint]
        if reply.status >= 400:
            error = refusal(reply, endpoint)
            if is_temporary(reply.status):
                raise _Temporary(error)
            if is_about_the_model(reply) and outgoing.body is not None:
                error = (await self._served(outgoing)).unknown(str(outgoing.body["model"]), endpoint.base_url)
            raise error
        try:
            if outgoing.path is Path.MODELS:
                decoded(reply.content)
            else:
                parse(reply.content)
        except ValueError as error:
            cause = UnreadableAnswer(f"The answer of {endpoint.base_url} cannot be read: {error}.")
            raise _Temporary(cause) from None
        return reply.content

    async def _served(self, outgoing: Outgoing) -> ServedModels:
        endpoint = self.effective.settings.endpoints[outgoing.endpoint]
        try:
            listed = await self.transport.send(
                Outgoing(outgoing.endpoint, Path.MODELS), seconds=endpoint.connect_seconds
            )
            return ServedModels.read(listed.content)
        except (Unreached, TimeoutError, ValueError):
            return ServedModels()

    async def aclose(self) -> None:
        """Close the transport."""
        await self.transport.aclose()


class _Temporary(Exception):
    """Around an error that trying again may cure."""

    def __init__(self, error: ModelError) -> None:
        super().__init__(str(error))
        self.error = error


def _after(error: ModelError, tries: int) -> ModelError:
    """The error with how often it was tried, and that noted for the ledger."""
    error.tries = tries
    if tries > 1:
        error.message = f"{error.message.rstrip('.')}; tried {tries} times."
        error.args = (error.message,)
    return error
