from collections.abc import AsyncIterator

import pytest

from prover.lean.embedded import embedded_paths
from prover.lean.native import NativeSession


@pytest.fixture(scope="session")
async def session() -> AsyncIterator[NativeSession]:
    async with NativeSession(embedded_paths()) as native:
        yield native
