"""A library in a database of each test, and one Lean for all of them."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
from open_lean import OpenLean

from prover.lean.embedded import embedded_environment, embedded_paths
from prover.lean.native import NativeSession
from prover.lean.pool import Pool
from skills_db.database import Database
from skills_db.library import Library


@pytest_asyncio.fixture(scope="session")
async def lean() -> AsyncIterator[OpenLean]:
    """The embedded Lean, one session."""
    paths = embedded_paths()
    async with Pool(lambda: NativeSession(paths), 1) as pool:
        yield OpenLean(embedded_environment(), pool, pool)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """The database of this test."""
    opened = Database(f"sqlite:///{tmp_path / 'prover.db'}")
    yield opened
    opened.close()


@pytest.fixture
def library(database: Database) -> Library:
    """An empty library of an environment that no Lean belongs to."""
    return Library(database, "environment")


@pytest.fixture
def own_library(database: Database, lean: OpenLean) -> Library:
    """An empty library of the embedded environment."""
    return Library(database, lean.environment)
