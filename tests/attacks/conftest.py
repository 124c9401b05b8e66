from collections.abc import AsyncIterator

import pytest

from prover.lean.embedded import embedded_paths
from prover.lean.native import NativeSession


@pytest.fixture(scope="session")
async def judge() -> AsyncIterator[NativeSession]:
    """One session on the embedded Lean for all attacks: each is also a test that the one before left no trace."""
    async with NativeSession(embedded_paths()) as session:
        yield session
