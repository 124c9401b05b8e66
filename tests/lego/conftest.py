"""One open Lean for all tests of LEGO, and a library of its own for each test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio
from lego_support import Workplace

from prover.engine.lean import Lean, choose_environment, open_lean


@pytest_asyncio.fixture(scope="session")
async def lean() -> AsyncIterator[Lean]:
    """The embedded Lean with two sessions."""
    environment, paths = await choose_environment(Path(__file__), Path("embedded"))
    async with open_lean(environment, paths, 2) as opened:
        yield opened


@pytest_asyncio.fixture
async def workplace(lean: Lean, tmp_path: Path) -> AsyncIterator[Workplace]:
    _, paths = await choose_environment(Path(__file__), Path("embedded"))
    assert paths is not None
    place = Workplace(lean, paths, tmp_path)
    async with place.shelf:
        yield place
