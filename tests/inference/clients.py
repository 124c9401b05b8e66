"""What the fixtures here make."""

import asyncio
from collections.abc import Callable

from prover.inference.client import ModelClient
from prover.inference.settings import Effective
from tests.support.model_server import ModelServer

SettingsOf = Callable[..., Effective]
"""Settings for the server, from assignments as for `--set` and from variables by name."""
ClientOf = Callable[..., ModelClient]
"""The same, and `ledger`, a `MemoryLedger`."""


async def until_asked(server: ModelServer, count: int) -> None:
    """Until so many requests for answers have come in."""
    for _ in range(200):
        if len(server.requests()) >= count:
            return
        await asyncio.sleep(0.02)
    raise AssertionError(f"only {len(server.requests())} of {count} requests came")
