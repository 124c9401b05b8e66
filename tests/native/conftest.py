"""One native session for each module; every test leaves it usable."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from prover.lean.embedded import EmbeddedPaths, embedded_paths
from prover.lean.native import NativeSession


@pytest.fixture(scope="session")
def paths() -> EmbeddedPaths:
    """The embedded Lean, built if needed."""
    return embedded_paths()


@pytest_asyncio.fixture(scope="module")
async def session(paths: EmbeddedPaths) -> AsyncIterator[NativeSession]:
    """A started session."""
    async with NativeSession(paths) as started:
        yield started
